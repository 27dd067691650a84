import { isPause, type Steps } from '../catalog/steps.ts';
import type { Atom } from './atoms.ts';

/** What a phrase is to the entries that have it. */
export type PhraseKind = 'memo' | 'constant' | 'title' | 'tips' | 'prompt' | 'wording';

/** A text that entries show or are known by, as the keys of its atoms. */
export interface Phrase {
  readonly keys: readonly string[];
  /** What leaving out each atom costs, in slips: words that carry the meaning cost more than the question may have. */
  readonly costs: readonly number[];
  readonly kind: PhraseKind;
  readonly text: string;
  /** Positions of the entries in the index that have it. */
  readonly owners: readonly number[];
  /** True when it only counts if the question has nothing else to say: a prompt without its "please try again". */
  readonly whole: boolean;
}

/** Phrases by the pairs of neighbouring keys that occur in them. */
export interface PhraseIndex {
  readonly phrases: readonly Phrase[];
  /** By the first and the second key of a pair, which phrases have it. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** How many different pairs each phrase has. */
  readonly sizes: readonly number[];
}

/** A phrase found at the atoms `[first, last]`, with so many slips. */
export interface PhraseMatch {
  readonly phrase: Phrase;
  readonly first: number;
  readonly last: number;
  readonly slips: number;
}

/** A pair that so many different phrases share ("try again") picks out none of them. */
const COMMON_PAIR = 400;

/** So many of the phrases that share most with the question are compared in full. */
const COMPARED = 8;

/** Indexes phrases of at least two atoms. */
export function* indexPhrases(phrases: readonly Phrase[]): Steps<PhraseIndex> {
  const pairs = new Map<string, Map<string, number[]>>();
  const sizes: number[] = [];
  for (const [id, { keys }] of phrases.entries()) {
    const distinct = new Set<number[]>();
    for (let at = 1; at < keys.length; at++) distinct.add(idsOf(keys[at - 1] ?? '', keys[at] ?? '', pairs));
    for (const ids of distinct) ids.push(id);
    sizes.push(distinct.size);
    if (isPause(id)) yield;
  }
  return { phrases, pairs, sizes };
}

function idsOf(first: string, second: string, pairs: Map<string, Map<string, number[]>>): number[] {
  const seconds = pairs.get(first) ?? new Map<string, number[]>();
  if (seconds.size === 0) pairs.set(first, seconds);
  const ids = seconds.get(second) ?? [];
  if (ids.length === 0) seconds.set(second, ids);
  return ids;
}

/** Phrases that stand in the question, word by word or nearly so; those with most in common come first. */
export function findPhrases(index: PhraseIndex, atoms: readonly Atom[]): PhraseMatch[] {
  const shared = new Map<number, number>();
  for (const ids of pairsIn(atoms, index)) for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared]
    .flatMap(([id, count]) => candidate(index, id, count))
    .sort((a, b) => b.share - a.share || b.phrase.keys.length - a.phrase.keys.length || a.id - b.id)
    .slice(0, COMPARED)
    .flatMap(({ phrase }) => align(phrase, atoms));
}

/** For each pair of the question that tells something, the phrases that have it. */
function pairsIn(atoms: readonly Atom[], { pairs }: PhraseIndex): ReadonlySet<readonly number[]> {
  const found = new Set<readonly number[]>();
  for (let at = 1; at < atoms.length; at++) {
    const ids = pairs.get(atoms[at - 1]?.key ?? '')?.get(atoms[at]?.key ?? '');
    if (ids && ids.length <= COMMON_PAIR) found.add(ids);
  }
  return found;
}

interface Candidate {
  readonly phrase: Phrase;
  readonly id: number;
  readonly share: number;
}

/** What a word of meaning costs when it is left out; other atoms cost one slip. */
export const WORD = 2;

/** One slip breaks two pairs; what shares less than that cannot be near enough. */
function candidate({ phrases, sizes }: PhraseIndex, id: number, count: number): Candidate[] {
  const phrase = phrases[id];
  const size = sizes[id] ?? 0;
  if (phrase === undefined || count < size - 2 * allowedSlips(phrase)) return [];
  return [{ phrase, id, share: count / size }];
}

/** Titles and constants differ from each other by a single word, so nothing of them may be off. */
function allowedSlips({ keys, costs, kind }: Phrase): number {
  if (kind === 'title' || kind === 'constant') return 0;
  return Math.floor(keys.length / (costs.includes(WORD) ? 5 : 6));
}

/** Finds where in the question the phrase stands with the fewest slips (Sellers' algorithm). */
function align(phrase: Phrase, atoms: readonly Atom[]): PhraseMatch[] {
  const allowed = allowedSlips(phrase);
  const column = startColumn(phrase);
  const end = phrase.keys.length;
  let best: PhraseMatch | undefined;
  for (const [last, atom] of atoms.entries()) {
    advance(column, phrase, atom.key, last);
    const slips = column.slips[end] ?? 0;
    if (slips > allowed || (best && slips >= best.slips)) continue;
    best = { phrase, first: column.firsts[end] ?? last, last, slips };
  }
  return best ? [best] : [];
}

/** For each beginning of the phrase: its fewest slips in a stretch that ends at the current atom, and where that starts. */
interface Column {
  readonly slips: number[];
  readonly firsts: number[];
}

function startColumn({ costs }: Phrase): Column {
  const slips = [0];
  for (const cost of costs) slips.push((slips.at(-1) ?? 0) + cost);
  return { slips, firsts: slips.map(() => 0) };
}

/** Takes the next atom in: it is the phrase's, or too much, or something of the phrase is left out. */
function advance({ slips, firsts }: Column, { keys, costs }: Phrase, key: string, place: number): void {
  let before = slips[0] ?? 0;
  let beforeFirst = firsts[0] ?? 0;
  firsts[0] = place + 1;
  for (let row = 0; row < keys.length; row++) {
    const cost = costs[row] ?? 1;
    const kept = before + (keys[row] === key ? 0 : cost);
    const extra = (slips[row + 1] ?? 0) + 1;
    const left = (slips[row] ?? 0) + cost;
    const keptFirst = beforeFirst;
    before = slips[row + 1] ?? 0;
    beforeFirst = firsts[row + 1] ?? 0;
    const least = Math.min(kept, extra, left);
    slips[row + 1] = least;
    if (least === kept) firsts[row + 1] = keptFirst;
    else if (least === left) firsts[row + 1] = firsts[row] ?? place;
  }
}
