import { isCounted } from './measures.ts';
import type { ExtractNote, NoCode } from './signals.ts';

/** A longer text asks for something else than the number in it. */
const longestQuestion = 40;
const longestNumber = 6;
/** `7xxx` and `700x` name several codes. */
const family = /^(?=.{4}$)\d{1,3}x{1,3}$/i;
const client = /(?<![a-z])(?:android|ios|h5|sg)(?![a-z])/i;
const token = /[\w.-]*\d[\w.-]*/;
const reach = 20;
/** How much of a text is searched for a negative number that is called a code. */
const searched = 1000;
const namedNegative = /(?<![a-z])(?:code|error)["']?[ \t]{0,3}[:=]?[ \t]{0,3}(-\d{1,6})(?![\w.-])/i;

/** Why the number of a short question is no code: at most one note, for text in which no code was found. */
export function nearMisses(plain: string): readonly ExtractNote[] {
  const negative = namedNegative.exec(plain.slice(0, searched))?.[1];
  if (negative !== undefined) {
    return [{ kind: 'no-code', text: negative, why: 'negative' }];
  }
  const text = plain.trim();
  const match = text.length > longestQuestion || /[\n:]\/\//.test(text) ? null : token.exec(text);
  if (match === null) {
    return [];
  }
  const shown = match[0].replace(/[.-]{1,40}$/, '');
  const before = text.slice(Math.max(0, match.index - reach), match.index);
  const why = whyNone(shown, before, text.slice(match.index + shown.length));
  return why === undefined ? [] : [{ kind: 'no-code', text: shown, why }];
}

function whyNone(shown: string, before: string, behind: string): NoCode | undefined {
  if (/^-\d+$/.test(shown)) {
    return 'negative';
  }
  if (family.test(shown)) {
    return undefined;
  }
  const [, digits, unit] = /^(\d+)([a-z]*)$/i.exec(shown) ?? [];
  if (digits === undefined) {
    return /^(?=.*[a-z])[\w.-]*\d{1,6}$/i.test(shown) ? 'name' : undefined;
  }
  if (digits.replace(/^0+/, '').length > longestNumber) {
    return 'long';
  }
  if (isCounted('', `${unit ?? ''}${behind}`)) {
    return 'amount';
  }
  return isCounted(before, '') || before.endsWith('+') ? 'place' : shortOrNone(digits, before, behind);
}

/** A number of HTTP's own line is a status that nobody asks about, and 12:30 a time. */
function shortOrNone(digits: string, before: string, behind: string): NoCode | undefined {
  return digits.length < 4 &&
    !client.test(`${before} ${behind}`) &&
    !/^:\d/.test(behind) &&
    !/http\S{0,6} $/i.test(before)
    ? 'short'
    : undefined;
}
