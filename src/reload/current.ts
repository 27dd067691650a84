import type { Catalog } from '../catalog/catalog.ts';
import { type Finding, formatFinding } from '../catalog/finding.ts';
import type { Config } from '../config/schema.ts';
import type { Explain } from '../explain.ts';
import type { Log } from '../slack/log.ts';

/** Everything that can change while the bot runs, as it is at one moment. Never changed: another takes its place. */
export interface Current {
  readonly catalog: Catalog;
  readonly explain: Explain;
  readonly config: Config;
  /** For each of configuration and overlay whose newest content is not in order, what is wrong with it first. */
  readonly broken: readonly Finding[];
}

/** What is read again when it changes. */
export type Part = 'configuration' | 'overlay';

/** The one place where what is current is kept. */
export interface Holder {
  readonly current: () => Current;
  /** The part is in order; what is new takes effect at once, all of it together. */
  readonly accept: (part: Part, next?: Partial<Current>) => void;
  /** The part is not in order: what was current stays so, and the log and the status say why. */
  readonly refuse: (part: Part, findings: readonly Finding[], log: Log) => void;
}

/** Holds what is current, beginning with what was read at the start. */
export function hold(first: Omit<Current, 'broken'>): Holder {
  const broken = new Map<Part, Finding>();
  let current: Current = { ...first, broken: [] };

  function change(next: Partial<Current>): void {
    current = { ...current, ...next, broken: [...broken.values()] };
  }

  function accept(part: Part, next: Partial<Current> = {}): void {
    if (broken.delete(part) || Object.keys(next).length > 0) {
      change(next);
    }
  }

  function refuse(part: Part, findings: readonly Finding[], log: Log): void {
    const [worst] = findings;
    if (worst !== undefined) {
      broken.set(part, worst);
      change({});
      log.warn(
        { findings: findings.length },
        `The new ${part} is not taken, the old one stays: ${formatFinding(worst)}`,
      );
    }
  }
  return { current: () => current, accept, refuse };
}
