import { lastStartingBy } from './rewrite.ts';
import type { Span } from './windows.ts';

const keyStart = /[-—–]{2,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?[-—–]{2,5}/g;
const keyEnd = /[-—–]{2,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?[-—–]{2,5}/g;
/** Between the lines of a key: their ends, also written out, and what quotes, code and chat put around lines. */
const between = '(?:\\s|\\\\{1,4}[nr]|&gt;|["\'+>|,`]){1,40}';
/** The head that an encrypted key has. */
const keyHead = `(?:${between}(?:Proc-Type|DEK-Info|Version|Comment): ?[^\\n\\\\"]{1,80}){0,4}`;
/** The body of a key that was cut off: lines of base64, the last possibly short. */
const keyBody = new RegExp(
  `${keyHead}(?:${between}[A-Za-z0-9+/=]{16,8000}){0,400}(?:${between}[A-Za-z0-9+/]{1,200}(?:={1,2}|\\s{0,4}$))?`,
  'y',
);
const inKey = /[A-Za-z0-9+/=]/;
const aroundLines = /[\s"'+>|,`]/;
const longestKey = 20_000;
const shortestLine = 16;

/** Private keys, whole or cut off at either end. */
export function findKeys(text: string): readonly Span[] {
  if (!text.includes('PRIVATE KEY')) {
    return [];
  }
  const starts = Array.from(text.matchAll(keyStart), spanOf);
  const ends = Array.from(text.matchAll(keyEnd), spanOf);
  const opens = starts.map(({ start }) => start);
  const closes = ends.map(({ start }) => start);
  const whole = starts.map(({ start, end }, index) => {
    const close = ends[lastStartingBy(closes, end - 1) + 1];
    const ownsClose = close !== undefined && close.start < (opens[index + 1] ?? Number.POSITIVE_INFINITY);
    return { start, end: ownsClose && close.end - end <= longestKey ? close.end : endOfBody(text, end) };
  });
  const headless = ends
    .filter(({ start }) => (whole[lastStartingBy(opens, start)]?.end ?? 0) <= start)
    .map(({ start, end }) => ({ start: startOfBody(text, start), end }));
  return [...whole, ...headless];
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function endOfBody(text: string, from: number): number {
  keyBody.lastIndex = from;
  return keyBody.test(text) ? keyBody.lastIndex : from;
}

/** Goes back over lines of base64; only the last of a key is short. */
function startOfBody(text: string, from: number): number {
  let start = from;
  for (;;) {
    const lineEnd = back(text, start, aroundLines);
    const lineStart = back(text, lineEnd, inKey);
    if (lineEnd === start || lineEnd === lineStart || (lineEnd - lineStart < shortestLine && start !== from)) {
      return start;
    }
    start = lineStart;
  }
}

function back(text: string, from: number, one: RegExp): number {
  let at = from;
  while (at > 0 && one.test(text[at - 1] ?? '')) {
    at -= 1;
  }
  return at;
}
