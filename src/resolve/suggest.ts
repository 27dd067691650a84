import { type Catalog, type Entry, isRange } from '../catalog/catalog.ts';
import type { Suggestion } from './answer.ts';
import type { Reading } from './by-number.ts';
import { isStatusRow } from './lookup.ts';
import { scopesOfNumber } from './scopes.ts';

const mostSuggestions = 3;

/**
 * Known codes that are spelled like the unknown ones among these, or are the same number in another scope than the text
 * names: guesses to show beside the answer, never in it.
 */
export function suggest(readings: readonly Reading[], catalog: Catalog): readonly Suggestion[] {
  const near = readings.flatMap((reading) => nearOf(reading, catalog));
  return [...new Set(near)].slice(0, mostSuggestions).map(({ code, scope, title }) => ({ code, scope, title }));
}

function nearOf(reading: Reading, catalog: Catalog): readonly Entry[] {
  const ranges = reading.rows.map((row) => row.entry).filter((entry) => isRange(entry) && !isStatusRow(entry));
  const unknown = reading.rows.length === 0;
  const code = Number(reading.asked);
  const scopes = unknown ? scopesOfNumber(code) : ranges.map((entry) => entry.scope);
  const same = unknown ? scopes.flatMap((scope) => catalog.exact(scope, code) ?? []) : [];
  return [...same, ...scopes.flatMap((scope) => catalog.near(scope, code))];
}
