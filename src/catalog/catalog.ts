import type { Language } from './language.ts';
import type { RawDoc, RawEntry, RawLog, Scope } from './schema.ts';
import type { TeamTexts } from './team.ts';

/** Where something stands in a data file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

/** What a row says, in one language. */
export type EntryTexts = Pick<RawEntry, 'title' | 'meaning' | 'causes' | 'checks' | 'retry' | 'note'>;

/** What is told of a log, in one language. */
export type LogTexts = Pick<RawLog, 'title' | 'path' | 'host' | 'availability' | 'look'>;

/** What is told of a page, in one language. */
export type DocTexts = Pick<RawDoc, 'title'>;

/**
 * Something with texts: its own are English, `zh` has the same ones in Chinese. Where somebody gave none, as in entries of
 * their own, `zh` has the English ones.
 */
export interface InChinese<Texts> {
  readonly zh: Readonly<Texts>;
}

/** A code or a range of codes in its scope; `from` equals `to` unless it is a range. Both ends are included. */
export interface Entry extends RawEntry, InChinese<EntryTexts> {
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
  readonly position: Position;
  /** What the team's overlay says of it; absent where it says nothing. */
  readonly team?: TeamTexts;
}

/** What stands in the team's overlay: how many codes of its own, and how many that the catalog has it says more of. */
export interface OverlayInfo {
  readonly version: string;
  readonly added: number;
  readonly noted: number;
}

/** A log that an answer can name: where it lies, who can read it and what to look for in it. */
export type LogSource = RawLog & InChinese<LogTexts>;

/** An official page. */
export type Doc = RawDoc & InChinese<DocTexts>;

/** A scope with the name that a reply shows and the sentence that says what its codes are. */
export interface ScopeInfo extends InChinese<{ readonly label: string; readonly about: string }> {
  readonly scope: Scope;
  readonly label: string;
  readonly about: string;
}

/** Everything that is known about codes, read-only; entries in the order of `scopes`, by number within each. */
export interface Catalog {
  readonly version: string;
  /** What all its texts are in. */
  readonly language: Language;
  /** Absent without an overlay. */
  readonly overlay?: OverlayInfo;
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
  /** The same catalog in a language. */
  in(language: Language): Catalog;
}

/** True for a row such as `400-499`. */
export function isRange(entry: Pick<Entry, 'from' | 'to'>): boolean {
  return entry.from !== entry.to;
}
