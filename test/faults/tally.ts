import type { LocalSlack, SlackMessage } from '../../src/sandbox/local-slack.ts';
import type { Field } from './field.ts';
import { sleep } from './timings.ts';

/** A message in a conversation. */
export type Said = Pick<SlackMessage, 'channel' | 'ts'>;

/** How often messages were answered. */
export interface Tally {
  readonly asked: number;
  readonly never: readonly Said[];
  readonly once: number;
  readonly moreOften: readonly Said[];
}

/** Counts the bot's replies to each of these messages, by the mark that every reply carries. */
export function tally(slack: LocalSlack, asked: readonly Said[]): Tally {
  const counts = repliesIn(slack, new Set(asked.map(({ channel }) => channel)));
  const of = ({ channel, ts }: Said) => counts.get(`${channel}/${ts}`) ?? 0;
  return {
    asked: asked.length,
    never: asked.filter((said) => of(said) === 0),
    once: asked.filter((said) => of(said) === 1).length,
    moreOften: asked.filter((said) => of(said) > 1),
  };
}

function repliesIn(slack: LocalSlack, channels: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const channel of channels) {
    for (const { metadata } of slack.botMessagesIn(channel)) {
      const answers = `${channel}/${metadata?.event_payload.message_ts}`;
      counts.set(answers, (counts.get(answers) ?? 0) + 1);
    }
  }
  return counts;
}

/** A tally in words. */
export function inWords({ asked, never, once, moreOften }: Tally): string {
  const rest = [
    ...(never.length === 0 ? [] : [`${never.length} never`]),
    ...(moreOften.length === 0 ? [] : [`${moreOften.length} more than once`]),
  ];
  return `${once} of ${asked} answered once${rest.map((part) => `, ${part}`).join('')}`;
}

/** How long after the last answer a second one would have to come, as the bot tries, looks and takes over. */
const quietMs = 300;

/**
 * Waits until everything that Slack still sends was sent, and everything that the bots took in was dealt with; gives up
 * after a while, and then what is missing shows in the tally.
 */
export async function settle({ slack, store }: Field, mostMs: number): Promise<void> {
  const deadline = performance.now() + mostMs;
  for (;;) {
    const left = deadline - performance.now();
    const isQuiet = await slack.settled({ quiet: quietMs, timeout: Math.max(left, 1) }).then(
      () => true,
      () => false,
    );
    const pending = await store.pending().catch(() => 1);
    if ((isQuiet && pending === 0) || left < 0) {
      return;
    }
    await sleep(50);
  }
}
