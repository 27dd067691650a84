import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/extract/redact.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N';

const secrets: readonly (readonly [string, string])[] = [
  ['token xoxb-123456789012-abcdefGHIJ here', 'token [secret] here'],
  ['xapp-1-A012345-678901-abcdef0123', '[secret]'],
  ['Authorization: Bearer abc123def456', 'Authorization: [secret]'],
  ['authorization:\nBearer abc123def456', 'authorization:\n[secret]'],
  ["curl -H 'Authorization: Basic dXNlcjpwYXNz' https://x", "curl -H 'Authorization: [secret]' https://x"],
  ['"Authorization" = "Basic dXNlcjpwYXNz";', '"Authorization" = "[secret]";'],
  ['{"name":"Authorization","value":"Bearer abc123def456"}', '{"name":"Authorization","value":"[secret]"}'],
  ['Authorization=[Bearer abc123def456], Result-Status=[4001]', 'Authorization=[[secret]], Result-Status=[4001]'],
  ['Cookie: a=1; JSESSIONID=ABCDEF; theme=dark', 'Cookie: [secret]'],
  ['cookie\nJSESSIONID=ABCDEF', 'cookie\n[secret]'],
  ['Set-Cookie: sid=ABCDEF; Path=/; HttpOnly', 'Set-Cookie: [secret]'],
  ['headers=Set-Cookie:sid=ABCDEF; Path=/,Result-Status:7001,}', 'headers=Set-Cookie:[secret],Result-Status:7001,}'],
  ['{"Set-Cookie":"sid=ABCDEF; Path=/","Result-Status":"7001"}', '{"Set-Cookie":"[secret]","Result-Status":"7001"}'],
  [`jwt ${jwt}!`, 'jwt [secret]!'],
  ['Sign: 4f2ca81b90de', 'Sign: [secret]'],
  ['Sign：4f2ca81b90de', 'Sign：[secret]'],
  ['"sign":"4f2ca81b90de"', '"sign":"[secret]"'],
  [String.raw`{\"sign\":\"4f2ca81b90de\"}`, String.raw`{\"sign\":\"[secret]\"}`],
  ['https://x/mgw.htm?sign=abcd&amp;appId=84EFA9A281942', 'https://x/mgw.htm?sign=[secret]&amp;appId=84EFA9A281942'],
  ['sign%3Dabcdef', 'sign%3D[secret]'],
  ['X-Mgs-Proxy-Signature: abc123def456', 'X-Mgs-Proxy-Signature: [secret]'],
  ['X-Mgs-Proxy-Signature-Secret-Key: k3y0000000', 'X-Mgs-Proxy-Signature-Secret-Key: [secret]'],
  ['sessionId=Wz4Zak5peDgDAGRNW5rFFGhT', 'sessionId=[secret]'],
  ['"sid": "ab12cd34"', '"sid": "[secret]"'],
  ['access_token=abcdef', 'access_token=[secret]'],
  ['appSecret: 0123456789abcdef', 'appSecret: [secret]'],
  ['aws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY', 'aws_secret_access_key = [secret]'],
  ['AKIAIOSFODNN7EXAMPLE', '[secret]'],
  ['LTAI5tAbCdEfGhIjKlMnOpQr', '[secret]'],
  ['accessKeySecret=abcdefghijklmnop', 'accessKeySecret=[secret]'],
  ['https://admin:hunter2@mgs.acme.example/', 'https://admin:[secret]@mgs.acme.example/'],
  ['curl -u admin:hunter2 https://x', 'curl -u admin:[secret] https://x'],
  ['password=hunter', 'password=[secret]'],
  ['"password": "correct horse battery"', '"password": "[secret]"'],
  ['?user=a&pwd=hunter2&x=1', '?user=a&pwd=[secret]&x=1'],
  ['https://hooks.slack.com/services/T000/B000/XXXXXXXX', 'https://hooks.slack.com/services/[secret]'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----\nend', '[secret]\nend'],
  ['-----BEGIN PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\nResult-Status: 4001', '[secret]\nResult-Status: 4001'],
];

const harmless: readonly string[] = [
  'the sign parameter is missing, error 7014',
  'sign: verification failed',
  'Signature: verification failed',
  'sign in again and it works',
  'signType: MD5 and Sign-Type=RSA',
  'sign=7014 sid=7016 token=7018',
  'token: invalid',
  'token expired\n2023-11-20 16:51:55 RPCException: [7001]',
  'the cookie: it was gone',
  'authorization: required for 4001',
  'Authorization failed with 4001 for everybody',
  'password: wrong',
  '[getSignData] sign content: Operation-Type=alipay.client.getUnionResource&Ts=M/11E4c',
  'Mgw-TraceId: 0a1d7667170047031200112345678',
  'sid=0a1d7667170047031200112345678',
  'Memo: %E9%AA%8C%E7%AD%BE Tips: %E7%AD%BE',
  'AppId: 84EFA9A281942\nWorkspaceId: default\nOperation-Type: com.acme.token.query',
  'Result-Status: 7001\nServer-Time: 1700470312015\nDid: XW37KOxm65YDABzhXo15WNbb',
  'uuid = "46a86973-1c08-4911-b9ea-2cc951dbcee7"',
  'http://localhost:3000/a@b',
];

describe('masking secrets', () => {
  it.each(secrets)('%j becomes %j', (text, masked) => {
    expect(redact(text).text).toBe(masked);
    expect(redact(text).count).toBeGreaterThan(0);
  });

  it.each(harmless)('leaves %j as it is', (text) => {
    expect(redact(text)).toEqual({ text, count: 0 });
  });

  it('counts every secret', () => {
    expect(redact('password=aaaa token=bbbb1234 sign=cccc1234').count).toBe(3);
  });

  it('changes nothing in a masked text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...secrets.map(([text]) => text)),
      fc.constantFrom(
        'sign=',
        'token: ',
        '[secret]',
        'Cookie: ',
        '"',
        '\n',
        ' ',
        ';',
        'a=b',
        'Bearer ',
        ':',
        '@',
        '://',
        '[',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = redact(pieces.join(''));
        expect(redact(once.text)).toEqual({ text: once.text, count: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  it('lets no planted secret through, whatever stands around it', () => {
    const secret = fc
      .tuple(fc.stringMatching(/^[A-Za-z0-9+/=_.-]{20,60}$/), fc.integer({ min: 10_000, max: 99_999 }))
      .map(([text, number]) => `q${text}${number}z`);
    const carrier = fc.constantFrom<readonly [string, string]>(
      ['Sign: ', ''],
      ['sign=', '&x=1'],
      ['"sign":"', '"'],
      ['\\"sign\\":\\"', '\\"'],
      ['Authorization: Bearer ', ''],
      ['Authorization: ', ''],
      ['Cookie: JSESSIONID=', '; a=b'],
      ['Set-Cookie: sid=', '; Path=/'],
      ['sessionId=', ''],
      ['"sessionId" = "', '";'],
      ['X-Mgs-Proxy-Signature: ', ''],
      ['token=', ''],
      ['{"name":"sign","value":"', '"}'],
      ['password=', ''],
      ['sign\n', '\n'],
    );
    const around = fc.constantFrom('', ' ', '\n', 'we see this: ', '\nResult-Status: 7001\n', '&lt; ', '> ', '(', '\t');
    fc.assert(
      fc.property(secret, carrier, around, around, (value, [lead, tail], before, after) => {
        const start = lead === 'sign\n' && before !== '' ? `${before}\n` : before;
        const end = lead === 'sign\n' || after.trim() !== '(' ? after : '';
        expect(redact(`${start}${lead}${value}${tail}${end}`).text).not.toContain(value);
      }),
      { numRuns: 2000 },
    );
  });
});
