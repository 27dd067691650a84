import type { Origin } from '../extract/signals.ts';
import type { Reason } from '../resolve/answer.ts';

/** What is said as it stands; the others name something of the text. */
type Fixed = Exclude<Reason, `named beside ${string}` | `words: ${string}` | `SDK constant ${string}`>;

const fixed: Readonly<Record<Fixed, string>> = {
  'Result-Status header': 'Result-Status 响应头',
  'resultStatus in the body': '响应体里的 resultStatus',
  'HTTP status': 'HTTP 状态码',
  'Android RPCException': 'Android 的 RPCException',
  'Android RpcException': 'Android 的 RpcException',
  ERR_CODE: 'ERR_CODE 字段',
  'iOS DTRpcException': 'iOS 的 DTRpcException',
  'H5 rpc callback': 'H5 的 rpc 回调',
  SecException: 'SecException 异常',
  'ErrorCode of Security Guard': '无线保镖的 ErrorCode',
  'SG ERROR line': 'SG ERROR 日志行',
  'gateway digest, field 9': '网关摘要日志第 9 个字段',
  'business digest': '业务摘要日志',
  'named as a code': '文中说是结果码',
  'the number itself': '数字本身',
  'code in the body': '响应体里的错误码',
  'memo text': 'Memo 原文',
  'SDK constant': 'SDK 常量',
  title: '标题',
  'tips shown to the user': '给用户看的 Tips',
  'prompt shown to the user': '给用户看的提示',
  'known wording': '已知的说法',
  'wording that several codes share': '几个结果码共有的说法',
  picked: '由你选定',
};

const origins: Readonly<Record<Origin, string>> = {
  mgs: 'MGS',
  gateway: '网关',
  business: '业务系统',
  android: 'Android',
  ios: 'iOS',
  h5: 'H5',
  'security-guard': '无线保镖',
};

const forms: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^named beside "(.+)"$/, (origin) => `旁边写着“${isKey(origins, origin) ? origins[origin] : origin}”`],
  [/^words: (.+)$/s, (words) => `关键词：${words}`],
  [/^SDK constant (.+)$/, (constant) => `SDK 常量 ${constant}`],
];

/** Why an entry is shown, in Chinese; what was cut or comes from nowhere that is known stays as it is. */
export function evidenceInChinese(evidence: string): string {
  if (isKey(fixed, evidence)) {
    return fixed[evidence];
  }
  for (const [form, say] of forms) {
    const [, found] = form.exec(evidence) ?? [];
    if (found !== undefined) {
      return say(found);
    }
  }
  return evidence;
}

function isKey<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}
