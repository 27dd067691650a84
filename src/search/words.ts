import type { Atom } from './atoms.ts';
import { isCommon } from './lexicon/common.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { elsewhere } from './lexicon/elsewhere.ts';
import { isOrdinary } from './lexicon/ordinary.ts';
import { stem } from './stem.ts';

/** From this length on a word may be several written together (`requesttimeout`). */
const SHORTEST_COMPOUND = 8;
const LONGEST_COMPOUND = 40;
const SHORTEST_PART = 3;
const HAS_DIGIT = /\p{N}/u;

/** Splits words that are written together into words of the lexicon; other atoms stay as they are. */
export function splitCompounds(atoms: readonly Atom[], lexicon: Lexicon): readonly Atom[] {
  const parts = atoms.map((atom) => (mayBeCompound(atom, lexicon) ? compound(atom.text, lexicon.words) : undefined));
  if (parts.every((some) => some === undefined)) return atoms;
  return atoms.flatMap((atom, at) => parts[at]?.map((text) => ({ ...atom, text, key: stem(text) })) ?? [atom]);
}

function mayBeCompound(atom: Atom, lexicon: Lexicon): boolean {
  const { length } = atom.text;
  return !atom.cjk && length >= SHORTEST_COMPOUND && length <= LONGEST_COMPOUND && !isSpelledRight(atom, lexicon);
}

/** True for a word that needs no correction, whether or not the catalog has it. */
export function isSpelledRight({ text, key }: Pick<Atom, 'text' | 'key'>, lexicon: Lexicon): boolean {
  return lexicon.words.has(text) || lexicon.keys.has(key) || isCommon(key) || isOrdinary(key) || elsewhere.has(text);
}

/** Trace ids, hashes and versions: they say nothing in words, and are never compared by resemblance. */
export function isIdentifier(word: string): boolean {
  return HAS_DIGIT.test(word);
}

/** The parts of a compound, longest first part that works; nothing when some of it is no known word. */
function compound(word: string, words: ReadonlySet<string>): string[] | undefined {
  for (let length = word.length - SHORTEST_PART; length >= SHORTEST_PART; length--) {
    const head = word.slice(0, length);
    if (!words.has(head)) continue;
    const tail = word.slice(length);
    const rest = words.has(tail) ? [tail] : compound(tail, words);
    if (rest) return [head, ...rest];
  }
  return undefined;
}
