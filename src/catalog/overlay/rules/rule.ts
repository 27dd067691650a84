import type { Position } from '../../catalog.ts';
import type { CatalogFiles } from '../../files.ts';
import type { Finding } from '../../finding.ts';
import type { Scope } from '../../schema.ts';
import type { Path } from '../../yaml-text.ts';
import { type OverlayFiles, scopeOfNote } from '../files.ts';
import type { TeamEntry, TeamNote } from '../schema.ts';

/** One thing that must hold for an overlay beside the catalog that it adds to. */
export interface OverlayRule {
  /** The file's name without `.ts`, or that of the catalog's rule that it is. */
  readonly name: string;
  /** What holds, as a sentence. */
  readonly description: string;
  /** Everything in the overlay that breaks the rule, in any order. */
  check(overlay: OverlayFiles, catalog: CatalogFiles): readonly Finding[];
}

/** An entry or a note of the overlay as rules see it. */
export interface Said<T> {
  readonly item: T;
  readonly scope: Scope;
  /** How messages call it: `business 20001`. */
  readonly name: string;
  position(...path: Path): Position;
}

/** Every entry of the overlay that has a scope. */
export function entriesOf(overlay: OverlayFiles): readonly Said<TeamEntry>[] {
  return overlay.flatMap(({ data, position }) => {
    const { scope, entries } = data;
    if (scope === undefined) return [];
    return entries.map((item, row) => said(item, scope, (path) => position(['entries', row, ...path])));
  });
}

/** Every note of the overlay that has a scope. */
export function notesOf(overlay: OverlayFiles): readonly Said<TeamNote>[] {
  return overlay.flatMap(({ data, position }) =>
    data.notes.flatMap((item, row) => {
      const scope = scopeOfNote(item, data);
      return scope === undefined ? [] : [said(item, scope, (path) => position(['notes', row, ...path]))];
    }),
  );
}

function said<T extends { readonly code: string }>(item: T, scope: Scope, at: (path: Path) => Position): Said<T> {
  return { item, scope, name: `${scope} ${item.code}`, position: (...path: Path) => at(path) };
}

/** The names of all rows that the catalog has. */
export function namesIn({ scopes }: CatalogFiles): ReadonlySet<string> {
  return new Set(scopes.flatMap(({ data }) => data.entries.map(({ code }) => `${data.scope} ${code}`)));
}
