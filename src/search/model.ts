import type { Entry } from '../catalog/catalog.ts';
import type { Hearing } from './homophones.ts';
import type { Lexicon } from './lexicon/compile.ts';
import type { PhraseIndex } from './phrases.ts';
import type { Spelling } from './spelling.ts';

/** Where a term occurs: positions of entries and, beside them, how much it counts in each (0 to 1). */
export interface Postings {
  /** The term's number; numbers run from 0. */
  readonly id: number;
  /** How much the term tells, 0 (in every entry) to 1 (in one). */
  readonly mass: number;
  /** How many entries have it in what they are called, shown as or known by. */
  readonly owners: number;
  readonly entries: readonly number[];
  readonly weights: readonly number[];
  /** Beside them, how typical the term is of each entry: above 0 where it is said more often than elsewhere. */
  readonly lifts: readonly number[];
}

/** Something that people say or see as a whole: a title, an alias, a memo. */
export interface Unit {
  /** The numbers of its terms. */
  readonly terms: Int32Array;
  /** What each term tells; `mass` is the sum. */
  readonly masses: readonly number[];
  readonly mass: number;
  readonly weight: number;
}

/** An entry in its place in the index. */
export interface Indexed {
  readonly entry: Entry;
  readonly units: readonly Unit[];
}

/** Positions of the entries that have a constant, by its letters and digits alone, in lower case. */
export type ConstantIndex = ReadonlyMap<string, readonly number[]>;

/** A catalog made ready for questions. Read-only, but for a bounded memory of spellings that changes no answer. */
export interface SearchIndex {
  readonly entries: readonly Indexed[];
  readonly postings: ReadonlyMap<string, Postings>;
  readonly phrases: PhraseIndex;
  readonly lexicon: Lexicon;
  readonly spelling: Spelling;
  readonly hearing: Hearing;
  readonly constants: ConstantIndex;
}
