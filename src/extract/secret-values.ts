/** Words that stand where a secret would and say that there is none. */
const noSecret = new RegExp(
  `^(?:${[
    'null|nil|none|undefined|true|false|missing|empty|invalid|expired|wrong|incorrect|required|error|failed|failure|fail',
    'unknown|absent|string|number|is|was|not|and|or|the|ok|no|yes|has|have|must|should|please|denied|bearer|basic|digest',
    'mismatch|reset|changed|with|for|your|you|it|in|to|at|by|on|of|from|rejected|verified|masked|redacted|hidden|\\W+',
    'orcl(?:pdb)?\\d{0,2}',
  ].join('|')})$`,
  'i',
);

/** Codes and other short numbers, also with their own name before them, and trace ids. */
const harmless = /^(?:[A-Za-z][\w-]{0,30}[:=])?(?:\d{1,6}|[0-9a-f]{8}[12]\d{18,24})$/i;

/** `verificationFailed`, `sign-header`: words put together; random letters hardly ever are. */
const words = /^[A-Za-z]?[a-z]{1,15}(?:[-_./][A-Za-z]?[a-z]{1,15}|[A-Z][a-z]{1,15})*$/;
/** `verifyFailed7002`, `error_7002`: a word for what is wrong, and its code. */
const complaint =
  /^(?:[A-Za-z]{2,20}[-_]?)?(?:errors?|err|fail|failed|failure|invalid|expired?|mismatch|missing|wrong|denied|timeout|exception)[-_]?\d{1,6}$/i;
/** `alipay.client.getUnionResource`: no part is as long as those of a token. */
const operation = /^[a-z][A-Za-z\d]{0,20}(?:\.[A-Za-z][A-Za-z_$]{0,30}\d{0,2}){2,12}$/;
/** `SEC_ERROR_1001`, `MGS-4001`. */
const constant = /^[A-Z]{2,20}(?:[-_](?:[A-Z]{2,20}|\d{1,6}))*$/;
const moment = /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}:\d\d|1[4-9]\d{11}$)/;
const file = /^[\w-]{1,40}\.(?:htm|html|json|java|kt|swift|js|ts)(?:[:?]|$)/;

/** `MD5`, `HmacSHA256`, `SHA256withRSA`: how something was signed. */
const algorithm =
  /^(?:hmac)?[-_]?(?:md5|sha[-_]?\d{0,3}|rsa2?|sm[234]|aes(?:[-_]?\d{3})?|base(?:32|58|64))(?:[-_]?with[-_]?(?:rsa|ecdsa|sm2))?(?:[-_]\d{1,5})?$/i;
/** `RpcException7001`: the name of a class and a code. */
const numbered = /^[A-Z][a-z]{1,15}(?:[A-Z][a-z]{1,15})*(?:\d{0,4}|\d{1,4}(?:[A-Z][a-z]{2,15}){1,6})$/;

const rememberable = /^[A-Z][a-z]{2,15}\d{1,4}[A-Z][a-z]{2,15}$/;
const classWord = /(?:exception|error|invalid|token|fail(?:ed|ure)?|service|handler|client|request|response|expired)$/i;

/** `this.token`, `params.sign`: where code takes it from. */
const member = /^[a-z]{2,15}(?:\.[A-Za-z]{2,20}){1,4}$/;
/** What a sentence has that is none, whatever it looks like. */
const loose: readonly RegExp[] = [moment, operation, constant, file, numbered];
const neverSecret: readonly RegExp[] = [noSecret, harmless, algorithm, member, complaint];

/** What may follow a secret in a sentence. */
const closing = /[.:!?…]{1,10}$/;

/** The value without the marks that end a sentence. */
export function withoutStop(value: string): string {
  return value.replace(closing, '');
}

/** A value that is there and is none of what is needed to answer. */
export function isValue(value: string): boolean {
  return !noSecret.test(value);
}

