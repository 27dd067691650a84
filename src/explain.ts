import type { Catalog } from './catalog/catalog.ts';
import type { Context, ExtractOptions, Signals } from './extract/signals.ts';
import type { Answer } from './resolve/answer.ts';
import type { Knowledge, ResolveOptions } from './resolve/knowledge.ts';
import { resolve } from './resolve/resolve.ts';
import type { SearchResult } from './search/search.ts';

/** How a question is to be taken; see the two rooms that it passes through. */
export type AskOptions = ResolveOptions & ExtractOptions & ZoneOption;

/** Tells the zone of log stamps that name none once it is known what else a text says; undefined where nothing does. */
export interface ZoneOption {
  readonly zoneOf?: (context: Context) => string | undefined;
}

/** Answers what a text means. Pure and deterministic; never throws. */
export type Explain = (text: string, options?: AskOptions) => Answer;

/** What an explainer is made of. `openSearch` is called once, by the first question that needs words. */
export interface ExplainerParts {
  readonly catalog: Catalog;
  readonly extract: (text: string, options?: ExtractOptions) => Signals;
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
  return (text, options = {}) => resolve(read(extract, text, options), knowledge, options);
}

/** A stamp without a zone may only be read once the rest of the text told where it was written. */
function read(extract: ExplainerParts['extract'], text: string, options: AskOptions): Signals {
  const signals = extract(text, options);
  const contexts = [signals.context, ...signals.mentions.map(({ context }) => context)];
  const open = contexts.find(({ time }) => time === undefined);
  const timeZone = open === undefined ? undefined : options.zoneOf?.(signals.context);
  return timeZone === undefined ? signals : extract(text, { ...options, timeZone });
}
