import type { Catalog } from './catalog/catalog.ts';
import type { Signals } from './extract/signals.ts';
import type { Answer } from './resolve/answer.ts';
import type { Knowledge, ResolveOptions } from './resolve/knowledge.ts';
import { resolve } from './resolve/resolve.ts';
import type { SearchResult } from './search/search.ts';

/** How a question is to be taken; see the room of that name. */
export type AskOptions = ResolveOptions;

/** Answers what a text means. Pure and deterministic; never throws. */
export type Explain = (text: string, options?: AskOptions) => Answer;

/** What an explainer is made of. `openSearch` is called once, by the first question that needs words. */
export interface ExplainerParts {
  readonly catalog: Catalog;
  readonly extract: (text: string) => Signals;
  readonly openSearch: () => (text: string) => SearchResult;
}

/** The one path from a text to an answer: read it, look it up. Where to look further is added for a place; see `point.ts`. */
export function makeExplain({ catalog, extract, openSearch }: ExplainerParts): Explain {
  let opened: ((text: string) => SearchResult) | undefined;
  const search = (text: string): SearchResult => {
    opened ??= openSearch();
    return opened(text);
  };
  const knowledge: Knowledge = { catalog, search };
  return (text, options = {}) => resolve(extract(text), knowledge, options);
}
