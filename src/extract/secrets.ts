/** What stands instead of a secret. */
export const mask = '[secret]';

/** A kind of secret: where it stands and, in its second group, what is masked. The first group is kept. */
export interface SecretRule {
  readonly pattern: RegExp;
  /** Says whether what was matched is a secret and not a word of a sentence; absent: always. */
  readonly isSecret?: (value: string, lead: string) => boolean;
}

/** Words that stand where a secret would and say that there is none. */
const noSecret =
  /^(?:null|nil|none|undefined|true|false|missing|empty|invalid|expired|wrong|incorrect|required|error|failed|failure|fail|unknown|absent|string|is|was|not|and|or|the|ok|no|yes)$/i;

const quote = '[\\\\"\'`*“”‘’]{0,8}';
const gap = '[ \\t\\u200b-\\u200f\\u2060]{0,4}';
const masked = '\\[secret\\]';
/** Between a name and its value: a sign, with quotes (escaped ones too) and the bracket of a Java map around it. */
const joint = `${quote}${gap}(?:[:=：＝]|=>|%3[dD])${gap}${quote}(?!${masked})\\[?`;
const harJoint = `["\\\\]{1,4}\\s{0,4},\\s{0,60}["\\\\]{1,4}value["\\\\]{1,4}\\s{0,4}:\\s{0,4}["\\\\]{1,4}`;
const nextLine = '[ \\t]{0,4}:?[ \\t]{0,4}\\r?\\n[ \\t]{0,8}';
const word = '(?<![A-Za-z0-9])';
const printable = '[^\\s"\'\\\\,;&<>(){}[\\]|“”‘’\\u0080-\\uffff]';

const tokenNames = [
  '(?:x-(?:mgs|mgw)-proxy-)?sign(?:ature)?(?:-secret-key)?',
  'x-(?:mgs-)?sign(?:ature)?',
  '[a-z0-9]{0,24}(?:secret|token|signature|sessionid|session_id|session-id|secret[-_]?key|private[-_]?key)',
  'j?session(?:id)?|phpsessid|connect\\.sid|sid|api[-_]?key|access[-_]?key',
].join('|');
const passwordNames = '[a-z0-9]{0,24}(?:password|passwd)|pwd|passphrase';
const passwordValue = `(?:(?<=")[^"\\\\\\n[\\]]{3,200}(?=")|(?<=')[^'\\\\\\n[\\]]{3,200}(?=')|${printable}{3,400})`;

/** Codes, other short numbers and trace ids are needed to answer and are nobody's secret. */
const harmless = /^(?:\d{1,6}|[0-9a-f]{8}[12]\d{18,24})$/i;

/** Long enough, or mixed enough, to be no word of a sentence; a field's value only has to be no word for nothing. */
function looksRandom(value: string, lead: string): boolean {
  if (noSecret.test(value) || harmless.test(value)) {
    return false;
  }
  const field = /(?:[=&?["'\\“”‘’]|%3d)$/i.test(lead);
  return field ? value.length >= 4 : value.length >= 16 || (value.length >= 6 && /\d/.test(value));
}

const knownScheme =
  /^(?:bearer|basic|digest|token|negotiate|ntlm|hawk|mac|hmac|key|apikey|signature|log|oss|acs\d?|aws4)[\w-]{0,20}\s/i;

function isCredential(value: string, lead: string): boolean {
  const last = value.split(/\s+/).at(-1) ?? '';
  return knownScheme.test(value) ? !noSecret.test(last) : looksRandom(last, last === value ? lead : '');
}

function isPassword(value: string): boolean {
  return !noSecret.test(value);
}

const cookieValue = `(?:[^\\s;,"'\\\\<>[\\]]|,(?! ?[A-Za-z][\\w-]{0,40}[:=]))`;
const cookiePair = `[^\\s=;,"'\\\\<>[\\]]{1,200}=(?:"[^"\\\\\\n]{1,4000}"|${cookieValue}{1,4000})`;
const cookies = `${cookiePair}(?:;[ \\t]{0,2}(?:${cookiePair}|[^\\s=;,"'\\\\<>[\\]]{1,100}=?))*`;
const credential = `(?:Digest[ \\t][^\\r\\n]{4,2000}|(?:[A-Za-z][\\w-]{1,20}[ \\t]{1,3})?${printable}{4,4000})`;

/** Every kind of secret that is masked, applied one after the other. */
export const secretRules: readonly SecretRule[] = [
  { pattern: new RegExp(`()(${word}(?:xox[a-z]{1,2}|xapp)[-.][A-Za-z0-9.-]{8,400})`, 'g') },
  { pattern: /(hooks\.slack\.com\/(?:services|workflows|triggers)\/)([A-Za-z0-9/]{8,200})/g },
  { pattern: /()((?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{4,4000}(?:\.[A-Za-z0-9_-]{0,4000})?)/g },
  {
    pattern: new RegExp(`(${word}(?:proxy-)?authorization(?:${joint}|${harJoint}|${nextLine}))(${credential})`, 'gi'),
    isSecret: isCredential,
  },
  { pattern: new RegExp(`(${word}(?:set-)?cookie2?(?:${joint}|${harJoint}|${nextLine}))(${cookies})`, 'gi') },
  {
    pattern: new RegExp(`(${word}Bearer[ \\t]{1,3})([A-Za-z0-9._~+/=-]{8,4000})`, 'g'),
    isSecret: (value) => value.length >= 16 || /\d/.test(value),
  },
  {
    pattern: new RegExp(`(${word}(?:${tokenNames})(?:${joint}|${harJoint}))(${printable}{4,4000})`, 'gi'),
    isSecret: looksRandom,
  },
  {
    pattern: new RegExp(
      `((?<![^\\n])(?:${tokenNames})${nextLine})(${printable}{6,4000}(?=[ \\t]*(?:\\r?\\n|$)))`,
      'gi',
    ),
    isSecret: looksRandom,
  },
  {
    pattern: new RegExp(`(${word}(?:${passwordNames})(?:${joint}|${harJoint}))(${passwordValue})`, 'gi'),
    isSecret: isPassword,
  },
  { pattern: /(:\/\/[^\s:@/[\]]{0,100}:)([^\s@/[\]]{1,200}(?=@))/g },
  { pattern: /((?<!\S)(?:-u|--user)[ \t]{1,3}["']?[^\s:"']{1,100}:)(?!\/\/)([^\s"'[\]]{3,200})/g },
  { pattern: new RegExp(`()(${word}(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}(?![A-Za-z0-9]))`, 'g') },
  { pattern: new RegExp(`()(${word}LTAI[A-Za-z0-9]{12,30}(?![A-Za-z0-9]))`, 'g') },
  {
    pattern: new RegExp(
      `()(${word}(?:STS\\.[A-Za-z0-9]{16,200}|AIza[\\w-]{30,40}|gh[pousr]_[A-Za-z0-9]{20,255}|glpat-[\\w-]{16,64}))`,
      'g',
    ),
  },
];
