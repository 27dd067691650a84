import type { Language } from '../catalog/language.ts';

/** A stretch of a line. A plain string is shown as it is; nothing in it is ever read as markup. */
export type Inline =
  | string
  | { readonly bold: string }
  | { readonly code: string }
  | { readonly href: string; readonly label: string }
  | { readonly time: string };

/** One line of a reply. */
export type Line = readonly Inline[];

/**
 * A piece of a reply. `keep` says how much it matters when a reply is too long: the lowest goes first, and a piece
 * without it never goes. `name` is what the reader is told was left out.
 */
export type Part = PartContent & { readonly keep?: number; readonly name?: string };

type PartContent =
  | { readonly kind: 'header'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly label: string; readonly value: Line }[] }
  | { readonly kind: 'list'; readonly label: string; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'choice'; readonly lines: readonly Line[]; readonly choice: number }
  /** To be copied as it stands. */
  | { readonly kind: 'code'; readonly label: string; readonly lines: readonly string[] }
  | { readonly kind: 'footer'; readonly text: string };

/**
 * A reply before it has a form: Slack's blocks, the fallback text and the terminal page are all drawn from it. A
 * `choice` is one of several things to pick; its number is the place of the entry or suggestion in the answer.
 */
export interface Card {
  /** What it is written in; English unless it says otherwise. */
  readonly language?: Language;
  readonly parts: readonly Part[];
}
