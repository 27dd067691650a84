import type { LocalSlack } from '../../src/sandbox/local-slack.ts';
import { type Said, tally } from './tally.ts';

/** Slack waits no longer for an ack, in milliseconds. */
const longestAckMs = 3_000;
/** A local Slack that waits longer sees the acks that come too late. */
export const patientAckMs = longestAckMs + 500;

/** The messages of which Slack was told, for one event at least, that the bot has it. The others Slack gave up. */
export function acknowledged(slack: LocalSlack, asked: readonly Said[]): readonly Said[] {
  const acked = new Set(slack.deliveries.filter((one) => one.acked).map(({ payload }) => tsOf(payload.event)));
  return asked.filter(({ ts }) => acked.has(ts));
}

function tsOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'ts' in event ? event.ts : undefined;
}

/** How long the slowest ack took of those that came, in milliseconds. */
export function slowestAck(slack: LocalSlack): number {
  return Math.max(0, ...slack.deliveries.filter((one) => one.acked).map(({ ms }) => ms));
}

/** What must hold of all that was asked, some of it after something had gone wrong. */
export function kept(
  slack: LocalSlack,
  asked: readonly Said[],
  late: readonly Said[],
): Readonly<Record<string, boolean>> {
  const acked = acknowledged(slack, asked);
  return {
    'what was acked is answered once': tally(slack, acked).once === acked.length,
    'something that was asked after the fault is acked and answered': tally(slack, acknowledged(slack, late)).once > 0,
    'all that was asked is answered in the end': tally(slack, asked).once === asked.length,
    'nothing is answered twice': tally(slack, asked).moreOften.length === 0,
    'acks come within 3 s': slowestAck(slack) < longestAckMs,
  };
}
