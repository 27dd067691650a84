/** What is counted or measured with the number before it. */
const units = [
  'm?s|msecs?|millis(?:econds?)?|[uµn]s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?|yrs?|a\\.?m|p\\.?m',
  'px|pt|em|dpi|[kmgt]i?b(?:ps)?|bytes?|bits?|b|k|km|kg|hz|[mg]hz|rpm|rps|qps|tps|ops|percent|pct|usd|eur|rmb|cny|jpy|yuan|yen|dollars?|euros?|bucks',
  'users|requests?|reqs|calls|times|people|persons|items|rows|lines|files|devices|customers|clients|orders|records|messages|events|pods|nodes|hosts|servers|containers|instances|threads|connections|retries|tests|tokens|words|chars|characters|commits|issues|tickets|bugs|stars|points|steps|apps|phones|shops|stores|merchants|employees|guests|seats|tables|pages|copies|units|pieces|meters|metres|miles|calories|packages?|passed|failed|skipped|total|done|more|others|x|th|st|nd|rd',
].join('|');
const unitBehind = new RegExp(
  `^[ \\t]{0,2}-?(?:(?:${units})(?![a-z_])|errors? (?:of (?:type|kind|code)|with (?:code|status|type)|in total)|[%‰°℃$€¥£₩]|,\\d{3}(?!\\d))`,
  'i',
);
const cjkUnitBehind =
  /^[ \t]{0,2}(?:元|块钱|块|塊|円|원|次|个|個|人|条|條|毫秒|秒|分钟|分鐘|分(?![析布配类])|小时|小時|天|日(?![志誌常])|月|年|行|台|位|万|萬|亿|億|倍|件|回(?![答来來复復滚滾])|ミリ秒|時間|개|명|초|분|시간|일|월|년)/;

/** What says that the number behind it is a place, a name, an amount or a guess and not a code. */
const notCodeBefore = new RegExp(
  `(?:(?<![a-z])(?<!err(?:or)?[ _-])(?:${[
    'rfcs?|iso|din|user|customer|rooms?|ids?|(?:pull|merge|change) requests?|ext\\.?|extension|desk|locker|badge|lines?|rows?|ports?|p?pid|tid|uid|tickets?|issues?|pr|mr|bugs?|jira|orders?|invoices?|flights?|trains?|pages?|floors?|seats?|bus|zip|postcode|building|apt|builds?|rev(?:ision)?|versions?|ver|releases?|tel|phone|dial|fax|mobile|pin|passcode|otp|models?|chapter|section|steps?|shard|batch|slot',
    'around|approximately|approx|roughly|nearly|almost|over|under|than|least|up to|price|cost|costs|paid|pay|took|takes|waited|total|count|size|width|height|offset|length|len|qps|tps|rps|page',
  ].join('|')})["']?[ \\t]{0,2}(?:[:=#]|is|was|of|no\\.?|number)?[ \\t]{0,2}|` +
    '端口|行号|行號|第|房间|房間|电话|電話|手机号|订单号?|訂單號?|版本|大约|大約|约|約|超过|超過|将近|共|ポート|部屋|포트|약 ?|[$€¥£₩±×][ \\t]?|(?<!\\d)\\d{1,3},|(?<!\\d)\\d{3}[ -]\\d{3,4}[ -]|[a-z0-9_]\\([^()]{1,40}, ?|(?:timeout|delay|duration|interval|ttl|limit|max|min)[a-z]{0,10}["\']?[ \\t]?[:=][ \\t]?|[a-z0-9_]\\(|(?<!\\S)-{1,2}[a-z-]{1,20}[ \\t=]|[*/][ \\t])$',
  'i',
);

/** `orderId: 4001`; in small letters it could be the end of any word. */
const camelIdBefore = /(?<!err|[eE]rror|[rR]esult)I[dD]["']?[ \t]{0,2}[:=#]?[ \t]{0,2}["']?$/;
const phoneBefore = /\+\d[\d ()-]{0,24}$/;
const requestBefore = /HTTP\/\d(?:\.\d)?["']?(?: \d{3})? $/;

/** True when what stands around a number makes it an amount, a place or a name. */
export function isCounted(before: string, behind: string): boolean {
  const part = [camelIdBefore, phoneBefore, requestBefore, notCodeBefore].some((pattern) => pattern.test(before));
  return part || unitBehind.test(behind) || cjkUnitBehind.test(behind);
}

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const dateBefore = new RegExp(
  `(?<![a-z])(?:in|since|until|till|by|from|year|of|before|after|during|early|late|mid|spring|summer|autumn|fall|winter|q[1-4]|copyright|(?:${monthNames})(?:[ .]{0,2}\\d{1,2}(?:st|nd|rd|th)?)?)[ ,.]{0,3}$`,
  'i',
);
const monthBehind = new RegExp(`^[ \\t]?(?:${monthNames})(?![a-z])`, 'i');

/** True for a number of a sentence that is more likely a year. The codes 2000 to 2003 are years only beside a date word. */
export function isYear(digits: string, before: string, behind: string): boolean {
  if (!/^(?:19|20)\d\d$/.test(digits)) {
    return false;
  }
  return !/^200[0-3]$/.test(digits) || dateBefore.test(before) || monthBehind.test(behind);
}

const clockBefore = /(?<![a-z])(?:at|until|till|before|by|from)[ \t]$/i;

/** True for four digits that are a time of day: "at 1430". */
export function isClock(digits: string, before: string): boolean {
  return clockBefore.test(before) && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits);
}
