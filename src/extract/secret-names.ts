import { hanPasswords, hanTokens } from './secret-han.ts';
import { joint, masked, notMask, thinJoint } from './secret-joints.ts';

const border = '(?<![A-Za-z0-9])';
/** Within a name a capital starts a word; what else is matched in any case. */
const hump = '(?-i:(?<=[a-z])S)';
const ownKeys =
  'api|access|private|secret|signing|sign|encrypt(?:ion)?|aes|des|rsa|hmac|master|shared|storage|account|auth|' +
  'session|security|sec|pri';

const tokenNames = [
  `(?:${border}s|${hump})(?:ign|ig|id|ession)`,
  `token(?:[-_]?(?:id|value))?|signature`,
  `${notMask}secret(?:[-_. ]?(?:access[-_. ]?)?key)?|sess(?:ion)?[-_ ]?id|phpsessid`,
  `(?:${ownKeys})[-_. ]?key|${border}(?:jwt|credentials?)|会话 ?(?:id|标识|编?号)|${hanTokens}`,
  'トークン|code[-_]?verifier|basic[-_]?auth',
  'sso[-_]?ticket|remember[-_]?me|saml[-_]?response|client[-_]?assertion',
].join('|');
const ownPass = '(?:user|db|store|key)[-_.]?pass(?![a-z])';
const passwordNames = `passw(?:or)?d|passphrase|passcode|${border}pwd|(?-i:(?<=[a-z])P)wd|${ownPass}|${hanPasswords}|パスワード`;
/** Too common as words of their own: only in an address, and as the quoted name of a quoted value. */
const addressNames = 'auth|sig|sign|pass|pw|ticket|ak|sk|code_verifier|assertion|credential';
const flagNames = 'token|secret|password|(?:api|secret|access)-key';

/** What stands before a value: its name and what joins the two. A group tells of a weak joint, or of a line's end. */
export interface Lead {
  /** One of these is in every text that has such a name. */
  readonly hints: readonly string[];
  readonly pattern: RegExp;
}

function lead(hints: readonly string[], names: string, after = ''): Lead {
  return { hints, pattern: new RegExp(`(?:${names})(?:${joint})${after}`, 'gim') };
}

/** The same, and also with a blank, a bracket or a word for what is wrong between the two. */
function thinLead(hints: readonly string[], names: string): Lead {
  return { hints, pattern: new RegExp(`(?:${names})(?:${thinJoint})`, 'gim') };
}

/** `Authorization` and `Proxy-Authorization`. */
export const authorization: readonly Lead[] = [lead(['authorization'], 'authorization')];

/** `Cookie` and `Set-Cookie`, and the flags of curl. */
export const cookie: readonly Lead[] = [
  lead(['cookie'], `(?:${border}|(?-i:(?<=[a-z])(?=C)))cookies?2?`, '(?:\\{\\s{0,20})?'),
  {
    hints: [' -b', '\n-b', '--cookie'],
    pattern: /(?<!\S)(?<flag>-b(?:[ \t]{1,3}|(?=["']))|--cookie[ \t=]{1,3})\$?["']?/g,
  },
];

/** Names of tokens, signatures, session ids and keys. */
export const token: readonly Lead[] = [
  thinLead(
    [
      'sign',
      'sig',
      'sid',
      'sess',
      'token',
      'secret',
      'key',
      'jwt',
      'credential',
      'トークン',
      ...hanTokens.split('|'),
      ...['code', 'auth', 'ticket', 'remember', 'saml', 'assertion'],
    ],
    tokenNames,
  ),
];

/** Names of passwords. */
export const password: readonly Lead[] = [
  thinLead(['pass', 'pwd', ...hanPasswords.split('|'), 'パスワード'], passwordNames),
];

/** What a check of signatures says that it got and what it wanted. */
const compared = '期望值?|实际值?|应为|实为|传入值?|计算值?|服务端|客户端';

const strays = [
  `(?:${border}s|${hump})ign(?:ature)?[-_ ]?(?:str(?:ing)?|value|data|result)|md5\\(sign\\)`,
  `签名(?:值|字?符?串|结果)|${border}(?:expect(?:ed)?|actual|but was|ticket|sk|_auth)`,
].join('|');

/** Security Guard calls the suffix of its image so, `yw_1222_<authCode>.jpg`: no secret, and people have to compare it. */
const authCode = 'auth(?:orization)?[-_ ]?code(?!>)';

/** Names that are often of something else: their values have to look like a secret by themselves. */
export const stray: readonly Lead[] = [
  thinLead(
    [
      ...['sign', '签名', 'expect', 'actual', 'but was', 'ticket', 'auth', 'sk=', 'sk:', 'sk ', 'sk"', "sk'"],
      ...['期望', '实际', '应为', '实为', '传入', '计算', '服务端', '客户端'],
    ],
    `${compared}|${strays}|${authCode}`,
  ),
];

/** Short names of passwords, which are also those of tests that pass. */
export const shortPassword: readonly Lead[] = [
  lead(['pass', 'pw:', 'pw=', 'pw ', 'pw"', "pw'", 'pswd'], `${border}(?:pass|pw|pswd)`),
];

/** Where the value is said to be a secret by its place: in an address, in a JSON field, after a flag. */
export const placed: readonly Lead[] = [
  {
    hints: [
      'auth=',
      'sig=',
      'sign=',
      'pass=',
      'pw=',
      'ticket=',
      'ak=',
      'sk=',
      'verifier=',
      'assertion=',
      'credential=',
    ],
    pattern: new RegExp(`[?&;](?:${addressNames})=(?!${masked})`, 'gi'),
  },
  {
    hints: ['pass"', 'auth"', "pass'", "auth'", 'pass\\', 'auth\\'],
    pattern: /["'\\](?:pass|auth)\\{0,4}["'] ?[:=] ?\\{0,4}["'](?!\[secret\])/gi,
  },
  {
    hints: ['--token', '--secret', '--passw', '-token', '-secret', '-passw', '-key'],
    pattern: new RegExp(`--(?:[a-z]{1,12}-){0,2}(?:${flagNames})[ \\t]{1,3}["']?(?!${masked})`, 'gi'),
  },
  { hints: ['pass '], pattern: /-(?:store|key)pass[ \t]{1,3}["']?(?!\[secret\])/gi },
];

/** `key` is a word for many things: only in an address, and only when its value looks like one of a lock. */
export const addressKey: readonly Lead[] = [{ hints: ['key='], pattern: /[?&;]key=(?!\[secret\])/gi }];

/** Names whose value stands before them: `"value": "…", "name": "sign"`, `setValue:@"…" forHTTPHeaderField:@"sign"`. */
export const isSecretName = new RegExp(
  `(?:${tokenNames}|${passwordNames}|authorization|${border}(?:set-)?cookie2?)$`,
  'i',
);
