import type { Doc, LogSource, RawEntry, Scope } from './schema.ts';

/** Where something stands in a data file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

/** A code or a range of codes in its scope; `from` equals `to` unless it is a range. Both ends are included. */
export interface Entry extends RawEntry {
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
  readonly position: Position;
}

/** A scope with the name that a reply shows and the sentence that says what its codes are. */
export interface ScopeInfo {
  readonly scope: Scope;
  readonly label: string;
  readonly about: string;
}

/** Everything that is known about codes, read-only; entries in the order of `scopes`, by number within each. */
export interface Catalog {
  readonly version: string;
  readonly entries: readonly Entry[];
  readonly scopes: ReadonlyMap<Scope, ScopeInfo>;
  readonly logs: ReadonlyMap<string, LogSource>;
  readonly docs: ReadonlyMap<string, Doc>;
  /** The row whose code is exactly this number, never a range. */
  exact(scope: Scope, code: number): Entry | undefined;
  /** The narrowest range row that holds this number. */
  range(scope: Scope, code: number): Entry | undefined;
  /** Rows that carry this SDK constant, in any case. */
  named(constant: string): readonly Entry[];
  /**
   * Codes of the scope that a slip of the finger turns into this number (one digit changed, two neighbours swapped, one
   * more or less), the nearest by value first, at most 5; never a range and never the number itself.
   */
  near(scope: Scope, code: number): readonly Entry[];
}

/** True for a row such as `400-499`. */
export function isRange(entry: Pick<Entry, 'from' | 'to'>): boolean {
  return entry.from !== entry.to;
}
