/** Things that have numbers of their own: what stands right before one of those is no code. */
const things = [
  'rfcs?|iso|din|user|customer|rooms?|ids?|(?:pull|merge|change) requests?|ext\\.?|extension|desk|locker|badge|lines?|rows?|ports?|p?pid|tid|uid|threads?|tickets?|issues?|pr|mr|bugs?|jira|orders?|invoices?|flights?|trains?|pages?|floors?|seats?|bus|zip|postcode|building|apt|builds?|rev(?:ision)?|versions?|ver|releases?|tel|phone|dial|fax|mobile|pin|passcode|otp|models?|chapter|section|steps?|shard|batch|slot',
  'around|approximately|approx|roughly|nearly|almost|over|under|than|least|up to|price|cost|costs|paid|pay|took|takes|waited|total|count|size|width|height|offset|length|len|bytes|qps|tps|rps|page|latency|elapsed|uptime|etag|ts|timestamp|seq|sequence',
].join('|');
const link = `["']?[ \\t]{0,2}(?:[:=#]|is|was|of|no\\.?|number)?[ \\t]{0,2}["']?`;
const thingBefore = new RegExp(`(?<![a-z])(?<!err(?:or)?[ _-])(?:${things})${link}$`, 'i');

/** The same as the end of a name: `versionCode`, `buildNumber`, `RawContentLength`, `upstream_response_time`. */
const nameBefore = new RegExp(
  '(?<![A-Za-z])(?:[A-Za-z]{1,20}[_-]){0,4}[A-Za-z]{0,40}(?:(?:[vV]ersion|[bB]uild)[_-]?(?:[cC]ode|[nN]umber|[nN]o)?|' +
    '(?:[a-z][_-]|(?<=[a-z]))(?:[lL]ength|[sS]ize|[tT]ime|[cC]ount|[vV]ersion|[pP]ort|[nN]umber|[bB]ytes|[lL]atency|[dD]uration|(?:Ms|_ms|Millis))' +
    ')["\']?[ \\t]{0,3}[:=][ \\t]{0,2}["\']?$',
);
const versionBefore = /(?<![A-Za-z])(?:version|build)[_ -]?(?:code|number|no)["']?[ \t]{0,3}[:=#]?[ \t]{0,2}["']?$/i;

/** Chinese, Japanese and Korean write the thing right before its number, with a blank or a colon between at most. */
const cjkThings =
  '端口|行号|行號|房间|房間|电话|電話|手机号|订单(?:编?号)?|訂單(?:編?號)?|用户(?:编?号|名)?|用戶(?:編?號)?|客户号|工号|工單號?|工单号?|单号|單號|编号|編號|版本号?|版本號|线程|線程|耗时|耗時|用时|用時|长度|長度|大小|(?:时间|時間|时长|時長|阈值|上限)(?:设置?|設定?|配置|改|调)?(?:为|為|成|是)?|ポート|部屋|バージョン|ユーザー|포트|버전|사용자';
const cjkBefore = new RegExp(`(?:${cjkThings})[ \\t]{0,2}[:=#]?(?:是|为|為)?[ \\t]{0,2}$`);
const amountBefore = /(?:第|大约|大約|约|約|超过|超過|将近|共|약 ?)$/;

/** A sum of money, a long number's parts, an argument of a call, a limit, an option of a command. */
const otherBefore =
  /(?:[$€¥£₩±×][ \t]?|(?<!\d)\d{1,3},|(?<!\d)\d{3}[ -]\d{3,4}[ -]|[a-z0-9_]\([^()]{1,40}, ?|(?:timeout|delay|duration|interval|ttl|limit|max|min)[a-z]{0,10}["']?[ \t]?[:=][ \t]?|[a-z0-9_]\(|(?<!\S)-{1,2}[a-z-]{1,20}[ \t=]|[*/][ \t])$/i;
/** The whole of which a time is a part: "took 3001 ms of 3004". */
const wholeBefore = /\d[ \t]?(?:ms|s|secs?|seconds?|bytes?|[kmg]b|%)[ \t](?:out )?of[ \t]$/i;

const patterns = [thingBefore, versionBefore, nameBefore, cjkBefore, amountBefore, otherBefore, wholeBefore];

/** True when the words right before a number say that it is a place, a name, an amount or a guess and not a code. */
export function isKindBefore(before: string): boolean {
  return patterns.some((pattern) => pattern.test(before));
}
