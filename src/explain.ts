import type { Catalog } from './catalog/catalog.ts';
import type { ExtractOptions, Signals } from './extract/signals.ts';
import { addCommands } from './links/commands.ts';
import type { Answer } from './resolve/answer.ts';
import type { Knowledge, ResolveOptions } from './resolve/knowledge.ts';
import { resolve } from './resolve/resolve.ts';
import type { SearchResult } from './search/search.ts';

/** How a question is to be taken; see the two rooms that it passes through. */
export type AskOptions = ResolveOptions & ExtractOptions;

/** Answers what a text means. Pure and deterministic; never throws. */
export type Explain = (text: string, options?: AskOptions) => Answer;

/** What an explainer is made of. `openSearch` is called once, by the first question that needs words. */
export interface ExplainerParts {
  readonly catalog: Catalog;
  readonly extract: (text: string, options?: ExtractOptions) => Signals;
  readonly openSearch: () => (text: string) => SearchResult;
}

/** The one path from a text to an answer: read it, look it up, add where to look further. */
export function makeExplain({ catalog, extract, openSearch }: ExplainerParts): Explain {
  let opened: ((text: string) => SearchResult) | undefined;
  const search = (text: string): SearchResult => {
    opened ??= openSearch();
    return opened(text);
  };
  const knowledge: Knowledge = { catalog, search };
  return (text, options = {}) => addCommands(resolve(extract(text, options), knowledge, options));
}
