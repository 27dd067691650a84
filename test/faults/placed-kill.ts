import { acknowledged } from './acked.ts';
import type { Field } from './field.ts';
import { type Replica, startAgain } from './replicas.ts';
import { type Said, settle, tally } from './tally.ts';

const mostTries = 5;

/** What was asked around a kill that fell where it was meant to; undefined when it never did. */
export interface Placed {
  /** Its reply stood there, and the bot had not been told. */
  readonly posted: Said;
  /** It was acknowledged, and no reply to it had been begun. */
  readonly owed: Said;
}

/**
 * Kills every process in the moment in which one reply stands in Slack and the bot does not know, and another is owed and
 * not begun. A machine that is too busy for that moment gets more of them. Whatever was asked goes to `asked`.
 */
export async function killBetween(
  field: Field,
  replicas: readonly Replica[],
  asked: Said[],
): Promise<Placed | undefined> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const placed = await askTwo(field);
    asked.push(placed.posted, placed.owed);
    const calls = field.slack.calls.length;
    await Promise.all(replicas.map(({ process }) => process.kill()));
    // Whoever called once more had given up the call that was to be cut.
    const isHit = field.slack.calls.length === calls;
    await startAgain(replicas);
    await settle(field, 30_000);
    if (isHit) {
      return placed;
    }
  }
  return undefined;
}

async function askTwo({ slack, channel }: Field): Promise<Placed> {
  const root = await slack.say(channel, 'the app shows result code 7003 since noon');
  const readBefore = slack.callsTo('conversations.replies').length;
  slack.failNext('chat.postMessage', { kind: 'hang', applied: true });
  slack.failNext('conversations.replies', { kind: 'hang' });
  const [posted, owed] = await Promise.all([
    slack.say(channel, '@mgscode 7003'),
    slack.say(channel, '@mgscode', { threadTs: root.ts }),
  ]);
  await slack.waitFor(() => slack.callsTo('conversations.replies').length > readBefore, 10_000);
  await slack.waitFor(() => acknowledged(slack, [owed]).length === 1, 10_000);
  await slack.waitFor(() => tally(slack, [posted]).once === 1, 10_000);
  return { posted, owed };
}
