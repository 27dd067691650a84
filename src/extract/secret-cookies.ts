import { nextName, ownName } from './secret-ends.ts';
import { matchEnd } from './values.ts';
import type { Span } from './windows.ts';

const cookieChar = `(?:(?!${nextName})[^\\s;,"'\\\\<>[\\]\`]|,(?! ?[A-Za-z][\\w-]{0,40}[:=]))`;
const expiry = 'expires=[A-Za-z]{3,9}, ?\\d{1,2}[- ][A-Za-z]{3}[- ]\\d{2,4} [\\d:]{4,8}(?: GMT| UTC)?';
const cookiePair = `(?:${expiry}|[^\\s=;,:"'\\\\<>[\\]\`]{1,200}=(?:"[^"\\\\\\n[]{1,4000}"|${cookieChar}{1,4000}))`;
const attribute = '(?:path|expires|max-age|domain|httponly|secure|samesite|partitioned)\\b';
/** A comma only parts cookies when what follows it has what a cookie has. */
const nextCookie = `,[ \\t]{0,2}(?=[^\\s=;,:"'\\\\<>[\\]]{1,60}=[^\\s;,"']{1,400}; ?${attribute})`;
/** A long header is folded: what goes on in the next line is indented, or the line before it says so. */
const fold = '(?:\\r?\\n[ \\t]{1,8}|\\\\\\r?\\n[ \\t]{0,8})?';
const notOwn = `(?!${ownName})`;
const cookies = new RegExp(
  `${cookiePair}(?:(?:;[ \\t]{0,2}${fold}|${nextCookie})${notOwn}(?:${cookiePair}|[^\\s=;,"'\\\\<>[\\]\`]{1,100}=?))*`,
  'iy',
);
const betweenItems = /\\{0,4}["'],?\s{0,60}\\{0,4}["']/y;
const inBrackets = /[[(][\s"'\\]{0,60}$/;

/** Fields of the gateway's between cookies: these stay, and behind them cookies may go on. */
const ownFields = new RegExp(
  `(?:;[ \\t]{0,2}${ownName}[^;\\s,"'[\\]]{0,200}){1,8};[ \\t]{0,2}(?!${ownName})(?=[^\\s=;:]{1,200}=)`,
  'iy',
);

/** The cookies that start at `from`, each list of them one stretch; none when there is no pair of name and value. */
export function cookiesFrom(text: string, lead: RegExpExecArray, from: number): readonly Span[] {
  const found: Span[] = [];
  const between = lead[0].trimEnd().endsWith('{') ? /, ?/y : inBrackets.test(lead[0]) ? betweenItems : undefined;
  const inBraces = lead[0].includes('{');
  for (let at: number | undefined = from; at !== undefined; ) {
    const end = matchEnd(cookies, text, at);
    if (end === undefined) {
      break;
    }
    found.push({ start: at, end: inBraces && text[end - 1] === '}' ? end - 1 : end });
    at = matchEnd(ownFields, text, end) ?? (between === undefined ? undefined : matchEnd(between, text, end));
  }
  return found;
}
