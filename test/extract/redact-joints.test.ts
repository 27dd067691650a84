import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { redact } from '../../src/extract/redact.ts';

const trace = '0a1d7667170047031200112345678';
const token = 'Zk9xQ2mW7pL4vR8tY1bN6cD3';
const hex = 'e10adc3949ba59abbe56e057f20f883e';
const op = 'com.acme.user.queryInfo';
const password = 'Hunter2x9';

type Rows = readonly (readonly [string, string])[];

const caret = `^API=${op}^ERR_CODE=7002^TRACEID=${trace}^`;
const beforeCarets: Rows = [
  [`RPCException: [7002] : 验签失败 sign=${hex}${caret}`, `RPCException: [7002] : 验签失败 sign=[secret]${caret}`],
  [`sessionId=${token}${caret}`, `sessionId=[secret]${caret}`],
  [`cookie: A=${token}${caret}`, `cookie: [secret]${caret}`],
  [`wrong password: ${password}${caret}`, `wrong password: [secret]${caret}`],
  [`jdbc:mysql://db/x?password=${password}${caret}`, `jdbc:mysql://db/x?password=[secret]${caret}`],
  [`RPCException: [2000] : invalid token ${token}${caret}`, `RPCException: [2000] : invalid token [secret]${caret}`],
  [`RPCException: [7002] : sign, expected ${hex}${caret}`, `RPCException: [7002] : sign, expected [secret]${caret}`],
  [`Authorization=${token}${caret}`, `Authorization=[secret]${caret}`],
  ['password=a^B^c9x7 7002', 'password=[secret] 7002'],
  [`sign\n${hex}${caret}`, `sign\n[secret]${caret}`],
];

function check(rows: Rows): void {
  it.each(rows)('%j becomes %j', (text, masked) => {
    expect(redact(text).text).toBe(masked);
    expect(redact(masked)).toEqual({ text: masked, count: 0 });
  });
}

describe('secrets before the caret that parts the fields of a log', () => {
  check(beforeCarets);

  it('counts a secret of a memo once, though the memo is masked again as it is shown', () => {
    const { context, redacted } = extract(`RPCException: [7002] : 验签失败 sign=${hex}${caret}`);
    expect(context.operationType).toBe(op);
    expect(redacted).toBe(1);
  });
});
