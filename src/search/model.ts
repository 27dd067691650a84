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
  /** How much all of its terms tell. */
  readonly mass: number;
  readonly weight: number;
  /** Where its terms end in those of its entry; the next unit's begin there. */
  readonly end: number;
}

/** An entry in its place in the index. */
export interface Indexed {
  readonly entry: Entry;
  readonly units: readonly Unit[];
  /** The numbers of the terms of all units, in one piece: every question goes through those of many entries. */
  readonly terms: Int32Array;
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
  readonly entries: readonly Indexed[];
  readonly postings: ReadonlyMap<string, Postings>;
  readonly phrases: PhraseIndex;
  readonly lexicon: Lexicon;
  readonly spelling: Spelling;
  readonly hearing: Hearing;
  readonly constants: ConstantIndex;
  readonly room: Room;
}
