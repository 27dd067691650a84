import type { Hinted } from './hints.ts';
import { findBefore } from './secret-before.ts';
import { isPasswordInBrackets, isTokenInBrackets } from './secret-brackets.ts';
import { cookiesFrom } from './secret-cookies.ts';
import { nextName } from './secret-ends.ts';
import { findInJars, findInQueries } from './secret-jar.ts';
import {
  addressKey,
  authorization,
  cookie,
  type Lead,
  password,
  placed,
  shortPassword,
  stray,
  token,
} from './secret-names.ts';
import {
  isCredential,
  isDense,
  isFieldToken,
  isLooseToken,
  isMixedPassword,
  isPath,
  isPlainlyRandom,
  isStrongPassword,
  isValue,
  withoutStop,
} from './secret-values.ts';
import { matchEnd } from './values.ts';
import type { Span } from './windows.ts';

const anyPrintable = '[^\\s"\'\\\\,;&<>(){}[\\]|`*“”‘’「」\\u0080-\\uffff]';
const printable = `(?:(?!${nextName})${anyPrintable})`;
/** An address says where a secret would be sent; what is secret within it has its own name. */
const printables = new RegExp(`(?!https?://)${printable}{4,20000}`, 'iy');
const inQuotes: Readonly<Record<string, RegExp>> = {
  '"': /(?:[^"\\\n[]|\\[^\n]|\[(?!secret\])){3,400}(?=")/y,
  "'": /(?:[^'\\\n[]|\\[^\n]|\[(?!secret\])){3,400}(?=')/y,
};
const inEscapedQuotes = /[^"'\\\n[]{3,400}(?=\\{1,8}["'])/y;
const passwords = new RegExp(`(?:${printable}|[*()]){3,400}`, 'iy');
const wholeLine = new RegExp(`${anyPrintable}{6,20000}(?=[*_\`]{0,3}[ \\t]*(?:\\r?\\n|$))`, 'y');

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

/** How far from the end of a secret the search goes on: what looks like its end may be the name of the next. */
const longestName = 40;

/** `sign:…/resultStatus:7002`: base64 has a slash, but no colon. */
const nextField = new RegExp(`/[A-Za-z][A-Za-z-]{2,20}:(?![/\\\\])|${nextName}`, 'i');

type Reader = (text: string, lead: RegExpExecArray, from: number) => readonly Span[];

const kinds: readonly { readonly leads: readonly Lead[]; readonly read: Reader }[] = [
  { leads: authorization, read: readCredential },
  { leads: cookie, read: readCookies },
  { leads: token, read: readToken },
  { leads: password, read: readPassword },
  { leads: stray, read: (text, _, from) => oneIf(readRun(printables, text, from), isDense, text) },
  { leads: shortPassword, read: (text, _, from) => oneIf(readRun(passwords, text, from), isMixedPassword, text) },
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
  const listed = hinted([' in (', ' in(']) ? findInQueries(text) : [];
  return hinted(['value']) ? [...found, ...listed, ...findBefore(text), ...findInJars(text)] : [...found, ...listed];
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
  if (end === undefined) {
    return undefined;
  }
  const value = text.slice(from, end);
  const next = value.search(nextField);
  return { start: from, end: from + (next < 0 ? withoutStop(value).length : next) };
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

/** The session of a servlet in a path: `/mgw.htm;jsessionid=…?operationType=…`. */
function beforeQuery(text: string, { start, end }: Span): Span {
  const query = text.slice(start, end).indexOf('?');
  return { start, end: query < 0 ? end : start + query };
}

function readToken(text: string, lead: RegExpExecArray, from: number): readonly Span[] {
  const bracket = lead.groups?.bracket;
  if (bracket !== undefined) {
    return oneIf(readRun(printables, text, from), (value) => isTokenInBrackets(value, bracket), text);
  }
  const run = readRun(lead.groups?.below === undefined ? printables : wholeLine, text, from);
  const span = run !== undefined && /j/i.test(text[lead.index - 1] ?? '') ? beforeQuery(text, run) : run;
  if (isWeak(lead) || lead.groups?.thin !== undefined) {
    return oneIf(span, isWeak(lead) ? isPlainlyRandom : isDense, text);
  }
  const isCall = span !== undefined && text[span.end] === '(';
  const inField = (isField(lead) || isOwnHeader(text, lead)) && !isCall;
  return oneIf(span, inField ? isFieldToken : isLooseToken, text);
}

/** After `wrong password: ` comes the code of the error. */
function saysWrong(text: string, { index }: RegExpExecArray): boolean {
  return /(?:wrong|invalid|incorrect|bad) $/i.test(text.slice(Math.max(0, index - 12), index));
}

function isBelow(value: string): boolean {
  return (/\d/.test(value) && isLooseToken(value)) || isMixedPassword(value);
}

function readPassword(text: string, lead: RegExpExecArray, from: number): readonly Span[] {
  if (lead.groups?.bracket !== undefined) {
    const span = readRun(printables, text, from);
    const isWhole =
      lead.groups.bracket === '[' && span !== undefined && /^["'\\]{0,4}\]/.test(text.slice(span.end, span.end + 5));
    return oneIf(span, (value) => isPasswordInBrackets(value, isWhole), text);
  }
  if (lead.groups?.thin !== undefined) {
    return oneIf(readRun(passwords, text, from), isStrongPassword, text);
  }
  if (isWeak(lead) || lead.groups?.below !== undefined) {
    return oneIf(readRun(passwords, text, from), isBelow, text);
  }
  const quoted = text[from - 2] === '\\' ? inEscapedQuotes : inQuotes[text[from - 1] ?? ''];
  const end = quoted === undefined ? undefined : matchEnd(quoted, text, from);
  const span = end === undefined ? readRun(passwords, text, from) : { start: from, end };
  return saysWrong(text, lead)
    ? oneIf(span, (value) => isValue(value) && !/^\d{1,5}$/.test(value), text)
    : oneIf(span, /^pwd/i.test(lead[0]) ? (value) => isValue(value) && !isPath(value) : isValue, text);
}

function readCredential(text: string, lead: RegExpExecArray, from: number): readonly Span[] {
  const inField = isField(lead);
  return oneIf(readRun(credentials, text, from), (value) => isCredential(value, inField), text);
}

function readCookies(text: string, lead: RegExpExecArray, from: number): readonly Span[] {
  const found = cookiesFrom(text, lead, from);
  if (found.length === 0) {
    return oneIf(readRun(printables, text, from), isDense, text);
  }
  // The flag of curl is also one of grep and git: what follows it there may be a code.
  const isFlag = lead.groups?.flag !== undefined;
  return isFlag ? found.filter(({ start, end }) => isFieldToken(text.slice(start, end))) : found;
}
