/** What may stand around a name or a value: quotes, escaped too, and marks of chat. */
const mark = `[\\\\"'\`*_~“”‘’「」]`;
const gap = '[ \\t\\u00a0]';
const masked = '\\[(?:secret|email|phone)\\]';
/** The mask has a name in it, which is none unless a print of a list has it. */
const notMask = '(?!(?<=\\[)secret\\](?!\\s{0,4}=>))';
/** Before a quote, in C, Python, PHP and JavaScript. */
const prefix = '[@bur$](?=["\'\\\\])';
/** Between a name and its value: a sign and what quotes and brackets a print puts around it. */
const sign = [
  `${mark}{0,8}\\]?${gap}{0,8}(?:[:：]{1,2}=?|[=＝]>?|->|>)`,
  `(?:\\s{0,20}string\\(\\d{1,5}\\)(?=\\s))?(?:${gap}|${mark}|${prefix}){0,12}(?!${masked})(?:[[(][\\s"'\\\\]{0,60})?`,
].join('');
/** The same in a list of pairs, `"name": "sign", "value": "…"`, or of attributes, `name="sign" value="…"`. */
const pair = `${mark}{1,4}\\s{0,4}[,;]?\\s{0,60}${mark}{0,4}value${mark}{0,4}\\s{0,4}[:=]\\s{0,4}(?:${prefix})?${mark}{1,4}`;
/** Where an element has attributes, where YAML goes on in the next line, and where a part of a form has its body. */
const deep = [
  '(?:\\s[\\w:.-]{1,40}=["\'][^"\'\\n<>]{0,200}["\']){1,3}\\s?>',
  '["\']?[ \\t]{0,4}\\r?\\n[ \\t]{0,40}value:[ \\t]{1,8}(?:["\'](?!\\[secret))?',
  '["\']?:[ \\t]{1,4}[|>][-+]?[ \\t]{0,4}\\r?\\n[ \\t]{1,40}',
  '["\']?:[ \\t]{1,4}(?:&[\\w-]{1,30}|!!?[a-z]{1,10})[ \\t]{1,4}["\']?',
  '"[ \\t]{0,4}\\r?\\n\\r?\\n',
].join('|');
const han = '[\\u4e00-\\u9fff]';
const wrong =
  'invalid|illegal|expired?|found|exists?|mismatch(?:ed)?|match|errors?|wrong|incorrect|fail(?:ed|ure)?|timeout|unknown';
/** A name, a word for what is wrong, and the value: `token invalid: …`, `session not found for …`, `会话…已失效`. */
const said = [
  `${mark}{0,4}(?:(?: (?:is|was|has|been|does|did|not|already|check|verify)){0,3} (?:${wrong})(?: for| with| by)?| for)`,
  `(?:[:：,，] ?| )${mark}{0,4}(?!${masked})`,
  `|${mark}{0,4}(?:${han}{1,8}(?:[:：,，（] ?| )|${han}{0,8}(?<=${han}))${mark}{0,4}(?=[A-Za-z0-9])`,
].join('');
/** What joins them only when the value is one that nobody would write otherwise. */
const weak = [
  `["'\\\\]{1,4}\\s{0,4}(?:,|to)\\s{0,10}(?:${prefix})?["'\\\\]{1,4}`,
  `${mark}{0,4}${gap}{0,40}\\|${gap}{0,10}${mark}{0,4}`,
  `${mark}{0,4}(?:\\t${gap}{0,10}|${gap}{2,40})`,
  `${mark}{0,4} (?:is|was|=)(?! (?:(?:not|already) )?(?:${wrong}))[: ] ?${mark}{0,4}`,
  `${mark}{0,4} ?[是为為] ?${mark}{0,4}`,
].join('|');
/** A blank alone, or a wide bracket: only before what cannot be a word. */
const thin = `${mark}{0,4} ?[ \\u00a0（]${mark}{0,4}(?=[^\\s（）]{8})`;

