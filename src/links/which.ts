import type { LogSource } from '../catalog/catalog.ts';
import type { Found, LogPointer } from '../resolve/answer.ts';
import type { Situation } from './situation.ts';

/**
 * The logs that can exist where an error happened, the most useful first; of two that cannot both exist both, as long as
 * nothing decides. Never empty for an entry that has any.
 */
export function whichLogs(found: Found, situation: Situation): readonly LogPointer[] {
  const fitting = found.logs.filter((log) => fits(log, situation));
  const logs = (fitting.length > 0 ? fitting : found.logs).map((log) => ({
    ...log,
    certain: isCertain(log, situation),
  }));
  const { digest } = found.context;
  return digest === undefined ? logs : lastOf(logs, `${digest.side}-page-digest`);
}

function fits(log: LogSource, { deployment, protocols, phone }: Situation): boolean {
  const deployed = deployment === undefined || (log.deployment ?? deployment) === deployment;
  const attached = log.protocols?.some((protocol) => protocols.includes(protocol)) ?? true;
  return deployed && attached && (phone === undefined || (log.phone ?? phone) === phone);
}

/** Whether it is sure to exist there. */
function isCertain(log: LogSource, { deployment, protocols }: Situation): boolean {
  const deployed = log.deployment === undefined || log.deployment === deployment;
  return deployed && (log.protocols === undefined || protocols.every((protocol) => log.protocols?.includes(protocol)));
}

/** Whoever pasted a log's line has it before them already. */
function lastOf(logs: readonly LogPointer[], id: string): readonly LogPointer[] {
  return [...logs.filter((log) => log.id !== id), ...logs.filter((log) => log.id === id)];
}
