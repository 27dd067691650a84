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

const gateway = (memo: string) => `Result-Status: 2000\nMemo: ${memo}\nMgw-TraceId: ${trace}\nOperation-Type: ${op}`;
const other = 'a87ff679a2f3e71d9181a67b7542122c';
const behindWords: Rows = [
  ...[
    [`token invalid: ${token}`, 'token invalid: [secret]'],
    [`token is invalid: ${token}`, 'token is invalid: [secret]'],
    [`session not found: ${token}`, 'session not found: [secret]'],
    [`sessionId not exist: ${hex}`, 'sessionId not exist: [secret]'],
    [`no session found for ${token}`, 'no session found for [secret]'],
    [`sign mismatch, ${hex}`, 'sign mismatch, [secret]'],
    [`password invalid: ${password}`, 'password invalid: [secret]'],
  ].map(([memo = '', masked = '']) => [gateway(memo), gateway(masked)] as const),
  [`token无效:${token}`, 'token无效:[secret]'],
  [`token已过期：${token}`, 'token已过期：[secret]'],
  [`sessionId不存在: ${hex}`, 'sessionId不存在: [secret]'],
  [`签名错误：${hex}`, '签名错误：[secret]'],
  [`签名错误（${hex}）`, '签名错误（[secret]）'],
  [`签名不匹配，传入：${hex}，计算：${other}`, '签名不匹配，传入：[secret]，计算：[secret]'],
  [`期望值:${hex} 实际值:${other}`, '期望值:[secret] 实际值:[secret]'],
  [`应为 ${hex}，实为 ${other}`, '应为 [secret]，实为 [secret]'],
  [`应为${hex}，实为${other}`, '应为[secret]，实为[secret]'],
  [`服务端：${hex}，客户端：${other}`, '服务端：[secret]，客户端：[secret]'],
  [`会话${token}已失效`, '会话[secret]已失效'],
  ['密码Hunter2Secret错误', '密码[secret]错误'],
  ['密码错误：Hunter2Secret', '密码错误：[secret]'],
];
const wordsAlone: readonly string[] = [
  '签名错误：7014',
  '签名: 校验失败',
  'sign: verifyFailed',
  `session not found: ${trace}`,
  'token invalid: 7002',
  'session not found, traceId: 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  `会话已失效 traceId=${trace}`,
  `session not found for ${op}`,
  `token无效 ${op}`,
  'token expired for ONEX1234567890_ANDROID',
  '密码MD5加密',
  '密码base64编码',
  '密码错误：RpcException7002',
  '签名算法：HmacSHA256',
  '服务端返回7002，客户端版本10.2.3',
  '实际耗时 1200ms',
];

const inBrackets: Rows = [
  ...[
    [`checkToken fail, token[${token}] expired`, 'checkToken fail, token[[secret]] expired'],
    [`sign[${hex}]`, 'sign[[secret]]'],
    [`session [${token}] is invalid`, 'session [[secret]] is invalid'],
    [`sign(${hex}) check fail`, 'sign([secret]) check fail'],
    [`session(${token}) timeout`, 'session([secret]) timeout'],
    [`sign error[${hex}]`, 'sign error[[secret]]'],
    [`签名错误[${hex}]`, '签名错误[[secret]]'],
    [`token <${token}>`, 'token <[secret]>'],
    [`token &lt;${token}&gt;`, 'token &lt;[secret]&gt;'],
  ].map(([memo = '', masked = '']) => [gateway(memo), gateway(masked)] as const),
  [`{"memo":"token[${token}] expired","code":7002}`, '{"memo":"token[[secret]] expired","code":7002}'],
  [`会话ID【${token}】`, '会话ID【[secret]】'],
  ['密码[Hunter2Secret]', '密码[[secret]]'],
  ['密码「Hunter2Secret」', '密码「[secret]」'],
  ['password(Hunter2Secret)', 'password([secret])'],
  [
    `see <https://a.example/|a>\n<password>${password}</password><status>4001</status>`,
    'see <https://a.example/|a>\n<password>[secret]</password><status>4001</status>',
  ],
  ['password[letmein]', 'password[[secret]]'],
];
const brackets: readonly string[] = [
  'token[null]',
  'sign[7002]',
  'params[0]',
  'sign(data)',
  'getToken(user1)',
  'getToken(accountId12)',
  `keys[${trace}]`,
  `token[${trace}]`,
  `sign[${op}]`,
  'session [http-nio-8080-exec-1]',
  'token (ONEX1234567890_ANDROID)',
  'password[7002]',
  'password(required)',
];

