import type { Scope } from '../catalog/schema.ts';
import { decide } from './decide.ts';
import type { SearchIndex } from './model.ts';
import { phraseHits } from './phrase-hits.ts';
import { readQuestion } from './question.ts';
import { rank } from './rank.ts';
import type { SearchResult } from './search.ts';

/** What a question may be told from outside: `scope` limits the answer to one scope. */
export interface SearchOptions {
  readonly scope?: Scope;
}

/**
 * The entries that a text means. What the gateway or an app shows word by word decides first; then the words. The
 * result depends on the text, the options and the catalog alone. Never throws; costs no more for a long text than for
 * its first 2,000 characters.
 */
export function search(index: SearchIndex, text: string, options: SearchOptions = {}): SearchResult {
  const question = readQuestion(text, index);
  const isWanted = ({ entry }: { readonly entry: { readonly scope: Scope } }) =>
    options.scope === undefined || entry.scope === options.scope;
  return phraseHits(question, index) ?? decide(question, rank(question, index).filter(isWanted));
}
export function debug(index: SearchIndex, text: string) {
  const q = readQuestion(text, index);
  return { q, ranked: rank(q, index), phrase: phraseHits(q, index), result: search(index, text) };
}
