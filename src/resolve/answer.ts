import type { Doc, Entry, LogSource } from '../catalog/catalog.ts';
import type { Language } from '../catalog/language.ts';
import type { Scope } from '../catalog/schema.ts';
import type { Context, Evidence } from '../extract/signals.ts';
import type { WordEvidence } from '../search/search.ts';

/** A way into a log backend, built for one error. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** A log to look at for one error. `links` is empty and `command` absent until they are added for a place and a trace. */
export interface LogPointer extends LogSource {
  readonly links: readonly Link[];
  /** A shell command that searches the log, safe to paste whatever the text held. */
  readonly command?: string;
}

/** Why a row is in an answer: what reading or searching say, or that somebody picked it. In English; see the renderers. */
export type Reason = Evidence | WordEvidence | `SDK constant ${string}` | 'picked';

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
  /** A `Reason`, which a button may have cut short. */
  readonly evidence: string;
  readonly quote: string;
  readonly context: Context;
  readonly logs: readonly LogPointer[];
  readonly docs: readonly Doc[];
}

/** A near miss of an unknown code: a guess, never an entry. */
export interface Suggestion {
  readonly code: string;
  readonly scope: Scope;
  readonly title: string;
}

/** What every answer has. `redacted` counts the secrets that were masked in anything echoed, stored or logged. */
interface AnswerBase {
  /** What the catalog's texts in it are in, the guesses and notes too, and what it is to be shown in. */
  readonly language: Language;
  readonly context: Context;
  readonly suggestions: readonly Suggestion[];
  readonly notes: readonly string[];
  readonly redacted: number;
}

/** Codes that the text names, in order of appearance. */
export interface CodesAnswer extends AnswerBase {
  readonly kind: 'codes';
  readonly confident: true;
  readonly entries: readonly [Found, ...Found[]];
}

/** Entries that the words of the text match, best first. Not `confident`: suggestions. `shared`: a phrase of them all. */
export interface MatchesAnswer extends AnswerBase {
  readonly kind: 'matches';
  readonly confident: boolean;
  readonly shared?: string;
  readonly entries: readonly [Found, ...Found[]];
}

/** Nothing; `notes` says why where a reason is known. */
export interface NoneAnswer extends AnswerBase {
  readonly kind: 'none';
  readonly confident: false;
  readonly entries: readonly [];
}

/** What every surface asks for and every renderer shows. */
export type Answer = CodesAnswer | MatchesAnswer | NoneAnswer;
