import { isWrapped } from './secret-values.ts';
import type { Span } from './windows.ts';

/** A line that holds one word, right below the end of another; a terminal or a mail put it there. */
const nextLine = /[ \t]{0,4}\\?\r?\n[ \t]{0,8}([\w+/=%-]{8,4000})(?=[ \t]{0,4}(?:\r?\n|$))/y;
/** What is shorter was not wrapped. */
const shortest = 12;
const mostLines = 4;

/** The rest of secrets that go on in the next lines: what ends with its line, and below it what nobody would write. */
export function findWrapped(text: string, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const { start, end } of spans) {
    let at = end - start < shortest ? text.length : end;
    for (let line = 0; line < mostLines; line += 1) {
      nextLine.lastIndex = at;
      const value = nextLine.exec(text)?.[1];
      if (value === undefined || !isWrapped(value)) {
        break;
      }
      at = nextLine.lastIndex;
      found.push({ start: at - value.length, end: at });
    }
  }
  return found;
}
