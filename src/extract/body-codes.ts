import type { BodyCode } from './signals.ts';

/** More than these are a table, and no error. */
const mostCodes = 10;

const named =
  /(?<![\w-])(?:err(?:or)?|result|biz|business|sub|ret(?:urn)?|resp(?:onse)?)?[_-]?(?:code|no)["']?[ \t]{0,2}[:=][ \t]{0,2}["']?([1-9]\d{3,8})(?![\w.-])/gi;

/** The numbers of a text that stand under a name such as `errorCode`, in order. Takes linear time. */
export function bodyCodesIn(text: string): readonly BodyCode[] {
  const found = Array.from(text.matchAll(named), (match) => ({
    code: match[1] ?? '',
    quote: match[0],
    at: match.index,
  }));
  return found.slice(0, mostCodes);
}
