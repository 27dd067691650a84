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

/**
 * What people say or see as a whole, titles, aliases and memos, of all entries. In lists side by side, because every
 * question goes through those of many entries.
 */
export interface Units {
  /** Where the units of each entry begin; they end where those of the next one begin. */
  readonly firsts: Uint32Array;
  /** Where the terms of each unit begin; they end where those of the next one begin. */
  readonly starts: Uint32Array;
  /** The numbers of the terms. */
  readonly terms: Uint32Array;
  /** How much all terms of each unit tell. */
  readonly masses: Float64Array;
  readonly weights: Float64Array;
}

/** Constants by their letters and digits alone, in lower case. */
export interface ConstantIndex {
  /** Positions of the entries that have one. */
  readonly owners: ReadonlyMap<string, readonly number[]>;
  /** Their first letters. */
  readonly beginnings: ReadonlySet<string>;
}

/**
 * Lists to count in: two with a place for each entry, one for each term, one for each unit of an entry. Who uses one
 * clears it first; if every question made its own, a large catalog would be forever collecting garbage.
 */
export interface Room {
  readonly sums: Float64Array;
  readonly places: Uint8Array;
  readonly terms: Uint16Array;
  readonly bounds: Float64Array;
}

/** A catalog made ready for questions. Read-only, but for a bounded memory of spellings and room that change no answer. */
export interface SearchIndex {
  /** In the order of their positions. */
  readonly entries: readonly Entry[];
  readonly units: Units;
  readonly postings: ReadonlyMap<string, Postings>;
  readonly phrases: PhraseIndex;
  readonly lexicon: Lexicon;
  readonly spelling: Spelling;
  readonly hearing: Hearing;
  readonly constants: ConstantIndex;
  readonly room: Room;
}
