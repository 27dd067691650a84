import type { LocalSlack } from '../../src/sandbox/local-slack.ts';
import type { Said } from './tally.ts';

/** The messages of which Slack was told, for one event at least, that the bot has it. The others Slack gave up. */
export function acknowledged(slack: LocalSlack, asked: readonly Said[]): readonly Said[] {
  const acked = new Set(slack.deliveries.filter((one) => one.acked).map(({ payload }) => tsOf(payload.event)));
  return asked.filter(({ ts }) => acked.has(ts));
}

function tsOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'ts' in event ? event.ts : undefined;
}
