import type { Entry } from '../catalog/catalog.ts';

/** Why words lead to an entry: the kind of its texts that they are, or the words that they share. */
export const wordEvidences = [
  'memo text',
  'SDK constant',
  'title',
  'tips shown to the user',
  'prompt shown to the user',
  'known wording',
  'wording that several codes share',
] as const;

/** @see wordEvidences */
export type WordEvidence = (typeof wordEvidences)[number] | `words: ${string}`;

/** One entry that a text may mean. */
export interface Hit {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly confidence: number;
  /** The words of the text that it rests on, as typed. */
  readonly matched: readonly string[];
  /** Why, in a few words: `memo text`, `words: timeout, backend`. */
  readonly evidence: WordEvidence;
}

/**
 * Best first. `shared` is the phrase that several codes show alike: then all of them are in `hits` (at most 10).
 * Otherwise `confident` tells an answer from suggestions, and there are at most 3 suggestions.
 */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly confident: boolean;
  readonly shared?: string;
}
