import type { RawEntry } from './schema.ts';

/** A page that says what to do, for people of the team. */
export interface Runbook {
  readonly title: string;
  readonly url: string;
}

/** By what else the team knows a code that the catalog has. */
export type TeamWords = Pick<RawEntry, 'aliases' | 'constants' | 'memo' | 'tips'>;

/**
 * What the team itself says of a code, beside what is official. `added` marks a code that only the team knows: then all
 * the texts of its entry are the team's. Otherwise `title`, `meaning`, `causes`, `checks` and `retry` stand here.
 */
export interface TeamTexts {
  readonly added: boolean;
  readonly title?: string | undefined;
  readonly meaning?: string | undefined;
  readonly causes: readonly string[];
  readonly checks: readonly string[];
  readonly retry?: string | undefined;
  readonly notes: readonly string[];
  readonly runbooks: readonly Runbook[];
  /** The team that owns it. */
  readonly owner?: string | undefined;
  /** A channel's name, with its "#", or an https address. */
  readonly contact?: string | undefined;
  readonly words: TeamWords;
}
