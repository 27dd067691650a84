import type { Entry } from '../catalog/catalog.ts';

/** One entry that a text may mean. */
export interface Hit {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly confidence: number;
  /** The words of the text that it rests on, as typed. */
  readonly matched: readonly string[];
  /** Why, in a few words: `memo text`, `words: timeout, backend`. */
  readonly evidence: string;
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
