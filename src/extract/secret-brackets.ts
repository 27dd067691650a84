import { isDense, isFieldToken, isMixedPassword, isPath, isPlainlyRandom } from './secret-values.ts';

/** A field of its own within brackets, `Session[appId=…]`; what ends in the padding of base64 is none. */
const named = /^[A-Za-z][\w-]{0,30}[=:](?=[^=])/;
/** `v2.3.1`, and the threads of a server, `http-nio-8080-exec-12`. */
const versionOrThread = /^(?:v?\d{1,5}(?:\.\d{1,5}){1,4}|[a-z]{2,15}(?:-(?:[a-z]{2,15}|\d{1,5})){1,6})$/;
/** What a form asks of a password, `required6to20` and `min8`. */
const demand = /^(?:[a-z]{2,15}[-_]?)?\d{1,2}(?:to|[-~])\d{1,2}$|^(?:min|max|len|length|size)[-_]?\d{1,3}$/;
/** `AE15112001`: the codes of some services. */
const code = /^[A-Z]{2}\d{8}$/;

/** Whether a value in brackets is a token; round ones, and those behind a blank, also hold what a sentence adds. */
export function isTokenInBrackets(value: string, bracket: string): boolean {
  if (named.test(value)) {
    return /^id[=:]/i.test(value) && isDense(value.slice(3));
  }
  if (bracket === '[' || bracket === '【') {
    return isPlainlyRandom(value) && !versionOrThread.test(value);
  }
  return isDense(value) || (/^[0-9a-f]{16,}$/i.test(value) && isPlainlyRandom(value));
}

/** Whether a value in brackets is a password; alone in square ones, right behind the name, it may be a plain word. */
export function isPasswordInBrackets(value: string, isWhole: boolean): boolean {
  if ([named, versionOrThread, demand, code].some((known) => known.test(value)) || isPath(value)) {
    return false;
  }
  return isMixedPassword(value) || (isWhole && isFieldToken(value));
}
