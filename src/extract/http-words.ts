import type { CodeFinding } from './findings.ts';

const reach = 60;
const status = /^[1-5]\d\d$/;
const httpBefore = /(?<![a-z])http(?:\/\d(?:\.\d)?["']?)?(?: ?status)?(?: ?code)?[ \t]{0,2}[:=]?[ \t]{0,2}$/i;

const backend =
  'back-?ends?|upstreams?|(?:business|biz) (?:systems?|servers?|services?)|(?:our|own) (?:servers?|services?|apis?)' +
  '|后端|後端|业务系统|業務系統|业务服务|下游|業務システム|バックエンド|백엔드|업무 (?:서버|시스템)';
const others = 'gateway|mgs|mgw|phone|app|client|android|ios|网关|網關|手机|客户端|ゲートウェイ|게이트웨이';
const answers =
  'return|answer|respond|repl|give|gave|send|sent|throw|threw|fail|report|say|said|返|回|报|報|应答|给|応答|반환|응답';

/** "our backend answers HTTP 404"; "the backend is fine, the gateway returns HTTP 502" speaks of another. */
const backendBefore = new RegExp(
  `(?:${backend})(?:[ \\t]{0,2}[がは]?[ \\t]{0,2}|(?:(?!${others})[^\\n.,;:!?。，；：！？]){0,24}(?:${answers})[^\\n.,;!?。，；！？]{0,30})$`,
  'i',
);
/** "HTTP 500 from our backend" */
const backendBehind = new RegExp(
  `^(?:[ \\t](?!${others})[a-z]{2,12}){0,4}[ \\t](?:from|by|in|at|of|on)(?: (?:the|our|my))?[ \\t](?:${backend})`,
  'i',
);

/**
 * A number right behind the word HTTP is a status, whatever else stands beside it. Those of Android reach the app; those
 * that a business system answers the gateway with do not.
 */
export function asHttpStatus(plain: string, code: CodeFinding): CodeFinding {
  const digits = code.at + plain.slice(code.at, code.end).lastIndexOf(code.code);
  const before = plain.slice(Math.max(0, digits - reach), Math.max(digits, code.at));
  const named = code.evidence === 'HTTP status' || httpBefore.test(before);
  if (!named || code.strength === 'strong' || code.product !== undefined || !status.test(code.code)) {
    return code;
  }
  const lead = before.replace(httpBefore, '').replace(/(?:with|an?|the)?[ \t]{0,2}$/i, ' ');
  const ofBackend = backendBefore.test(lead) || backendBehind.test(plain.slice(code.end, code.end + reach));
  return { ...code, origin: ofBackend ? 'business' : 'android', strength: 'named', evidence: 'HTTP status' };
}
