import type { Entry } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import type { Context } from '../extract/signals.ts';

/**
 * One explained code. `asked` is the number as the text had it (`502` for the row `500-599`), absent when words led
 * here. `ambiguous` says that the number lives in several scopes and nothing decides: then each scope has its own.
 */
export interface Found {
  readonly entry: Entry;
  readonly asked?: string;
  readonly match: 'exact' | 'range' | 'text';
  readonly ambiguous: boolean;
  /** 0 to 1; 1 for exact. */
  readonly confidence: number;
  readonly count: number;
  readonly evidence: string;
  readonly quote: string;
  readonly context: Context;
}

/** A near miss of an unknown code: a guess, never an entry. */
export interface Suggestion {
  readonly code: string;
  readonly scope: Scope;
  readonly title: string;
}

/** What every answer has. `redacted` counts the secrets that were masked in anything echoed, stored or logged. */
interface AnswerBase {
  readonly context: Context;
  readonly suggestions: readonly Suggestion[];
  readonly notes: readonly string[];
  readonly redacted: number;
}

/** Codes that the text names, in order of appearance. */
export interface CodesAnswer extends AnswerBase {
  readonly kind: 'codes';
  readonly entries: readonly [Found, ...Found[]];
}

/** Entries that the words of the text match, best first; not `confident` means suggestions. */
export interface MatchesAnswer extends AnswerBase {
  readonly kind: 'matches';
  readonly confident: boolean;
  readonly shared?: string;
  readonly entries: readonly [Found, ...Found[]];
}

/** Nothing; `notes` says why where a reason is known. */
export interface NoneAnswer extends AnswerBase {
  readonly kind: 'none';
  readonly entries: readonly [];
}

/** What every surface asks for and every renderer shows. */
export type Answer = CodesAnswer | MatchesAnswer | NoneAnswer;
