import { describe, expect, it } from 'vitest';
import { redact } from '../../src/extract/redact.ts';

const hex = '5c3a91f04be27d6688aa0c1be35f7d42';
const key = 'MT2xQ9vZ0bK4nR7sW1yE5uH8ojll';
const pass = 'Pq9!a34AQ3LduP';
const der = `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${key}${key}`;

/** Where a secret stands, `#` for it, by what the secret is: a signature, a token, a password. */
const forms: Readonly<Record<string, readonly string[]>> = {
  [hex]: [
    'signStr:#',
    'signValue=#',
    'signData = #',
    'md5(sign)=#',
    'signature result=#',
    'I/Rpc: sign result # 7002',
    'sign mismatch, expect: #, code 7002',
    'expected sign # but was 7002',
    'expected 7002 but was #',
    '服务端签名 #，返回 7002',
    '签名值：#',
    'ｓｉｇｎ：#',
    'sign:#/resultStatus:7002/operationType:com.acme.pay',
  ],
  [key]: [
    'Cookie: #',
    'Authorization:\u00a0Bearer\u00a0#',
    'X-Mgs-Proxy-Signature #',
    '$http_x_mgs_proxy_signature_secret_key "#"',
    'session id # expired 2000',
    'API key # fails',
    '会话ID：#',
    '会话标识：#',
    '应用密钥 #',
    'sk: #',
    '{"ak":"abc","sk":"#"}',
    '"ticket":"#"',
    'ticket=#',
    '_auth=#',
    '- name: MGS_TOKEN\n  value: #',
    '- value: #\n  name: MGS_TOKEN',
    'token: |\n  #',
    'https://#@github.com/acme/app.git',
    'curl -b"zone=#" https://x',
    '.acme.com\tTRUE\t/\tTRUE\t1700000000\tspanner\t#',
    'Cookie{name=spanner, value=#, domain=x}',
    'setToken("#")',
    '{"kty":"oct","k":"#"}',
    '{"kty":"EC","crv":"P-256","d":"#"}',
    'Private-Lines: 1\n#\nPrivate-MAC: 5c3a',
  ],
  [pass]: [
    '密码 # 返回 1003',
    '管理员密码（#）',
    'machine x login mgs password #',
    'DB_PASS=#',
    'pass: #',
    'MYSQL_PW: #',
    '<property name="password" value="#"/>',
    '<add key="DbPassword" value="#"/>',
    '<input value="#" name="pwd">',
    '<wsse:Password Type="a#PasswordText">#</wsse:Password>',
    '- name: DB_PASSWORD\n  value: #',
    'password: >-\n  #',
    'password: &pw #',
    'password: !!str #',
    'Content-Disposition: form-data; name="password"\r\n\r\n#\r\n--x',
    'mysql://u:ab/#@h:3306/d',
    'mysql -h db -u root -p# acme',
    'sshpass -p # ssh x',
    'docker login -u mgs -p # reg',
    'redis-cli -h x -a # get 1',
    'jdbc:oracle:thin:scott/#@//h:1521/x',
    'setPassword("#")',
    "auth=('admin','#')",
  ],
  [der]: ['#', '应用私钥：#', 'privateKey = "#"', '私钥：\n#'],
  [`LS0tLS1CRUdJTi${key}`]: ['tls.key: #'],
};
const cases = Object.entries(forms).flatMap(([secret, texts]) => texts.map((text) => [text, secret] as const));

describe('kinds of secrets on one line', () => {
  it.each(cases)('%j holds no secret afterwards', (text, secret) => {
    const given = text.replace(/#(?!Pass)/, () => secret);
    const { text: masked, count } = redact(given);
    expect(masked).not.toContain(secret.slice(-6));
    expect(masked).not.toContain(secret.slice(0, 6));
    expect(count).toBeGreaterThan(0);
    for (const kept of given.match(/7002|1003|2000|com\.acme\.pay|expired|返回|github\.com/g) ?? []) {
      expect(masked).toContain(kept);
    }
    expect(redact(masked)).toEqual({ text: masked, count: 0 });
  });
});

/** What stands where those do and is none. */
const harmless: readonly string[] = [
  'grep -b code=7002 log',
  'git checkout -b fix=7002',
  'docker run -u root:4001 x',
  '设备签名为RSA2_7002',
  'sign: verifyFailed7002',
  'sign=error_7002',
  'pwd=/home/admin/logs',
  'sid=orcl',
  'sign in, token expired 2000, session timeout 2000',
  '密码错误 1003，密码 1003，密码（1003）',
  '签名失败：7002',
  'password wrong, password 1003, password Error7002',
  'sign verify failed 7002',
  'token RpcException7001Handler and session SessionService2.java',
  'signData = Operation-Type=com.acme.pay.transfer&Ts=M11E4c',
  'signStr: com.acme.pay.v2.transferMoney',
  'sign 0a1d7667170047031200112345678',
  'expected 128 but was 256, actual: 7002',
  '2 of 3 pass: 7002, tests_pass=10',
  'mysql://h:3306/d?x=a@b and mysql -P 3306 -p',
  'docker run -p 8080:80 x',
  'http://localhost:3000/a@b',
  '- name: MGS_APPID\n  value: ONEX1A2B3C4D5E6F\n- name: MGS_WORKSPACE\n  value: default',
  '- name: APPID\n  value: ONEX1A2B3C4D5E6F\n- name: TOKEN',
  'cookie: missing, Cookie 3000',
  'ticket: PROJ-1234, task: 7002',
];

describe('what only looks like one of those', () => {
  it.each(harmless)('%j stays as it is', (text) => {
    expect(redact(text)).toEqual({ text, count: 0 });
  });
});
