import type { Doc, Entry, LogSource } from '../catalog/catalog.ts';
import type { Language } from '../catalog/language.ts';
import type { LogKey, Scope } from '../catalog/schema.ts';
import type { Context, Evidence } from '../extract/signals.ts';
import type { WordEvidence } from '../search/search.ts';

/** A way into a log backend, built for one error. */
export interface Link {
  readonly title: string;
  readonly url: string;
  /** The environment whose log it leads to. */
  readonly environment: string;
  /** The window that it shows, in UTC: `2023-11-20T08:51:52.015Z`. */
  readonly from: string;
  readonly to: string;
  /** What it is narrowed by beside the window; nothing where the log is not known to hold anything that the text says. */
  readonly by: readonly LogKey[];
}

/** A log to look at for one error. `links` is empty and the rest absent until they are added for a place and a trace. */
export interface LogPointer extends LogSource {
  readonly links: readonly Link[];
  /** True when nothing is in doubt about who has this log: then nobody needs to be told its `availability`. */
  readonly certain?: boolean;
  /** A shell command that searches the log, safe to paste whatever the text held. */
  readonly command?: string;
  /** What to type where a program shows the log and filters it. */
  readonly filter?: string;
  /** What to hand in with a ticket, a line for each fact. */
  readonly ticket?: string;
}

/**
 * Which configured environment an error comes from; `others` are possible too, where somebody chose it. `several`: only these are possible, and nothing decides. `unknown`:
 * somebody named one that there is not. `elsewhere`: its ids are of none of them. `withheld`: the channel is shared with
 * another company, so nothing internal is linked there.
 */
export type Where =
  | { readonly kind: 'one'; readonly environment: string; readonly others: readonly string[] }
  | { readonly kind: 'several'; readonly environments: readonly string[] }
  | { readonly kind: 'unknown'; readonly named: string; readonly environments: readonly string[] }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'withheld' };

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
  /** Absent until it is added, and where no environments are configured. */
  readonly where?: Where;
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
