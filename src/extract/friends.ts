import { decodeValue } from './decode.ts';
import type { CodeFinding, FactKey } from './findings.ts';
import type { ErrorRecord } from './records.ts';
import type { ExtractNote } from './signals.ts';

/** Codes of the Alipay payment SDK (FACTS, section 8), which answers with the same names as the gateway. */
const paymentOnly: ReadonlySet<string> = new Set(['9000', '8000']);
const paymentCodes: ReadonlySet<string> = new Set([...paymentOnly, '4000', '5000', '6001', '6002', '6004']);
const paymentMemo = /取消|支付|付款|cancel|payment|paid/i;
const gatewayMemo = /^(?:RPC|PRC)-/;

/** Codes of SOFA's API Gateway, whose memo is an English name: TooManyRequests, RouterNotFound. */
const sofaCode = /^(?:1002|3000|3001|21\d\d)$/;
const sofaMemo = /^(?:[A-Z][a-z]{1,30}){2,8}$/;

const limitText =
  /客太多|排队人太多|请稍[候后]|稍后再试|限流|流量|too many|rate.?limit|throttl|busy|try again later|混み合|しばらく/i;

/** The note about a record whose code belongs to another product; undefined when it is the gateway's. */
export function falseFriend(record: ErrorRecord): ExtractNote | undefined {
  const code = record.codes[0];
  if (code === undefined || record.codes.some((each) => each.origin !== 'mgs' || each.complete === true)) {
    return undefined;
  }
  if (isPayment(record, code)) {
    return { kind: 'alipay-payment', status: code.code };
  }
  const sofa = sofaCode.test(code.code) && sofaMemo.test(value(record, 'memo'));
  return sofa ? { kind: 'sofa-gateway', status: code.code } : undefined;
}

/** A payment's result comes as a body with a `result` beside it, never with tips, a trace id or a header. */
function isPayment(record: ErrorRecord, code: CodeFinding): boolean {
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
  return written && record.facts.has('result') && !gatewayMemo.test(memo);
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