const tokenNames: readonly string[] = [
  ...['session_key', 'sessionKey', 'authCode', 'auth_code', 'code_verifier', 'codeVerifier', '密鑰', '金鑰', '簽名'],
  ...['トークン', '署名', '凭证', '凭据', '票据', '授权码', 'mgs.secret.key', 'aliyun.access.key', 'mgs.sign.key'],
  ...['ssoTicket', 'rememberMe', 'SAMLResponse', 'client_assertion', 'tokenId', 'tokenValue', 'prikey', 'secKey'],
  ...['security_key', 'basicAuth'],
];
const passwordNames: readonly string[] = [
  '密碼',
  'パスワード',
  'userPass',
  'dbpass',
  'storepass',
  'keypass',
  'db.pass',
];
const underNames: Rows = [
  ...[...tokenNames.map((name) => [name, token]), ...passwordNames.map((name) => [name, password])].flatMap(
    ([name, value]): Rows => [
      [`${name}=${value}`, `${name}=[secret]`],
      [`a ${name}: ${value} 7002`, `a ${name}: [secret] 7002`],
      [`{"${name}":"${value}","code":7002}`, `{"${name}":"[secret]","code":7002}`],
    ],
  ),
  [`用户凭证 ${token} 无效`, '用户凭证 [secret] 无效'],
  ['keytool -storepass changeit -v', 'keytool -storepass [secret] -v'],
];
const otherNames: readonly string[] = [
  'authCode=7002',
  'appKey=ONEX1234567890_IOS',
  'AccessKeyId=',
  'AccessKeyId: required',
  'rememberMe=true',
  '票据: 7002',
  'my.getAuthCode: success',
  'pass rate 98',
  'api.key: missing',
];

const app = 'ONEX1234567890';
const session = `;jsessionid=${token}?operationType=${op}&traceId=${trace}`;
const cookieEnd = `operationType=${op};appId=${app};traceId=${trace}`;
const colons = `:traceId:${trace}:operationType:${op}`;
const besideSigns: Rows = [
  [`https://mgw.acme.com/mgw.htm${session}`, `https://mgw.acme.com/mgw.htm${session.replace(token, '[secret]')}`],
  [`/mgw.htm;jsessionid=${token}?page=7002`, '/mgw.htm;jsessionid=[secret]?page=7002'],
  [`GET /x?a=1;JSESSIONID=${token}/y?traceId=${trace}`, `GET /x?a=1;JSESSIONID=[secret]?traceId=${trace}`],
  ...['#', '~', '^', '$', '!', '/', ':', '|', '&', '+'].map((by): readonly [string, string] => [
    `${trace}${by}sign=${hex}${by}operationType=${op}${by}appId=${app}${by}x-traceId=${trace}`,
    `${trace}${by}sign=[secret]${by}operationType=${op}${by}appId=${app}${by}x-traceId=${trace}`,
  ]),
  [`token:${token}${colons}`, `token:[secret]${colons}`],
  [
    `password=Hunter2Secret#traceId=${trace}#operationType=${op}`,
    `password=[secret]#traceId=${trace}#operationType=${op}`,
  ],
  [`Authorization=${token}^traceId=${trace}`, `Authorization=[secret]^traceId=${trace}`],
  ...[';', '|', '&', '; '].map((by): readonly [string, string] => [
    `Cookie=A=${token}${by}${cookieEnd.replaceAll(';', by)}`,
    `Cookie=[secret]${by}${cookieEnd.replaceAll(';', by)}`,
  ]),
  [`Cookie: A=${token}; Operation-Type: ${op}`, `Cookie: [secret]; Operation-Type: ${op}`],
  [`Cookie: A=${token}; appId=${app}; B=${hex}; C=1`, `Cookie: [secret]; appId=${app}; [secret]`],
  [`Cookie: A=${token}; B=${hex}`, 'Cookie: [secret]'],
  ['password=a#b/c~d!e:f7 7002', 'password=[secret] 7002'],
];

