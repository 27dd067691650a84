/** What the settings of several backends have in common. No message repeats an address, since one can hold a password. */
import { z } from 'zod';
import { closesAll, outsideQuotes } from './own-query.ts';

const addressAdvice = 'write a whole address such as https://logs.example.com, without user, password, "?" or "#"';

/** No index or filter that somebody writes by hand is longer. */
const longestQuery = 500;

/** The base address of a web interface, with a path where it stands behind one. */
export const webAddress = z
  .string()
  .refine(isPlainAddress, addressAdvice)
  .describe('Its address, with the path that it stands behind, if any.');

/** An address as the rest of a link can be put behind it: without the slashes at its end. */
export function baseOf(address: string): string {
  return new URL(address).href.replace(/\/+$/, '');
}

/** A name or id of these characters; `advice` says what to write. */
export function nameOf(pattern: RegExp, advice: string) {
  return z.string().regex(pattern, advice);
}

/** Under which fields a product has what is searched for; what is not mapped is searched for in the whole line. */
export function fieldsOf(pattern: RegExp, advice: string) {
  const name = nameOf(pattern, advice).optional();
  return z
    .strictObject({ traceId: name, operationType: name, appId: name, workspaceId: name, code: name })
    .optional()
    .describe('The fields that hold these values; what has none is searched for in the whole line.');
}

/**
 * What narrows every search, in the product's own language. It goes into parentheses, so it has to keep inside them,
 * and hold none of the signs that end a search in that language.
 */
export function ownQuery(ends: readonly string[] = []) {
  const unquoted = ends.map((sign) => ` and use no "${sign}" outside quotes`).join('');
  return z
    .string()
    .trim()
    .min(1)
    .max(longestQuery)
    .regex(/^\P{Cc}*$/u, 'write it in one line')
    .refine(
      (text) => closesAll(text) && !ends.some((sign) => outsideQuotes(text).includes(sign)),
      `close every quote and parenthesis${unquoted}`,
    )
    .optional()
    .describe('What narrows every search, in its own query language.');
}

function isPlainAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\?#@/][^\s\\?#@]*$/i.test(text) && URL.canParse(text);
}
