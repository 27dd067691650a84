import type { Catalog } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import type { SearchResult } from '../search/search.ts';
import type { LanguageWishes } from './language.ts';

/** What resolving looks things up in: the catalog, and the search over its texts. */
export interface Knowledge {
  readonly catalog: Catalog;
  readonly search: (text: string) => SearchResult;
}

/**
 * How a text is to be taken. `unasked`: nobody addressed the bot, so only strong evidence counts. `scope`: where to look
 * for a code whose own words do not say it. `languages`: what is known of the language to answer in beside the text.
 */
export interface ResolveOptions {
  readonly unasked?: boolean;
  readonly scope?: Scope;
  readonly languages?: LanguageWishes;
}
