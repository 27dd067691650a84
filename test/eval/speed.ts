import { buildCatalog } from '../../src/catalog/build.ts';
import type { Catalog, Entry } from '../../src/catalog/catalog.ts';
import { makeExplain } from '../../src/explain.ts';
import { extract } from '../../src/extract/index.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { search } from '../../src/search/find.ts';
import { golden } from '../search/golden.ts';
import { companyEntries } from './big-catalog.ts';
import type { Question } from './golden.ts';
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
export function timeBig(catalog: Catalog, questions: readonly Question[]): BigCatalog {
  const entries = bigEntries(catalog.entries);
  const indexMs = quickest(3, () => buildIndex(entries));
  const index = buildIndex(entries);
  const texts = [...questions.map(({ q }) => q), ...entries.slice(-questions.length).map(({ title }) => title)];
  for (const text of practice()) {
    search(index, text);
  }
  const times = texts.map((text) => timed(() => search(index, text)));
  return {
    indexMs,
    freeTextP99: quantile(times, 0.99),
    exactSmallUs: exactUs(catalogOf(catalog, catalog.entries.slice(0, small))),
    exactBigUs: exactUs(catalogOf(catalog, entries)),
  };
}

/** Questions to warm up with, none of which is measured. */
export function practice(): readonly string[] {
  return golden.map(({ q }) => q);
}

function bigEntries(entries: readonly Entry[]): readonly Entry[] {
  const [like] = entries;
  if (like === undefined) {
    throw new Error('the catalog is empty');
  }
  return [...entries, ...companyEntries(big - entries.length, like)];
}

/** A catalog of these entries, built as the real one is; everything else in it is the real one's. */
function catalogOf({ scopes, logs, docs }: Catalog, entries: readonly Entry[]): Catalog {
  const position = { file: 'made', line: 1, col: 1 };
  const language = 'zh' as const;
  const file = <T>(data: T) => ({ file: 'made', data, position: () => position });
  const files = {
    scopes: [...scopes.values()].map(({ scope, label, about }) =>
      file({ scope, label, about, entries: entries.filter((entry) => entry.scope === scope) }),
    ),
    logs: file({ logs: [...logs.values()] }),
    docs: file({ docs: [...docs.values()] }),
    chinese: { scopes: [], logs: file({ language, logs: [] }), docs: file({ language, docs: [] }) },
  };
  return buildCatalog(files, 'made');
}

/** Median microseconds of a code, asked by itself, that every catalog has. */
function exactUs(catalog: Catalog): number {
  const none = { hits: [], confident: false };
  const explain = makeExplain({ catalog, extract, openSearch: () => () => none });
  const codes = catalog.entries.slice(0, small).map(({ code }) => code);
  const times = Array.from({ length: rounds }, (_, at) => timed(() => explain(codes[at % codes.length] ?? '')));
  return quantile(times.slice(rounds / 2), 0.5) * 1000;
}
