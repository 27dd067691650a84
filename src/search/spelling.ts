import Fuse from 'fuse.js';
import { remembering } from './remembering.ts';

/** Puts slips of the pen right: a word that nothing knows becomes the known word that it was meant to be. */
export interface Spelling {
  /** The known word nearest to this one, or nothing when none is near enough. */
  correct(word: string): string | undefined;
}

/** Words that are worth correcting, and to. Longer ones are identifiers, not slips. */
const SHORTEST = 4;
const LONGEST = 24;

/** From this length on, two slips are more likely than another word. */
const TWO_SLIPS = 9;

/** Fuse decides what resembles at all; which of those is nearest is counted in slips, because scores change by release. */
const RESEMBLES = { threshold: 0.45, ignoreLocation: true, includeScore: true };

interface Word {
  readonly text: string;
  readonly letters: number;
}

/** Only plain letters: digits are never fuzzed, and other scripts have no words of this kind. */
const CORRECTABLE = /^[a-z]+$/;

/**
 * Prepares correction to these words; of words that are equally near, one that is telling is the more likely. Words are
 * sorted into buckets by first letter and length, which slips rarely change.
 */
export function createSpelling(words: Iterable<string>, isTelling: (word: string) => boolean = () => false): Spelling {
  const buckets = new Map<string, Word[]>();
  for (const text of new Set(words)) {
    if (!isCorrectable(text)) continue;
    const name = bucket(text, text.length);
    const list = buckets.get(name);
    if (list) list.push({ text, letters: letters(text) });
    else buckets.set(name, [{ text, letters: letters(text) }]);
  }
  const look = (word: string) => (isCorrectable(word) ? nearest(word, buckets, isTelling) : undefined);
  return { correct: remembering(look) };
}

function isCorrectable(word: string): boolean {
  return CORRECTABLE.test(word) && word.length >= SHORTEST && word.length <= LONGEST;
}

function bucket(word: string, length: number): string {
  return word.charAt(0) + length;
}

/** The set of letters that occur, as bits: two words one slip apart differ in at most two of them. */
function letters(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) - 97);
  return bits;
}

function nearest(
  word: string,
  buckets: ReadonlyMap<string, readonly Word[]>,
  isTelling: (word: string) => boolean,
): string | undefined {
  const allowed = word.length >= TWO_SLIPS ? 2 : 1;
  const mine = letters(word);
  const near: { text: string; slips: number }[] = [];
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    for (const { text, letters: theirs } of buckets.get(bucket(word, length)) ?? []) {
      if (bitCount(mine ^ theirs) > 2 * allowed) continue;
      const slips = distance(word, text);
      if (slips <= allowed && !isOtherShortWord(word, text) && resembles(word, text)) near.push({ text, slips });
    }
  }
  const doubt = ({ text, slips }: { text: string; slips: number }) => 2 * slips + (isTelling(text) ? 0 : 1);
  near.sort((a, b) => doubt(a) - doubt(b) || (a.text < b.text ? -1 : 1));
  return near[0]?.text;
}

/** The same letters in another order always do. */
function resembles(word: string, text: string): boolean {
  return letters(word) === letters(text) || Fuse.match(word, text, RESEMBLES).isMatch;
}

/** With four letters, one letter replaced makes another word (`tile`, `time`) as often as a slip. */
function isOtherShortWord(word: string, text: string): boolean {
  return word.length === SHORTEST && text.length === SHORTEST && letters(word) !== letters(text);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Letters added, left out, replaced or swapped with a neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let col = 1; col <= b.length; col++) {
      const same = a[row - 1] === b[col - 1];
      const swapped = row > 1 && col > 1 && a[row - 1] === b[col - 2] && a[row - 2] === b[col - 1];
      now.push(
        Math.min(
          at(last, col) + 1,
          at(now, col - 1) + 1,
          at(last, col - 1) + (same ? 0 : 1),
          swapped ? at(before, col - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = now;
  }
  return at(last, b.length);
}

function at(row: readonly number[], col: number): number {
  return row[col] ?? Number.POSITIVE_INFINITY;
}
