import { isWrapped } from './secret-values.ts';
import type { Span } from './windows.ts';

/** A line that holds one word, right below the end of another; a terminal or a mail put it there. */
const nextLine = /[ \t]{0,4}\\?\r?\n[ \t]{0,8}([\w+/=%-]{8,4000})(?=[ \t]{0,4}(?:\r?\n|$))/y;
/** A JSON web token has points within it, which otherwise are those of a class. */
const nextTokenLine = new RegExp(nextLine.source.replace('%-', '%.-'), 'y');
const tokenStart = 'eyJ';
/** What is shorter was not wrapped. */
const shortest = 12;
/** As many as a long token has in a narrow terminal. */
const mostLines = 30;

/** The rest of secrets that go on in the next lines: what ends with its line, and below it what nobody would write. */
export function findWrapped(text: string, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  // Where lines were followed already: those of a long token are tokens each, and would be followed from each.
  const followed = { [nextLine.source]: new Set<number>(), [nextTokenLine.source]: new Set<number>() };
  for (const { start, end } of spans) {
    const next = text.slice(start, end).includes(tokenStart) ? nextTokenLine : nextLine;
    let at = end - start < shortest ? text.length : end;
    const seen = followed[next.source];
    for (let line = 0; line < mostLines && seen?.has(at) === false; line += 1) {
      seen.add(at);
      next.lastIndex = at;
      const value = next.exec(text)?.[1];
      if (value === undefined || !isWrapped(value)) {
        break;
      }
      at = next.lastIndex;
      found.push({ start: at - value.length, end: at });
    }
  }
  return found;
}
