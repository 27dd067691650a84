/** What the settings of several backends have in common. No message repeats an address, since one can hold a password. */
import { z } from 'zod';

const addressAdvice = 'write a whole address such as https://logs.example.com, without user, password, "?" or "#"';

/** The base address of a web interface, with a path where it stands behind one. */
export const webAddress = z.string().refine(isPlainAddress, addressAdvice);

/** An address as the rest of a link can be put behind it: without the slashes at its end. */
export function baseOf(address: string): string {
  return new URL(address).href.replace(/\/+$/, '');
}

/** An id or name that cannot be mistaken for a part of an address or query; `advice` says where to find it. */
export function idOf(advice: string) {
  return z.string().regex(/^[\p{L}\p{N}_.:@*+-]+$/u, advice);
}

/** Under which fields a product has what is searched for; what is not mapped is searched for in the whole line. */
export function fieldsOf(pattern: RegExp, advice: string) {
  const name = z.string().regex(pattern, advice).optional();
  return z.strictObject({ traceId: name, operationType: name, appId: name, workspaceId: name, code: name }).optional();
}

function isPlainAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^https?:\/\/[^\s\\?#@]+$/i.test(text)) return false;
  return url.username === '' && url.password === '';
}
