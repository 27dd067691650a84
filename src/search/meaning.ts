import { DENIAL } from './lexicon/compile.ts';

/**
 * One unit of meaning in a text: a meaning of the lexicon (`#timeout`), the stem of any other word, or two neighbouring
 * CJK characters. It covers the atoms `[first, last]`.
 */
export interface Term {
  readonly name: string;
  readonly kind: 'meaning' | 'word' | 'pair';
  readonly first: number;
  readonly last: number;
}

/** How a meaning is named among terms, so that it never equals a word. */
export function meaning(name: string): string {
  return `#${name}`;
}

/** True for the meaning of a word that denies another. */
export function isDenialName(term: string): boolean {
  return term.startsWith(meaning(DENIAL));
}

/** True for a term that the lexicon gave. */
export function isMeaning(term: string): boolean {
  return term.startsWith('#');
}