/** A token in a field, `sign=…`, `"sign":"…"`: anything but a word for nothing, a code or a trace id. */
export function isFieldToken(value: string): boolean {
  return value.length >= 4 && !neverSecret.some((known) => known.test(value));
}

/** A token where a sentence might go on, `sign: …`: long enough or mixed enough to be no word. */
export function isLooseToken(value: string): boolean {
  if (!isFieldToken(value) || loose.some((known) => known.test(value))) {
    return false;
  }
  return value.length >= 16 ? !words.test(value) || /^[a-z]{16}/.test(value) : value.length >= 6 && /\d/.test(value);
}

/** A token with nothing but space, a bar or a word before it: only what no person would write. */
export function isPlainlyRandom(value: string): boolean {
  return isLooseToken(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && /^[\w+/=.%-]+$/.test(value);
}

/** A token behind nothing but a blank, or a name that is often none: long, and of letters and digits that alternate. */
export function isDense(value: string): boolean {
  const isRun = value.length >= 20 && /^[\w+/%-]+={0,2}$/.test(value) && !/^[a-z]+[/-]/.test(value);
  const alternates = /[A-Za-z]\d/.test(value) && /\d[A-Za-z]/.test(value);
  const isMixed = (/[a-z]/.test(value) && /[A-Z]/.test(value)) || /^[0-9a-f]{32,}$/i.test(value);
  return isRun && alternates && isMixed && isLooseToken(value);
}

/** The rest of a token in a line of its own: mixed in every way, as ids of apps, codes and trace ids are not. */
export function isWrapped(value: string): boolean {
  const isMixed = /[a-z]/.test(value) && /[A-Z]/.test(value) && /[A-Za-z]\d/.test(value) && /\d[A-Za-z]/.test(value);
  return isMixed && value.length >= 12 && isPlainlyRandom(value);
}

/** A password where a sentence might go on: `密码 …`; letters and a code after them are none. */
export function isStrongPassword(value: string): boolean {
  const isRun = value.length >= 8 && /\d/.test(value) && !/[.:=/,]|^[A-Za-z]{3,30}[-_]?\d{1,6}$/.test(value);
  return (
    isRun && (/[!@#$%^&*?+~]/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value))) && isLoosePassword(value)
  );
}

/** A password after a name that is often none, `pass: …`: of letters and digits, and no path. */
export function isMixedPassword(value: string): boolean {
  return value.length >= 6 && /\d/.test(value) && /[A-Za-z]/.test(value) && isLoosePassword(value) && !isPath(value);
}

/** `Hunter2Secret` has the looks of a class, but behind the name of a password it is none unless it says so. */
function isLoosePassword(value: string): boolean {
  return isLooseToken(value) || (rememberable.test(value) && !classWord.test(value));
}

/** What `pwd` shows: where somebody is. */
export function isPath(value: string): boolean {
  return /^(?:~|[A-Z]:)?(?:[/\\][\w.@~-]{1,100}){1,30}[/\\]?$/.test(value);
}

const knownScheme =
  /^(?:bearer|basic|digest|token|negotiate|ntlm|hawk|mac|hmac|key|apikey|signature|log|oss|acs\d?|aws4)[\w-]{0,20}\s/i;

/** What follows `Authorization:`: credentials, with their scheme or without it. */
export function isCredential(value: string, inField: boolean): boolean {
  const last = value.slice(Math.max(...[' ', '\t', '\u00a0'].map((blank) => value.lastIndexOf(blank))) + 1);
  if (knownScheme.test(value) || (inField && last !== value)) {
    return isValue(last);
  }
  return inField ? isFieldToken(last) : isLooseToken(last);
}

/** The credentials of Basic are a name and a password in base64. */
export function isBasic(value: string): boolean {
  return /^[\x20-\x7e\x80-\xff]*:[\x20-\x7e\x80-\xff]*$/.test(decoded(value));
}

function decoded(value: string): string {
  return Buffer.from(value, 'base64').toString('latin1');
}
