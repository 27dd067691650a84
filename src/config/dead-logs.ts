import type { Deployment, Protocol } from '../catalog/schema.ts';
import type { Clash } from './clashes.ts';
import type { KnownLog } from './known-logs.ts';

/** What is said of an environment that decides which logs it has, and those that it has links for. */
interface Place {
  readonly deployment: Deployment;
  readonly protocol?: Protocol | undefined;
  readonly logs: Readonly<Record<string, unknown>>;
}

/**
 * Every link that nobody would ever see: into a log that is not where this environment is, or into all the logs of a host
 * of which none is. Whoever wrote it expects to see it, so it is said, by where in the environment it stands.
 */
export function deadLogs(place: Place, known: readonly KnownLog[]): readonly Clash[] {
  return Object.keys(place.logs).flatMap((key) => {
    const meant = known.filter(({ id }) => id === key || id.startsWith(`${key}-`));
    const reasons = meant.flatMap((log) => whyAbsent(log, place) ?? []);
    const [reason] = reasons;
    return reason === undefined || reasons.length < meant.length ? [] : [{ path: ['logs', key], message: reason }];
  });
}

function whyAbsent({ deployment, protocols }: KnownLog, place: Place): string | undefined {
  if (deployment !== undefined && deployment !== place.deployment) {
    return wording('deployment', place.deployment, [deployment]);
  }
  const { protocol } = place;
  return protocol === undefined || protocols === undefined || protocols.includes(protocol)
    ? undefined
    : wording('protocol', protocol, protocols);
}

function wording(key: string, value: string, others: readonly string[]): string {
  const only = others.join(' or ');
  return `with ${key} ${value} there is no such log, only with ${only}, so nobody would see this; take it out, or change "${key}"`;
}