const border = '(?<![A-Za-z0-9])';
/** Within a name a capital starts a word; what else is matched in any case. */
const hump = '(?-i:(?<=[a-z])S)';
const ownKeys =
  'api|access|private|secret|signing|sign|encrypt(?:ion)?|aes|des|rsa|hmac|master|shared|storage|account|auth';

const tokenNames = [
  `(?:${border}s|${hump})(?:ign|ig|id|ession)`,
  `token|signature|${notMask}secret(?:[-_ ]?(?:access[-_ ]?)?key)?|sess(?:ion)?[-_ ]?id|phpsessid`,
  `(?:${ownKeys})[-_ ]?key|${border}(?:jwt|credentials?)|令牌|密钥|签名|私钥|会话(?: ?(?:id|标识|编?号))?`,
].join('|');
const passwordNames = `passw(?:or)?d|passphrase|passcode|${border}pwd|(?-i:(?<=[a-z])P)wd|密码|口令`;
/** Too common as words of their own: only in an address, and as the quoted name of a quoted value. */
const addressNames = 'auth|sig|sign|pass|pw|ticket|ak|sk|code_verifier|assertion|credential';
const flagNames = 'token|secret|password|(?:api|secret|access)-key';

/** What stands before a value: its name and what joins the two. A group tells of a weak joint, or of a line's end. */
export interface Lead {
  /** One of these is in every text that has such a name. */
  readonly hints: readonly string[];
  readonly pattern: RegExp;
}

/** A name alone in its line, its value alone in the next; looked for once the name is found. */
const lineEnd =
  '(?<=^[ \\t]{0,8}[\\w\\u4e00-\\u9fff-]{0,60})(?<below>[ \\t]{0,4}:?[ \\t]{0,4}\\r?\\n[ \\t]{0,8}(?=\\S))';

function lead(hints: readonly string[], names: string, after = ''): Lead {
  return {
    hints,
    pattern: new RegExp(`(?:${names})(?:${lineEnd}|${deep}|${sign}|${pair}|(?<weak>${weak}))${after}`, 'gim'),
  };
}

/** The same, and also with a blank alone between the two. */
function thinLead(hints: readonly string[], names: string): Lead {
  const joint = `${lineEnd}|${deep}|${sign}|${pair}|(?<weak>${weak})|(?<thin>${said}|${thin})`;
  return { hints, pattern: new RegExp(`(?:${names})(?:${joint})`, 'gim') };
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
      '令牌',
      '密钥',
      '签名',
      '私钥',
      '会话',
    ],
    tokenNames,
  ),
];

/** Names of passwords. */
export const password: readonly Lead[] = [
  thinLead(['passw', 'passphrase', 'passcode', 'pwd', '密码', '口令'], passwordNames),
];

/** What a check of signatures says that it got and what it wanted. */
const compared = '期望值?|实际值?|应为|实为|传入值?|计算值?|服务端|客户端';

/** Names that are often of something else: their values have to look like a secret by themselves. */
export const stray: readonly Lead[] = [
  thinLead(
    [
      ...['sign', '签名', 'expect', 'actual', 'but was', 'ticket', '_auth', 'sk=', 'sk:', 'sk ', 'sk"', "sk'"],
      ...['期望', '实际', '应为', '实为', '传入', '计算', '服务端', '客户端'],
    ],
    `${compared}|(?:${border}s|${hump})ign(?:ature)?[-_ ]?(?:str(?:ing)?|value|data|result)|md5\\(sign\\)|签名(?:值|字?符?串|结果)|${border}(?:expect(?:ed)?|actual|but was|ticket|sk|_auth)`,
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
];

/** `key` is a word for many things: only in an address, and only when its value looks like one of a lock. */
export const addressKey: readonly Lead[] = [{ hints: ['key='], pattern: /[?&;]key=(?!\[secret\])/gi }];

/** Names whose value stands before them: `"value": "…", "name": "sign"`, `setValue:@"…" forHTTPHeaderField:@"sign"`. */
export const isSecretName = new RegExp(
  `(?:${tokenNames}|${passwordNames}|authorization|${border}(?:set-)?cookie2?)$`,
  'i',
);
