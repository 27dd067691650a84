import { type Catalog, type Entry, isRange } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';

/**
 * The rows that explain a number in any of the scopes, those of the official page first; none when it is unknown.
 * A range that the official page does not name speaks only when nothing else does: otherwise every HTTP status would
 * also be a family of Security Guard codes, and every gateway code a business one.
 */
export function lookUp(catalog: Catalog, scopes: readonly Scope[], code: number): readonly Entry[] {
  const rows = scopes.map((scope) => catalog.exact(scope, code) ?? catalog.range(scope, code)).filter(isPresent);
  const certain = rows.filter((entry) => !isRange(entry) || isStatusRow(entry));
  const listed = rows.filter((entry) => entry.listed);
  return officialFirst([certain, listed, rows].find((some) => some.length > 0) ?? []);
}

/** HTTP statuses are rows of the official page in their own right, not ranges of codes nobody documented. */
export function isStatusRow(entry: Entry): boolean {
  return isRange(entry) && entry.scope === 'android' && entry.listed;
}

function officialFirst(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => Number(b.listed) - Number(a.listed));
}

function isPresent(entry: Entry | undefined): entry is Entry {
  return entry !== undefined;
}
