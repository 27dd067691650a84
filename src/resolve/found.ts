import { type Catalog, type Entry, isRange, type LogSource } from '../catalog/catalog.ts';
import { inLanguage } from '../catalog/language.ts';
import type { Context } from '../extract/signals.ts';
import type { Hit } from '../search/search.ts';
import type { Found } from './answer.ts';
import { throttledEntry } from './throttled.ts';

/** How sure a range row is: the number lies in it for certain, what it means there is general. */
const rangeConfidence = 0.8;

/** What a `Found` says beside its entry; the rest follows from the entry. */
export interface Evidence {
  readonly asked?: string;
  readonly ambiguous?: boolean;
  readonly count?: number;
  readonly evidence: string;
  readonly quote: string;
  readonly context: Context;
}

/** An entry that a number in the text led to. */
export function foundByNumber(catalog: Catalog, entry: Entry, evidence: Evidence): Found {
  const match = isRange(entry) ? 'range' : 'exact';
  return found(catalog, entry, match, match === 'exact' ? 1 : rangeConfidence, evidence);
}

/** An entry that the words of the text led to. */
export function foundByWords(catalog: Catalog, hit: Hit, evidence: Evidence): Found {
  return found(catalog, hit.entry, 'text', hit.confidence, evidence);
}

/** The same as `foundByNumber` and `foundByWords`, for a match that is known already. */
export function found(
  catalog: Catalog,
  entry: Entry,
  match: Found['match'],
  confidence: number,
  evidence: Evidence,
): Found {
  const told = pointers(catalog, entry);
  const own = evidence.context.throttled ? throttledEntry(catalog, told.entry) : told.entry;
  return { match, confidence, ambiguous: false, count: 1, ...evidence, ...told, entry: own };
}

/** What a `Found` has of its entry, whatever led there. */
type Pointers = Pick<Found, 'entry' | 'logs' | 'docs'>;

/** What was made for each catalog: the same for every question, and not little work. */
const made = new WeakMap<Catalog, WeakMap<Entry, Pointers>>();

/** An entry with the logs and pages that it points to. */
export function pointers(catalog: Catalog, entry: Entry): Pointers {
  const known = made.get(catalog) ?? new WeakMap<Entry, Pointers>();
  made.set(catalog, known);
  const result = known.get(entry) ?? makePointers(catalog, entry);
  known.set(entry, result);
  return result;
}

function makePointers(catalog: Catalog, entry: Entry): Pointers {
  return {
    entry: inLanguage(entry, catalog.language),
    logs: logsOf(catalog, entry).map((log) => ({ ...log, links: [] })),
    docs: entry.docs.flatMap((id) => catalog.docs.get(id) ?? []),
  };
}

/** Where the public cloud hides a log, what there is instead stands right behind it. */
function logsOf(catalog: Catalog, entry: Entry): readonly LogSource[] {
  const logs = entry.logs.flatMap((id) => catalog.logs.get(id) ?? []);
  const behind = logs.findIndex(({ deployment }) => deployment === 'private') + 1;
  const instead = [...catalog.logs.values()].filter(({ deployment }) => deployment === 'public');
  return behind === 0 ? logs : logs.toSpliced(behind, 0, ...instead);
}
