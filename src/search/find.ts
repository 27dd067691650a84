import type { Scope } from '../catalog/schema.ts';
import { constantHits } from './constants.ts';
import { decide } from './decide.ts';
import type { SearchIndex } from './model.ts';
import { phraseHits } from './phrase-hits.ts';
import { platformsIn } from './prior.ts';
import { type Question, readQuestion } from './question.ts';
import { type Ranked, rank } from './rank.ts';
import type { SearchResult } from './search.ts';

/** The part of a question from which on nothing is left out. */
const ALL = 0.95;

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
  const phrase = phraseHits(question, index, options.scope);
  const constant = phrase ?? constantHits(index, text, options.scope);
  if (constant && !mayBeOfPlatform(question, constant)) return constant;
  const ranked = rank(question, index, options.scope);
  return constant && !isOfPlatform(question, ranked[0]) ? constant : decide(question, ranked);
}

/** True when the question names a platform, and what was found word by word belongs to none that it names. */
function mayBeOfPlatform(question: Question, { hits }: SearchResult): boolean {
  const named = platformsIn(question);
  return named.length > 0 && hits.every(({ entry }) => !named.includes(entry.scope));
}

/** "Unknown error" is the gateway's, and "Android: unknown error" is not: all of the question is an answer's of Android. */
function isOfPlatform(question: Question, best: Ranked | undefined): boolean {
  return best !== undefined && best.coverage >= ALL && platformsIn(question).includes(best.entry.scope);
}
