import type { Hinted } from './hints.ts';
import { addressKey, authorization, cookie, isSecretName, type Lead, password, placed, token } from './secret-names.ts';
import { isCredential, isFieldToken, isLooseToken, isPlainlyRandom, isValue, withoutStop } from './secret-values.ts';
import { matchEnd } from './values.ts';
import type { Span } from './windows.ts';

const printable = '[^\\s"\'\\\\,;&<>(){}[\\]|`*“”‘’「」\\u0080-\\uffff]';
/** An address says where a secret would be sent; what is secret within it has its own name. */
const printables = new RegExp(`(?!https?://)${printable}{4,20000}`, 'iy');
const inQuotes: Readonly<Record<string, RegExp>> = {
  '"': /(?:[^"\\\n[]|\\[^\n]|\[(?!secret\])){3,400}(?=")/y,
  "'": /(?:[^'\\\n[]|\\[^\n]|\[(?!secret\])){3,400}(?=')/y,
};
const inEscapedQuotes = /[^"'\\\n[]{3,400}(?=\\{1,8}["'])/y;
const passwords = new RegExp(`(?:${printable}|[*()]){3,400}`, 'y');
const wholeLine = new RegExp(`${printable}{6,20000}(?=[ \\t]*(?:\\r?\\n|$))`, 'y');

const paramValue = '=(?:\\\\{0,4}"[^"\\\\\\n[]{0,2000}\\\\{0,4}"|(?![=&}])[^\\s",;\\\\[\\]]{1,2000})';
/** After a comma only these go on: what else stands there in a print of headers, a code or a trace id, is no secret. */
const nextParam = [
  'username|realm|nonce|uri|response|qop|nc|cnonce|opaque|algorithm|userhash|charset|stale|credential|signature',
  'signed-?headers|key-?id|headers|created|expires|id|ts|ext|mac|hash|oauth_[a-z_]{1,30}|mchid|nonce_str',
  'timestamp|serial_no',
].join('|');
const digest = [
  `[A-Za-z][\\w-]{1,20}[ \\t\\u00a0]{1,3}[\\w-]{1,40}${paramValue}`,
  `(?:\\s{0,4},\\s{0,8}(?:${nextParam})${paramValue}){0,30}`,
].join('');
const credentials = new RegExp(`(?:${digest}|(?:[A-Za-z][\\w-]{1,30}[ \\t\\u00a0]{1,3})?${printable}{4,20000})`, 'iy');

const cookieChar = '(?:[^\\s;,"\'\\\\<>[\\]`]|,(?! ?[A-Za-z][\\w-]{0,40}[:=]))';
const expiry = 'expires=[A-Za-z]{3,9}, ?\\d{1,2}[- ][A-Za-z]{3}[- ]\\d{2,4} [\\d:]{4,8}(?: GMT| UTC)?';
const cookiePair = `(?:${expiry}|[^\\s=;,:"'\\\\<>[\\]\`]{1,200}=(?:"[^"\\\\\\n[]{1,4000}"|${cookieChar}{1,4000}))`;
const attribute = '(?:path|expires|max-age|domain|httponly|secure|samesite|partitioned)\\b';
/** A comma only parts cookies when what follows it has what a cookie has. */
const nextCookie = `,[ \\t]{0,2}(?=[^\\s=;,:"'\\\\<>[\\]]{1,60}=[^\\s;,"']{1,400}; ?${attribute})`;
const cookies = new RegExp(
  `${cookiePair}(?:(?:;[ \\t]{0,2}|${nextCookie})(?:${cookiePair}|[^\\s=;,"'\\\\<>[\\]\`]{1,100}=?))*`,
  'iy',
);
const betweenItems = /\\{0,4}["'],?\s{0,60}\\{0,4}["']/y;
const inBrackets = /[[(][\s"'\\]{0,60}$/;

/** How far from the end of a secret the search goes on: what looks like its end may be the name of the next. */
const longestName = 40;

type Reader = (text: string, lead: RegExpExecArray, from: number) => readonly Span[];

const kinds: readonly { readonly leads: readonly Lead[]; readonly read: Reader }[] = [
  { leads: authorization, read: readCredential },
  { leads: cookie, read: readCookies },
  { leads: token, read: readToken },
  { leads: password, read: readPassword },
  { leads: placed, read: (text, _, from) => oneIf(readRun(passwords, text, from), isFieldToken, text) },
  { leads: addressKey, read: (text, _, from) => oneIf(readRun(printables, text, from), isLooseToken, text) },
];

/** Secrets that are known by their names, in whatever way a paste joins the two. `hinted` is about the same text. */
export function findFields(text: string, hinted: Hinted): readonly Span[] {
  const found: Span[] = [];
  for (const { leads, read } of kinds) {
    for (const { hints, pattern } of leads) {
      if (hinted(hints)) {
        readAll(text, pattern, read, found);
      }
    }
  }
  return hinted(['value']) ? [...found, ...findBefore(text)] : found;
}

function readAll(text: string, pattern: RegExp, read: Reader, found: Span[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const from = match.index + match[0].length;
    const spans = read(text, match, from);
    found.push(...spans);
    pattern.lastIndex = Math.max(from, (spans.at(-1)?.end ?? 0) - longestName);
  }
}

function readRun(sticky: RegExp, text: string, from: number): Span | undefined {
  const end = matchEnd(sticky, text, from);
  return end === undefined ? undefined : { start: from, end: from + withoutStop(text.slice(from, end)).length };
}

function oneIf(span: Span | undefined, isSecret: (value: string) => boolean, text: string): readonly Span[] {
  return span !== undefined && isSecret(text.slice(span.start, span.end)) ? [span] : [];
}

/** A value right after a sign or in quotes is that of a field, and no word of a sentence. */
function isField(lead: RegExpExecArray): boolean {
  return !isWeak(lead) && /(?:[=＝"'\\“”‘’「[(]|[^-]>)$/.test(lead[0]);
}

function isWeak(lead: RegExpExecArray): boolean {
  return lead.groups?.weak !== undefined;
}

/** A header of someone's own, `X-Mgs-Proxy-Signature`, is no word of a sentence either. */
const ownHeader = /(?<![A-Za-z0-9])x-[\w-]{0,40}$/i;

function isOwnHeader(text: string, { index }: RegExpExecArray): boolean {
  return ownHeader.test(text.slice(Math.max(0, index - longestName), index));
}

function readToken(text: string, lead: RegExpExecArray, from: number): readonly Span[] {
  const span = readRun(lead.groups?.below === undefined ? printables : wholeLine, text, from);
  if (isWeak(lead)) {
    return oneIf(span, isPlainlyRandom, text);
  }
  const isCall = span !== undefined && text[span.end] === '(';
  const inField = (isField(lead) || isOwnHeader(text, lead)) && !isCall;
  return oneIf(span, inField ? isFieldToken : isLooseToken, text);
}

/** After `wrong password: ` comes the code of the error. */
function saysWrong(text: string, { index }: RegExpExecArray): boolean {
  return /(?:wrong|invalid|incorrect|bad) $/i.test(text.slice(Math.max(0, index - 12), index));
}

function readPassword(text: string, lead: RegExpExecArray, from: number): readonly Span[] {
  if (isWeak(lead) || lead.groups?.below !== undefined) {
    return oneIf(readRun(passwords, text, from), (value) => /\d/.test(value) && isLooseToken(value), text);
  }
  const quoted = text[from - 2] === '\\' ? inEscapedQuotes : inQuotes[text[from - 1] ?? ''];
  const end = quoted === undefined ? undefined : matchEnd(quoted, text, from);
  const span = end === undefined ? readRun(passwords, text, from) : { start: from, end };
  return saysWrong(text, lead)
    ? oneIf(span, (value) => isValue(value) && !/^\d{1,5}$/.test(value), text)
    : oneIf(span, isValue, text);
}

function readCredential(text: string, lead: RegExpExecArray, from: number): readonly Span[] {
  const inField = isField(lead);
  return oneIf(readRun(credentials, text, from), (value) => isCredential(value, inField), text);
}

function readCookies(text: string, lead: RegExpExecArray, from: number): readonly Span[] {
  const found: Span[] = [];
  const between = lead[0].trimEnd().endsWith('{') ? /, ?/y : inBrackets.test(lead[0]) ? betweenItems : undefined;
  for (let at: number | undefined = from; at !== undefined; ) {
    const end = matchEnd(cookies, text, at);
    if (end === undefined) {
      break;
    }
    found.push({ start: at, end: lead[0].includes('{') && text[end - 1] === '}' ? end - 1 : end });
    at = between === undefined ? undefined : matchEnd(between, text, end);
  }
  return found;
}

const before =
  /value\\{0,4}["']?\s{0,4}:\s{0,4}@?\\{0,4}["']([^"'\\\n[\]]{4,4000})\\{0,4}["'][,\s]{1,60}\\{0,4}["']?(?:name|key|forHTTPHeaderField)\\{0,4}["']?\s{0,4}:\s{0,4}@?\\{0,4}["']([\w\u4e00-\u9fff-]{2,60})/gi;

/** Values that stand before their names. */
function findBefore(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { index, 0: whole, 1: value = '', 2: name = '' } of text.matchAll(before)) {
    if (isSecretName.test(name) && isFieldToken(value)) {
      const start = index + whole.indexOf(value, 5);
      found.push({ start, end: start + value.length });
    }
  }
  return found;
}
