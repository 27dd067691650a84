import { clockDate, plausible } from './clock.ts';
import { decodeValue } from './decode.ts';
import type { FactKey } from './findings.ts';
import type { Page } from './page.ts';

/** A value as read, and where the text goes on after it. */
export interface Value {
  readonly value: string;
  readonly end: number;
}

/** How much of a result is kept, as it stands: enough to recognise a canned text, and what it holds is read on its own. */
const resultStart = 100;

/** How each kind of fact is written; `y` makes a pattern match right where the value starts. */
const shapes: Readonly<Partial<Record<FactKey, RegExp>>> = {
  traceId: /[0-9A-Za-z][0-9A-Za-z_-]{11,63}(?![0-9A-Za-z_])/y,
  operationType: /[A-Za-z_][\w.$/-]{2,199}/y,
  appId: /[A-Za-z0-9][\w-]{3,59}/y,
  workspaceId: /[A-Za-z0-9][\w-]{0,59}/y,
  serverTime: /\d{13}(?!\d)/y,
  date: /[A-Z][a-z]{2}, ?\d{1,2}[ -][A-Z][a-z]{2}[ -]\d{4} \d{2}:\d{2}:\d{2} (?:GMT|UTC)/y,
};

const placeholder = /^(?:null|nil|none|undefined|string|true|false|missing|empty|unknown|is|not|wrong|invalid)$/i;
const opener = /[ \t]{0,20}(?:[[({]{0,2}["']?|<)/y;

/** Reads the value of a fact that starts at `from`; undefined when what stands there cannot be one. */
export function readValue(page: Page, key: FactKey, from: number): Value | undefined {
  if (key === 'result') {
    return { value: page.shown.slice(from, from + resultStart), end: from };
  }
  const shape = shapes[key];
  return shape === undefined ? readText(page, from) : readShaped(page, key, shape, from);
}

function readShaped(page: Page, key: FactKey, shape: RegExp, from: number): Value | undefined {
  const match = matchAt(shape, page.plain, matchEnd(opener, page.plain, from) ?? from);
  if (match === undefined || placeholder.test(match.text)) {
    return undefined;
  }
  const value = normalValue(key, match.text);
  return value === undefined ? undefined : { value, end: match.end };
}

function normalValue(key: FactKey, text: string): string | undefined {
  switch (key) {
    case 'traceId':
    case 'appId':
      return /\d/.test(text) ? text : undefined;
    case 'operationType':
      return text.replace(/[./-]{1,200}$/, '');
    case 'serverTime':
      return plausible(Number(text))?.toString();
    case 'date':
      return clockDate(text)?.toString();
    default:
      return text;
  }
}

const openBracket = /[ \t]{0,20}(?!\[secret\])([{[])/y;
const openQuote = /[ \t]{0,20}[[({]{0,2}[ \t]{0,2}(["'])/y;
const blank = /[ \t]{0,20}/y;
const until: Readonly<Record<string, RegExp>> = {
  '"': /(?:[^"\\\n]|\\[^\n]){0,4000}/y,
  "'": /(?:[^'\\\n]|\\[^\n]){0,4000}/y,
  '[': /(?:\[secret\]|[^\]\n]){0,4000}/y,
  '{': /[^}\n]{0,4000}/y,
};
/**
 * Unquoted text ends with the line, a brace, a caret, a closing tag; with a comma, semicolon, bar or ampersand that another
 * key follows; or with a space before one of the gateway's own names.
 */
const unquoted = new RegExp(
  [
    '(?:[^\\n ,;|{}^<&]|<(?!/)|&(?![A-Za-z][\\w-]{1,40}=)',
    '[,;|](?![ \\t]{0,3}(?:["\']?[A-Za-z][\\w-]{1,40}["\']?[ \\t]{0,2}[:=]|\\}|\\n|$))',
    ' (?!(?:x-|result-)?(?:result-?status|memo|tips|mgw-traceid|server-time)["\']?[ \\t]{0,2}[:=])){0,4000}',
  ].join('|'),
  'iy',
);

/** A value that is encoded has no blank of its own: what stands behind one without escapes is somebody's talk. */
const encodedOnly = /^\S{0,3900}%[c-e][0-9a-f]%[89ab][0-9a-f]\S{0,3900}(?= [^%\n]{0,4000}$)/i;

/** Free text: a memo, tips, a message. Read from `shown`, so that it keeps the punctuation that its writer used. */
function readText(page: Page, from: number): Value | undefined {
  const opened = matchAt(openQuote, page.plain, from) ?? matchAt(openBracket, page.plain, from);
  const start = opened?.end ?? matchEnd(blank, page.plain, from) ?? from;
  const end = matchEnd(until[opened?.text.at(-1) ?? ''] ?? unquoted, page.plain, start) ?? start;
  const raw = page.shown.slice(start, end);
  const own = opened === undefined ? (encodedOnly.exec(raw)?.[0] ?? raw) : raw;
  const value = decodeValue(withoutClosing(own));
  return value === undefined ? undefined : { value, end: start + own.length };
}

/** Drops the marks that close what the value stands in, but not the bracket of a mask that ends it. */
function withoutClosing(text: string): string {
  const bare = text.replace(/[`\]\s]{1,50}$/, '');
  return bare.endsWith('[secret') ? `${bare}]` : bare;
}

/** What a sticky pattern matches at a place, and where it ends. */
export function matchAt(sticky: RegExp, text: string, at: number): { text: string; end: number } | undefined {
  sticky.lastIndex = at;
  const match = sticky.exec(text);
  return match === null ? undefined : { text: match[0], end: at + match[0].length };
}

/** Where the match of a sticky pattern ends; undefined when it does not match. */
export function matchEnd(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}
