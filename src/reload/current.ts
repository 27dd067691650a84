import type { Catalog } from '../catalog/catalog.ts';
import { type Finding, type FirstFinding, firstOf, formatFinding } from '../catalog/finding.ts';
import type { ConfigInfo } from '../config/file.ts';
import type { Config } from '../config/schema.ts';
import type { Explain } from '../explain.ts';
import type { Log } from '../slack/log.ts';

/** Everything that can change while the bot runs, as it is at one moment. Never changed: another takes its place. */
export interface Current {
  readonly catalog: Catalog;
  readonly explain: Explain;
  readonly config: Config;
  readonly configFile: ConfigInfo;
  /** For each of configuration and overlay whose newest content is not in order, what is wrong with it first. */
  readonly broken: readonly FirstFinding[];
}

/** What is read again when it changes. */
export type Part = 'configuration' | 'overlay';

/** The one place where what is current is kept. */
export interface Holder {
  readonly current: () => Current;
  /**
   * The part is in order; what is new takes effect at once, all of it together. The log says when it was not in order
   * and is what it was before again; of anything new, whoever took it tells.
   */
  readonly accept: (part: Part, next: Partial<Current>, log: Log) => void;
  /** The part is not in order: what was current stays so, and the log and the status say why. */
  readonly refuse: (part: Part, findings: readonly Finding[], log: Log) => void;
}

/** Holds what is current, beginning with what was read at the start. */
export function hold(first: Omit<Current, 'broken'>): Holder {
  const broken = new Map<Part, FirstFinding>();
  let current: Current = { ...first, broken: [] };

  function change(next: Partial<Current>): void {
    current = { ...current, ...next, broken: [...broken.values()] };
  }

  function accept(part: Part, next: Partial<Current>, log: Log): void {
    const [isMended, isNew] = [broken.delete(part), Object.keys(next).length > 0];
    if (isMended || isNew) {
      change(next);
    }
    if (isMended && !isNew) {
      log.info({}, `The ${part} is in order again, and what it was before`);
    }
  }

  function refuse(part: Part, findings: readonly Finding[], log: Log): void {
    const worst = firstOf(findings);
    if (worst !== undefined) {
      broken.set(part, worst);
      change({});
      const more = worst.more === 0 ? '' : `; and ${worst.more} more`;
      log.warn(
        { findings: findings.length },
        `The new ${part} is not taken, the old one stays: ${formatFinding(worst)}${more}`,
      );
    }
  }
  return { current: () => current, accept, refuse };
}
