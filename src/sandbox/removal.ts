import { announceChanged, announceDeleted } from './delivery/announce.ts';
import { keep } from './messages.ts';
import { ids } from './seed/people-and-places.ts';
import type { SlackMessage } from './types.ts';
import type { World } from './world.ts';

function tombstoneOf(message: SlackMessage): SlackMessage {
  const { type, channel, ts, team } = message;
  return { type, channel, ts, team, subtype: 'tombstone', user: ids.slackbot, text: 'This message was deleted.' };
}

/**
 * Deletes a message as Slack does. The first message of a thread leaves a tombstone as long as there are replies, and the
 * app hears of `message_changed`; the tombstone goes with the last reply.
 */
export async function deleteMessage(world: World, message: SlackMessage): Promise<void> {
  if (world.workspace.repliesTo(message.channel, message.ts).length > 0) {
    const tombstone = tombstoneOf(message);
    keep(world, tombstone);
    await announceChanged(world, tombstone, message);
    return;
  }
  world.workspace.remove(message);
  world.activity.touch();
  const root = world.workspace.message(message.channel, message.thread_ts ?? '');
  await announceDeleted(world, message);
  if (root?.subtype === 'tombstone') await deleteMessage(world, root);
}
