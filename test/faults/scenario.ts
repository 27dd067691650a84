import type { Ground } from './ground.ts';

/** What came of a scenario: figures for people, and a line for everything that did not hold. */
export interface Outcome {
  readonly measured: string;
  readonly broken: readonly string[];
}

/** How much of a scenario is run: a few seconds of it in `npm test`, all of it by `npm run faults`. */
export type Length = 'short' | 'long';

/** Something that goes wrong, and what must hold all the same. */
export interface Scenario {
  readonly name: string;
  readonly fault: string;
  readonly holds: string;
  /** Where it makes sense; everywhere if not given. */
  readonly on?: (ground: Ground) => boolean;
  /** On how many grounds the short form is run, all of it in two minutes; on two if not given. */
  readonly shortOn?: number;
  readonly run: (ground: Ground, length: Length) => Promise<Outcome>;
}

/** Lines for what does not hold, out of statements that should be true. */
export function unmet(statements: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(statements).flatMap(([statement, holds]) => (holds ? [] : [statement]));
}
