import type { Scope } from '../catalog/schema.ts';
import { constantHits } from './constants.ts';
import { decide } from './decide.ts';
import type { SearchIndex } from './model.ts';
import { phraseHits } from './phrase-hits.ts';
import { readQuestion } from './question.ts';
import { rank } from './rank.ts';
import type { SearchResult } from './search.ts';

/** What a question may be told from outside: `scope` leaves out the entries of all other scopes. */
export interface SearchOptions {
  readonly scope?: Scope;
}

/**
 * The entries that a text means. What the gateway or an app shows word by word decides first; then the words. The
 * result depends on the text, the options and the catalog alone. Never throws; a long text costs no more than its first
 * 2,000 characters.
 */
export function search(index: SearchIndex, text: string, options: SearchOptions = {}): SearchResult {
  const question = readQuestion(text, index);
  return (
    phraseHits(question, index, options.scope) ??
    constantHits(index, text, options.scope) ??
    decide(question, rank(question, index, options.scope))
  );
}
