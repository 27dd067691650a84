import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/extract/redact.ts';

type Rows = readonly (readonly [string, string])[];

const secondNames: Rows = [
  ['签名密钥：Ab12cd34Ef', '签名密钥：[secret]'],
  ['签名密钥: mpaas_sign_2024', '签名密钥: [secret]'],
  ['会话令牌：9f86d081884c7d65', '会话令牌：[secret]'],
  ['memo=签名密钥：Ab12cd34Ef，请检查', 'memo=签名密钥：[secret]，请检查'],
  ['password密码: hunter', 'password密码: [secret]'],
  ['pwd密码：hunter2', 'pwd密码：[secret]'],
  ['登录密码口令：hunter22', '登录密码口令：[secret]'],
  ['用户密码错误密码：hunter22', '用户密码错误密码：[secret]'],
  ['access token令牌：Ab12cd34Ef', 'access token令牌：[secret]'],
  ['sign签名：Ab12cd34Ef', 'sign签名：[secret]'],
  ['签名用的密钥：Ab12cd34Ef', '签名用的密钥：[secret]'],
  ['签名密钥是 Ab12cd34Ef', '签名密钥是 [secret]'],
  ['会话ID：9f86d081884c7d65', '会话ID：[secret]'],
  ['簽名密鑰：Ab12cd34Ef', '簽名密鑰：[secret]'],
];

const token = 'Zk9xQ2mW7pL4vR8tY1bN6cD3';
const inBrackets: Rows = [
  [`Session[token=${token}]`, 'Session[token=[secret]]'],
  [`Session[id=${token}]`, 'Session[[secret]]'],
  ['sign[Ab12cd34Ef==]', 'sign[[secret]]'],
  ['密码[Hunter2Secret]', '密码[[secret]]'],
  ['password[hunter22]', 'password[[secret]]'],
  ['password[letmein]', 'password[[secret]]'],
];
const fieldsInBrackets: readonly string[] = [
  'UserSession[appId=ONEX570DA89211721, operationType=com.demo.login]',
  'RpcToken[operationType=com.demo.v2.login2, traceId=0a1d7667170047031200112345678]',
  'sign[appId=ONEX570DA89211721&workspaceId=prod1]',
  'Sign[type=MD5,x]',
  'Session[id=a1b2c3]',
  '签名[v2.3.1]',
  'session[http-nio-8080-exec-12]',
  'pwd[/home/admin1]',
  'password[required6to20]',
  'password[min8]',
  '密码[AE15112001]',
];

function stays(texts: readonly string[]): void {
  it.each(texts)('%j stays', (text) => {
    expect(redact(text)).toEqual({ text, count: 0 });
  });
}

function check(rows: Rows): void {
  it.each(rows)('%j becomes %j', (text, masked) => {
    expect(redact(text).text).toBe(masked);
    expect(redact(masked)).toEqual({ text: masked, count: 0 });
  });
}

describe('secrets behind two names that stand side by side', () => {
  check(secondNames);
});

describe('what stands in brackets right behind the name of a secret', () => {
  check(inBrackets);
  stays(fieldsInBrackets);
});

const suffixes: readonly string[] = [
  'yw_1222_<authCode>.jpg',
  'SG Error authCode=demo1 errorCode=1208',
  'auth-code: yw_1222',
  'authCode=yw_1222_demo1',
];

describe('auth codes, which are also the suffix of the image of Security Guard', () => {
  check([
    [`authCode=${token}`, 'authCode=[secret]'],
    [`{"authorization_code":"${token}"}`, '{"authorization_code":"[secret]"}'],
  ]);
  stays(suffixes);

  it.each(['data/security-guard.yml', 'data/zh/security-guard.yml'])('%s is left as it is, line by line', (path) => {
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => redact(line).count > 0)).toEqual([]);
  });
});

describe('secrets that begin like a word for what is wrong', () => {
  check([
    ['token is matchA7Kd9xQ2LmZp81', 'token is [secret]'],
    ['password is wrong123X', 'password is [secret]'],
  ]);
  stays(['token is invalid 7002', 'token is expired, 7002', 'password is wrong', 'password is incorrect: 7002']);
});

const jar = (value: string) =>
  `"cookies": [${[
    '{"name":"appId","value":"ONEX570DA89211721"}',
    `{"name":"zone","value":"${value}"}`,
    '{"value":"prod1","path":"/","name":"workspaceId"}',
    `{"value":"${value}","name":"api"}`,
    '{"name": "operationType", "value": "com.demo.v2.login2"}',
  ].join(', ')}]`;

describe('cookies of an archive of HTTP that the bot reads', () => {
  check([
    [jar(token), jar('[secret]')],
    [JSON.stringify({ har: jar(token) }), JSON.stringify({ har: jar('[secret]') })],
  ]);
  stays(['"cookies":[{"name":"appId","value":"ONEX570DA89211721"},{"name":"workspaceId","value":"prod1"}]']);
});

const op = 'com.acme.user.queryInfo';

describe('secrets that have in them what could be the next field', () => {
  check([
    ['password=P^AB=xyz12345', 'password=[secret]'],
    ['password=Passw0rd^AB=xyz12345', 'password=[secret]'],
    ['token=Ab^C_D=12xyz', 'token=[secret]'],
    ['sign=abc#api=def', 'sign=[secret]'],
    ['password=ab!memo=c9d', 'password=[secret]'],
    [`Cookie: A=${token}; api=${token}`, 'Cookie: [secret]'],
    [`Cookie: A=${token}; memo=${token}; B=1234`, 'Cookie: [secret]'],
    [`Cookie: A=${token}; appId=ONEX570DA89211721`, 'Cookie: [secret]; appId=ONEX570DA89211721'],
    [`sign=${token}^API=${op}^ERR_CODE=7002`, `sign=[secret]^API=${op}^ERR_CODE=7002`],
    [`sign=${token}^memo=7002`, 'sign=[secret]^memo=7002'],
    [`sign=Ab12cd34Ef==^RPC_ID=12^API=${op}^`, `sign=[secret]^RPC_ID=12^API=${op}^`],
  ]);
});
