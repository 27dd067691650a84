import { decodeValue } from './decode.ts';
import type { CodeFinding, FactKey } from './findings.ts';
import type { ErrorRecord } from './records.ts';
import type { ExtractNote } from './signals.ts';

/** Codes of the Alipay payment SDK (FACTS, section 8), which answers with the same names as the gateway. */
const paymentOnly: ReadonlySet<string> = new Set(['9000', '8000']);
const paymentCodes: ReadonlySet<string> = new Set([...paymentOnly, '4000', '5000', '6001', '6002', '6004']);
const paymentMemo = /取消|支付|付款|cancel|payment|paid/i;
const gatewayMemo = /^(?:RPC|PRC)-/;

/** Alipay by name, though not within the name of a class, an operation or a host; or the outcome of a payment. */
const alipayNamed =
  /(?<![\w./@-])ali ?pay(?:[ -]?sdk)?(?![\w@/-]|\.\w)|支付宝|支付寶|(?<![a-z])pay(?:ment)?[ _-]?(?:results?|task|status)(?![a-z])|支付(?:结果|結果|状态|狀態)/i;
const paymentNamed = /(?<![a-z])pay(?:ment|ing)?s?(?![a-z])|支付|付款/i;
const statusField = /result[-_ ]?status["']?[ \t]{0,3}[:=]?[ \t]{0,3}["'{]{0,2}$/i;

/** Whether a text speaks of Alipay by name, and of payments at all. */
export interface PaymentWords {
  readonly alipay: boolean;
  readonly payment: boolean;
}

/** Looks once for what decides about every payment code of a text; texts without such a code are not searched. */
export function paymentWords(plain: string, codes: readonly CodeFinding[]): PaymentWords {
  const matters = codes.some(({ code }) => paymentCodes.has(code));
  return { alipay: matters && alipayNamed.test(plain), payment: matters && paymentNamed.test(plain) };
}

/** True for a number that a question takes from Alipay's payment SDK: `alipay 6001`, "payment failed, resultStatus 6001". */
export function isPaymentCode(plain: string, words: PaymentWords, { code, at, end }: CodeFinding): boolean {
  if (!paymentCodes.has(code)) {
    return false;
  }
  const field = statusField.test(plain.slice(Math.max(0, at - 30), at)) || /result_?status/i.test(plain.slice(at, end));
  return words.alipay || (field && words.payment);
}

/** Codes of SOFA's API Gateway, whose memo is an English name: TooManyRequests, RouterNotFound. */
const sofaCode = /^(?:1002|3000|3001|21\d\d)$/;
const sofaMemo = /^(?:[A-Z][a-z]{1,30}){2,8}$/;

const sofaName = /(?<!\w)(?:Router(?:Group)?NotFound|TooManyRequests)(?!\w)/;
/** How far, in characters, such a name may stand from its number. */
const sofaReach = 100;

/** True for a number with one of SOFA's names beside it: `RouterNotFound 3000`. */
export function isSofaCode(plain: string, { code, at, end }: CodeFinding): boolean {
  return sofaCode.test(code) && sofaName.test(plain.slice(Math.max(0, at - sofaReach), end + sofaReach));
}

const limitText =
  /客太多|排队人太多|请稍[候后]|稍后再试|限流|流量|too many|rate.?limit|throttl|busy|try again later|混み合|しばらく/i;

/** The note about a record whose code belongs to another product; undefined when it is the gateway's. */
export function falseFriend(record: ErrorRecord, words: PaymentWords): ExtractNote | undefined {
  const code = record.codes[0];
  if (code === undefined || record.codes.some((each) => each.origin !== 'mgs' || each.complete === true)) {
    return undefined;
  }
  if (isPayment(record, code, words)) {
    return { kind: 'alipay-payment', status: code.code };
  }
  const sofa = sofaCode.test(code.code) && sofaMemo.test(value(record, 'memo'));
  return sofa ? { kind: 'sofa-gateway', status: code.code } : undefined;
}

/** A payment's result comes as a body with a `result` beside it, never with tips, a trace id or a header. */
function isPayment(record: ErrorRecord, code: CodeFinding, words: PaymentWords): boolean {
  const gatewayOnly: readonly FactKey[] = ['tips', 'traceId', 'serverTime'];
  const bodyOnly = record.codes.every((each) => each.evidence === 'resultStatus in the body');
  if (!bodyOnly || !paymentCodes.has(code.code) || gatewayOnly.some((key) => record.facts.has(key))) {
    return false;
  }
  const memo = value(record, 'memo');
  if (paymentOnly.has(code.code) || paymentMemo.test(memo)) {
    return true;
  }
  const written = code.code === '4000' || code.asText === true;
  return written && (record.facts.has('result') || words.alipay) && !gatewayMemo.test(memo);
}

/** A limiting rule can answer 1000 with a canned text: then the call only looks as if it had succeeded. */
export function isThrottledSuccess(record: ErrorRecord): boolean {
  const keys: readonly FactKey[] = ['memo', 'tips', 'result'];
  const success = record.codes.some((code) => code.code === '1000' && code.complete !== true);
  return success && (record.facts.has('control') || keys.some((key) => saysLimited(value(record, key))));
}

function saysLimited(text: string): boolean {
  return limitText.test(decodeValue(text) ?? '');
}

function value(record: ErrorRecord, key: FactKey): string {
  return record.facts.get(key)?.value ?? '';
}
