import type { Position } from '../catalog.ts';
import type { CatalogFiles } from '../files.ts';
import type { Finding } from '../finding.ts';
import type { ParsedFile } from '../positions.ts';
import type { RawEntry, Scope } from '../schema.ts';
import type { Path } from '../yaml-text.ts';

/** One thing that must hold for the whole catalog. */
export interface Rule {
  /** The file's name without `.ts`. */
  readonly name: string;
  /** What holds, as a sentence. */
  readonly description: string;
  /** Everything in the files that breaks the rule, in any order. */
  check(files: CatalogFiles): readonly Finding[];
}

/** A row of a scope's file as rules see it. */
export interface Row {
  readonly scope: Scope;
  readonly entry: RawEntry;
  /** How messages call the row: `gateway 4001`. */
  readonly name: string;
  /** The position of something within the row, such as `row.position('checks', 0)`. */
  position(...path: Path): Position;
}

/** Every file of the catalog, the Chinese texts included. */
export function filesOf({ scopes, logs, docs, chinese }: CatalogFiles): readonly ParsedFile<unknown>[] {
  return [...scopes, logs, docs, ...chinese.scopes, chinese.logs, chinese.docs];
}

/** Every row of every scope, file by file. */
export function rowsOf(files: CatalogFiles): readonly Row[] {
  return files.scopes.flatMap((file) =>
    file.data.entries.map((entry, index) => ({
      scope: file.data.scope,
      entry,
      name: `${file.data.scope} ${entry.code}`,
      position: (...path: Path) => file.position(['entries', index, ...path]),
    })),
  );
}

/** Each value whose key an earlier value has too, with the first that has it. */
export function repeated<T>(values: readonly T[], keyOf: (value: T) => string): readonly { first: T; again: T }[] {
  const firsts = new Map<string, T>();
  return values.flatMap((again) => {
    const first = firsts.get(keyOf(again));
    if (first === undefined) firsts.set(keyOf(again), again);
    return first === undefined ? [] : [{ first, again }];
  });
}

/** Where something else stands, said to a reader of `here`: `line 12`, or `data/ios.yml:12` in another file. */
export function whereFrom(here: Position, there: Position): string {
  return here.file === there.file ? `line ${there.line}` : `${there.file}:${there.line}`;
}
