import { type Entry, isRange } from '../catalog/catalog.ts';
import { meaning } from './meaning.ts';

/** HTTP statuses are asked for by what they are, because no code stands for a single one. */
const HTTP = { from: 100, to: 599 } as const;

/** What a family's score is multiplied by where nobody asks for a family. */
const UNASKED = 0.7;

const BLOCKS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const FAMILY = /^#?\dxxx$/;

/** True for a range that only gathers codes, and so must not win over one of them. */
export function isFamily(entry: Entry): boolean {
  const http = entry.scope === 'android' && entry.from >= HTTP.from && entry.to <= HTTP.to;
  return isRange(entry) && !http;
}

/** How a family is asked for: `gateway error range`, `7xxx`. Nothing for a single code. */
export function familyNames(entry: Entry, scope: string): string[] {
  if (!isFamily(entry)) return [];
  const blocks = BLOCKS.filter((block) => entry.from <= block * 1000 + 1 && entry.to >= block * 1000 + 999);
  return [`${scope} error range`, ...blocks.map((block) => `${block}xxx`)];
}

/** True when the question asks for a family and not for one code. */
export function asksForFamily(terms: readonly { readonly name: string }[]): boolean {
  return terms.some(({ name }) => name === meaning('range') || isFamilyName(name));
}

/** True for `7xxx`. */
export function isFamilyName(term: string): boolean {
  return FAMILY.test(term);
}

/** How likely a family is before any word of it is compared. */
export function familyPrior(entry: Entry, asked: boolean): number {
  return isFamily(entry) && !asked ? UNASKED : 1;
}
