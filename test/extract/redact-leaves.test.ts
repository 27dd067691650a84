import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { redact, redactToStore } from '../../src/extract/redact.ts';

/** What has the name of a secret, or its looks, and is none. */
const harmless: readonly string[] = [
  'sign content: Operation-Type=a.b.c&Ts=M',
  'Signature: code=7002',
  'sign: resultStatus=7002',
  'token: result-status:7018',
  'session: 2023-11-20 16:51',
  'token: com.acme.v2.userQuery',
  'com.acme.refreshToken=3001, x',
  'token=7018. and sign=7014;',
  'secret: SEC_ERROR_1001',
  '["appId","sign","operationType"]',
  '["sign","X-Mgs-Proxy-Signature-Secret-Key"]',
  'tokenType=Bearer token_type: bearer',
  'needSign=true&signType=MD5&sign_type=RSA2',
  'sign: MD5, sign: md5withrsa, Sign: HmacSHA256',
  'wrong password: 1001',
  'the password is wrong',
  '签名：验签失败',
  'Authorization: Bearer',
  'authorization: access denied',
  'bearer authentication fails with 7001',
  'basic auth is on, Basic support too',
  '"token":null,"sign":"","sid":undefined',
  'token: *** sign=<sign> token=$' + '{TOKEN} token={{token}} sign=%s',
  'primary key=4001, the key: value store',
  'https://x.example/?appKey=1&key=memo&code=4001',
  'sessionTimeout=1800000 tokens: 12345678',
  'token: verifyFailed',
  'D/token: RpcException7001',
  'E/Sign: 608 SecException',
  'at com.acme.Sign.check(Sign.java:172)',
  'token is expired since 2023-11-20',
  'traceId token 0a1d7667170047031200112345678',
  'AppId: 84EFA9A281942-IOS',
  '$this->token->getValue() session->begin(4001)',
  'sign=getSign(params) token=this.token, sign = params.sign;',
];

const lines = (path: string): readonly string[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).text);
const samples = lines('../fixtures/samples.jsonl');
const pastes = lines('../eval/pastes.jsonl');

describe('what is no secret', () => {
  it.each(harmless)('%j stays as it is', (text) => {
    expect(redact(text)).toEqual({ text, count: 0 });
  });

  it('no sample of a log has one', () => {
    expect(samples.filter((text) => redact(text).text !== text)).toEqual([]);
  });

  it('of all pastes only the two that hold a signature and a cookie change', () => {
    const masked = pastes.map(redact).filter(({ count }) => count > 0);
    expect(masked.map(({ count }) => count)).toEqual([1, 1]);
    expect(masked.map(({ text }) => /\w+ ?= ?\[secret\]/.exec(text)?.[0])).toEqual([
      'sign = [secret]',
      'SESSION=[secret]',
    ]);
  });

  it('the lines of a digest are kept whole, for keeping too', () => {
    const digests = samples.filter((text) => text.includes('(/mgw.htm,'));
    expect(digests.length).toBeGreaterThan(0);
    for (const text of digests) {
      expect(redactToStore(text)).toEqual({ text, count: 0 });
    }
  });
});

/** Ways in which secrets stand that are told one by one. */
const oddForms: readonly (readonly [string, string])[] = [
  ['[secret] => 4f2ca81b90de', '[secret] => [secret]'],
  ['xoxb-123456789012-abcdefGHIJ: 0a1b2c3d4e5f6a7b', '[secret]: 0a1b2c3d4e5f6a7b'],
  ['[sign] => 4f2ca81b90de', '[sign] => [secret]'],
  ['["sign"]=>\n  string(12) "4f2ca81b90de"', '["sign"]=>\n  string(12) "[secret]"'],
  ["{b'sign': b'4f2ca81b90de'}", "{b'sign': b'[secret]'}"],
  ['sign = @"4f2ca81b90de";', 'sign = @"[secret]";'],
  ['*Sign*: `4f2ca81b90de`', '*Sign*: `[secret]`'],
  ['密码是abc12345', '密码是[secret]'],
  ['the password is Tr0ub4dor', 'the password is [secret]'],
  ['"password":"a\\"b[c]d, e"', '"password":"[secret]"'],
  ['https://u:p@ss@host/', 'https://u:[secret]@host/'],
  ['https://admin:<mailto:hunter2@a.example|hunter2@a.example>/', 'https://admin:<mailto:[secret]@a.example>/'],
  ['Sign: 4f2ca8.<http://b90de7c.io|b90de7c.io>.1f', 'Sign: [secret]'],
  ['Sign: <http://4f2ca8.b90de7c.io|4f2ca8.b90de7c.io> 4001', 'Sign: <http://[secret]> 4001'],
  ['cookies={JSESSIONID=abc123, zone=xyz} 4001', 'cookies={[secret], [secret]} 4001'],
  ["'set-cookie': [ 'zone=abc; Path=/', 'foo=def' ]", "'set-cookie': [ '[secret]', '[secret]' ]"],
  ['"Set-Cookie" = (\n  "a=b; path=/",\n  "c=d"\n);', '"Set-Cookie" = (\n  "[secret]",\n  "[secret]"\n);'],
  ['Set-Cookie: a=b; Expires=Wed, 21 Oct 2026 07:28:00 GMT, foo=bar; Path=/', 'Set-Cookie: [secret]'],
  [
    '{"authorization":"Digest a=\\"x\\", response=\\"4f2c\\"","code":"4001"}',
    '{"authorization":"[secret]","code":"4001"}',
  ],
  ['MIIEpAIBAAKCAQEAabcdefghijkl\nabc=\n-----END RSA PRIVATE KEY-----\n4001', '[secret]\n4001'],
  ["k = '-----BEGIN PRIVATE KEY-----\\n' +\n  'MIIEabcdefghijklmnop'; code 4001", "k = '[secret]'; code 4001"],
  ['sign%E2%80%8B%3Dabcd%26code%3D4001', 'sign%E2%80%8B%3D[secret]%26code%3D4001'],
  [`token=${'aB3'.repeat(6000)}&code=4001`, 'token=[secret]&code=4001'],
  ['sign=token: 4f2ca81b90de', 'sign=[secret]: [secret]'],
];

describe('secrets in odd places', () => {
  it.each(oddForms)('%j becomes %j', (text, masked) => {
    expect(redact(text).text).toBe(masked);
  });
});