const swift = (sign: string) =>
  `[AnyHashable("Sign"): ${sign}, AnyHashable("AppId"): ${app}, AnyHashable("Operation-Type"): ${op}]`;
const wrappedValues: Rows = [
  [gateway(`login failed token=Optional[${token}]`), gateway('login failed token=Optional[[secret]]')],
  [`token=Optional("${token}")^API=${op}`, `token=Optional("[secret]")^API=${op}`],
  [`token: Some(${token}) 7002`, 'token: Some([secret]) 7002'],
  [`{"memo":"token=Optional(\\"${token}\\")"}`, '{"memo":"token=Optional(\\"[secret]\\")"}'],
  [`password = Optional("${password}")`, 'password = Optional("[secret]")'],
  [swift(hex), swift('[secret]')],
  [swift(`Optional("${hex}")`), swift('Optional("[secret]")')],
];

const belowTitles: Rows = [
  [`*Sign:*\n${hex}`, '*Sign:*\n[secret]'],
  [`*AppId:*\n${app}\n*Sign*:\n\`${hex}\`\n7002`, `*AppId:*\n${app}\n*Sign*:\n\`[secret]\`\n7002`],
  [`*Token*\n${token}`, '*Token*\n[secret]'],
  [`\`Token\`\n\`\`\`${token}\`\`\``, '`Token`\n```[secret]```'],
  ['*Password:*\nHunter2Secret', '*Password:*\n[secret]'],
  ['*密码*\n`Hunter2Secret`', '*密码*\n`[secret]`'],
];

const jar = (value: string) =>
  `"cookies": [{"name":"zone","value":"${value}","path":"/"},{"name":"b","value":"${value}"}],"value":"7002abcd"`;
const inLists: Rows = [
  [jar(token), jar('[secret]')],
  [JSON.stringify({ har: jar(token) }), JSON.stringify({ har: jar('[secret]') })],
  [`{"key":"Sign","type":"text","value":"${hex}"}`, '{"key":"Sign","type":"text","value":"[secret]"}'],
  [`<key>Sign</key>\n\t<string>${hex}</string>`, '<key>Sign</key>\n\t<string>[secret]</string>'],
  [`where session_id in ('${token}', '${hex}') and a`, "where session_id in ('[secret]', '[secret]') and a"],
  [`<sign><![CDATA[${hex}]]></sign>`, '<sign><![CDATA[[secret]]]></sign>'],
];

function stays(texts: readonly string[]): void {
  it.each(texts)('%j stays', (text) => {
    expect(redact(text)).toEqual({ text, count: 0 });
    expect(redact(gateway(text))).toEqual({ text: gateway(text), count: 0 });
  });
}

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

describe('secrets behind a name and a word for what is wrong', () => {
  check(behindWords);
  stays(wordsAlone);
});

describe('secrets in brackets right behind their name', () => {
  check(inBrackets);
  stays(brackets);
});

describe('secrets under the names that other services give them', () => {
  check(underNames);
  stays(otherNames);
});

describe('secrets with one sign between them and what the bot reads', () => {
  check(besideSigns);
});

describe('secrets that a print of Java or Swift wraps', () => {
  check(wrappedValues);
  stays(['token = getToken(x)', 'token=Optional(nil)', 'token=Optional[7002]']);
});

describe('secrets below the title of a field', () => {
  check(belowTitles);
  stays(['Password\nResult-Status\n7002', '*Password:*\nResult-Status\n7002', `*Sign*\n*AppId*\n${app}`]);
});

describe('secrets in lists, archives and elements', () => {
  check(inLists);
  stays([
    '{"key":"AppId","type":"text","value":"ONEX1"}',
    '<key>Sign</key>\n<string>7002</string>',
    '"cookies":[]',
    `trace_id in ('${trace}')`,
  ]);
});
