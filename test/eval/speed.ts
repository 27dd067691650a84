import type { Catalog, Entry } from '../../src/catalog/catalog.ts';
import { makeExplain } from '../../src/explain.ts';
import { extract } from '../../src/extract/index.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { search } from '../../src/search/find.ts';
import { companyEntries } from './big-catalog.ts';
import { quantile, quickest, timed } from './timing.ts';

const big = 10_000;
const small = 100;
const rounds = 2_000;

/** What short questions cost, in milliseconds. */
export interface ShortQueries {
  readonly median: number;
  readonly p99: number;
}

/** Times questions one after the other, after all of the warm-up ones. No question is asked twice. */
export function timeShort(
  ask: (text: string) => unknown,
  warmUp: readonly string[],
  asked: readonly string[],
): ShortQueries {
  for (const text of warmUp) {
    ask(text);
  }
  const times = asked.map((text) => timed(() => ask(text)));
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** What 10,000 entries cost beside 100, in milliseconds. */
export interface BigCatalog {
  readonly indexMs: number;
  readonly freeTextP99: number;
  readonly exactSmallUs: number;
  readonly exactBigUs: number;
}

/** Times the index over 10,000 entries, free text in it, and codes in it beside those in a catalog of 100. */
export function timeBig(
  catalogOf: (entries: readonly Entry[]) => Catalog,
  entries: readonly Entry[],
  queries: readonly string[],
): BigCatalog {
  const [like] = entries;
  if (like === undefined) {
    throw new Error('the catalog is empty');
  }
  const all = [...entries, ...companyEntries(big - entries.length, like)];
  const indexMs = quickest(3, () => buildIndex(all));
  const index = buildIndex(all);
  const company = all.slice(-queries.length).map(({ title }) => title);
  const texts = [...queries, ...company];
  for (const text of texts.slice(0, small)) {
    search(index, text);
  }
  const times = texts.map((text) => timed(() => search(index, text)));
  return {
    indexMs,
    freeTextP99: quantile(times, 0.99),
    exactSmallUs: exactUs(catalogOf(entries.slice(0, small))),
    exactBigUs: exactUs(catalogOf(all)),
  };
}

/** Median microseconds of a code, asked by itself, that every catalog has. */
function exactUs(catalog: Catalog): number {
  const none = { hits: [], confident: false };
  const explain = makeExplain({ catalog, extract, openSearch: () => () => none });
  const codes = catalog.entries.slice(0, small).map(({ code }) => code);
  const times = Array.from({ length: rounds }, (_, at) => timed(() => explain(codes[at % codes.length] ?? '')));
  return quantile(times.slice(rounds / 2), 0.5) * 1000;
}
