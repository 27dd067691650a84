import { type Catalog, type Entry, isRange } from '../catalog/catalog.ts';
import type { Suggestion } from './answer.ts';
import type { Reading } from './by-number.ts';
import { isStatusRow } from './lookup.ts';
import { scopesOfNumber } from './scopes.ts';

const mostSuggestions = 3;
const mostByValue = 2;

/**
 * Known codes that are spelled like the unknown ones among these, or are the same number in another scope than the text
 * names: guesses to show beside the answer, never in it.
 */
export function suggest(readings: readonly Reading[], catalog: Catalog): readonly Suggestion[] {
  const near = new Set<Entry>();
  for (const reading of readings) {
    for (const entry of nearOf(reading, catalog)) {
      near.add(entry);
    }
    // A paste may hold thousands of codes, and looking for neighbours is the dearest part of its answer.
    if (near.size >= mostSuggestions) {
      break;
    }
  }
  return [...near].slice(0, mostSuggestions).map(({ code, scope, title }) => ({ code, scope, title }));
}

function nearOf(reading: Reading, catalog: Catalog): readonly Entry[] {
  const ranges = reading.rows.map((row) => row.entry).filter((entry) => isRange(entry) && !isStatusRow(entry));
  const code = Number(reading.asked);
  if (reading.usual) {
    return [];
  }
  if (reading.rows.length === 0) {
    const scopes = scopesOfNumber(code);
    const same = scopes.flatMap((scope) => catalog.exact(scope, code) ?? []);
    return [...same, ...scopes.flatMap((scope) => catalog.near(scope, code))];
  }
  return ranges.flatMap((range) => {
    const alike = catalog.near(range.scope, code);
    return alike.length > 0 ? alike : nearestIn(range, code, catalog);
  });
}

/** Where no code of a range is spelled alike, those that lie nearest. */
function nearestIn(range: Entry, code: number, catalog: Catalog): readonly Entry[] {
  const within = catalog.entries.filter(
    (entry) => entry.scope === range.scope && !isRange(entry) && entry.from >= range.from && entry.to <= range.to,
  );
  return within.toSorted((a, b) => Math.abs(a.from - code) - Math.abs(b.from - code)).slice(0, mostByValue);
}
