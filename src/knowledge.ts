import { buildInSteps } from './catalog/build.ts';
import type { Catalog, Entry } from './catalog/catalog.ts';
import { CatalogError } from './catalog/error.ts';
import { dataDirectory, keptFile, type LoadedFiles, loadFiles, loadOverlay } from './catalog/load.ts';
import type { Overlay } from './catalog/overlay/overlay.ts';
import { withTeamWords } from './catalog/overlay/words.ts';
import { finished, type Steps } from './catalog/steps.ts';
import type { KnownLogs } from './config/known-logs.ts';
import { type Explain, makeExplain } from './explain.ts';
import { extract } from './extract/index.ts';
import { buildIndexInSteps } from './search/build-index.ts';
import { search } from './search/find.ts';
import type { SearchIndex } from './search/model.ts';
import type { SearchResult } from './search/search.ts';

/** The catalog with what the team adds to it, and the one function that answers from it. */
export interface Known {
  readonly catalog: Catalog;
  readonly explain: Explain;
  /**
   * Makes ready what otherwise the first question that needs it waits for, the index over the words and the Chinese
   * catalog, a piece at a time: other work can be done between two steps.
   */
  readonly warmUp: () => Steps<void>;
}

/** The files of the catalog that ships with the bot. Throws a `CatalogError`. */
export function loadShipped(): LoadedFiles {
  return loadFiles(dataDirectory, keptFile);
}

/** The logs that the configuration may give links for; unknown when the catalog is not in order, which others tell. */
export function knownLogs(): KnownLogs {
  try {
    return loadShipped().files.logs.data.logs;
  } catch {
    return undefined;
  }
}

/** Loads the catalog, and the overlay of a directory if there is one. Throws a `CatalogError` when either is not in order. */
export function loadKnown(overlayDirectory?: string): Known {
  const shipped = loadShipped();
  if (overlayDirectory === undefined) {
    return makeKnown(shipped);
  }
  const result = loadOverlay(overlayDirectory, shipped.files);
  if (!result.ok) {
    throw new CatalogError(result.findings);
  }
  return makeKnown(shipped, result.overlay);
}

/** Puts together what is known. The index over the words is built by the first question that needs it, or by warming up. */
export function makeKnown(loaded: LoadedFiles, overlay?: Overlay): Known {
  return finished(knowInSteps(loaded, overlay));
}

/** The same in steps. */
export function* knowInSteps({ files, version }: LoadedFiles, overlay?: Overlay): Steps<Known> {
  const catalog = yield* buildInSteps(files, version, overlay);
  yield;
  const index = openIndex(catalog.entries);
  const explain = makeExplain({ catalog, extract, openSearch: () => (text) => index.search(text) });
  function* warmUp(): Steps<void> {
    yield* index.build();
    yield;
    catalog.in('zh');
  }
  return { catalog, explain, warmUp };
}

interface Index {
  readonly build: () => Steps<void>;
  readonly search: (text: string) => SearchResult;
}

/** An index over the words of entries. Who asks before it is built builds what is missing of it. */
function openIndex(entries: readonly Entry[]): Index {
  // What is found is to be shown, so every entry that was given words for looking it up is turned back into itself.
  const plain = new Map(entries.filter(({ team }) => team !== undefined).map((entry) => [withTeamWords(entry), entry]));
  const inWords = new Map([...plain].map(([worded, entry]) => [entry, worded]));
  const steps = buildIndexInSteps(entries.map((entry) => inWords.get(entry) ?? entry));
  let built: SearchIndex | undefined;

  function* build(): Steps<void> {
    while (built === undefined) {
      const step = steps.next();
      if (step.done) {
        built = step.value;
      } else {
        yield;
      }
    }
  }

  function ready(): SearchIndex {
    const building = build();
    while (built === undefined) {
      building.next();
    }
    return built;
  }

  function find(text: string): SearchResult {
    const result = search(ready(), text);
    const hits = result.hits.map((hit) => ({ ...hit, entry: plain.get(hit.entry) ?? hit.entry }));
    return { ...result, hits };
  }
  return { build, search: find };
}
