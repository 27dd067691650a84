import type { Catalog } from './catalog/catalog.ts';
import { dataDirectory, keptFile, loadCatalog } from './catalog/load.ts';
import { type Explain, makeExplain } from './explain.ts';
import { extract } from './extract/index.ts';
import { buildIndex } from './search/build-index.ts';
import { search } from './search/find.ts';

/** The catalog that ships with the bot, and the one function that answers from it. */
export interface Known {
  readonly catalog: Catalog;
  readonly explain: Explain;
}

/** Loads the catalog. The index over its words is built by the first question that needs it. Throws a `CatalogError`. */
export function loadKnown(): Known {
  const catalog = loadCatalog(dataDirectory, keptFile);
  const openSearch = () => {
    const index = buildIndex(catalog.entries);
    return (text: string) => search(index, text);
  };
  return { catalog, explain: makeExplain({ catalog, extract, openSearch }) };
}
