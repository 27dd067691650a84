import { scopeFamily } from '../access.ts';
import { ids, type Place } from '../seed/people-and-places.ts';
import type { Delivery, SlackMessage } from '../types.ts';
import { seconds, type World } from '../world.ts';
import { eventCallback } from './deliverer.ts';
import {
  appMentionEvent,
  memberJoinedEvent,
  messageChangedEvent,
  messageDeletedEvent,
  messageEvent,
  type OutgoingEvent,
} from './events.ts';

/**
 * How the two events of a mention travel: at the same time, one after the other was acked, or only one of them (Slack has
 * been seen to send only the `message` for a mention with a file).
 */
export type MentionOrder = 'together' | 'mention-first' | 'message-first' | 'mention-only' | 'message-only';

const families = { channels: 'message.channels', groups: 'message.groups', im: 'message.im' } as const;

function mayHearMessages(world: World, place: Place): boolean {
  const family = scopeFamily(place);
  return place.members.has(ids.botUser) && world.deliverer.subscribed(families[family], `${family}:history`);
}

function mentionsBot(message: SlackMessage): boolean {
  const own = message.user === ids.botUser || message.bot_id === ids.bot;
  return !own && (message.text.includes(`<@${ids.botUser}>`) || message.text.includes(`<@${ids.botUser}|`));
}

function mayHearMentions(world: World, place: Place): boolean {
  const inside = place.kind !== 'im' && place.members.has(ids.botUser);
  return inside && world.deliverer.subscribed('app_mention', 'app_mentions:read');
}

/** Sends one event about a conversation. */
export function sendEvent(world: World, place: Place, event: OutgoingEvent, to?: string): Promise<Delivery> {
  return world.deliverer.deliverEvent(eventCallback(event, seconds(world), place.extShared), to);
}

type Send = () => Promise<Delivery>;

async function inOrder(order: MentionOrder, mention: Send | undefined, message: Send | undefined): Promise<void> {
  if (mention === undefined || message === undefined) {
    // Where only one of the two can come at all, it comes, whatever order was asked for.
    await (mention ?? message)?.();
    return;
  }
  if (order === 'mention-only') await mention();
  else if (order === 'message-only') await message();
  else if (order === 'together') await Promise.all([mention(), message()]);
  else {
    const [first, second] = order === 'mention-first' ? [mention, message] : [message, mention];
    await first();
    await second();
  }
}

/** Tells the app about a new message, as far as it may hear of it. Resolves when the first tries are over. */
export async function announcePosted(world: World, message: SlackMessage, order: MentionOrder): Promise<void> {
  const place = world.workspace.place(message.channel);
  if (place === undefined) return;
  const mention = mentionsBot(message) && mayHearMentions(world, place);
  await inOrder(
    order,
    mention ? () => sendEvent(world, place, appMentionEvent(world, place, message)) : undefined,
    mayHearMessages(world, place) ? () => sendEvent(world, place, messageEvent(world, place, message)) : undefined,
  );
}

/** Tells the app about an edit: `message_changed`, and once more the mention if the text holds one. */
export async function announceEdited(
  world: World,
  now: SlackMessage,
  before: SlackMessage,
  order: MentionOrder = 'together',
): Promise<void> {
  const place = world.workspace.place(now.channel);
  if (place === undefined) return;
  const mention = mentionsBot(now) && mayHearMentions(world, place);
  const ts = world.workspace.nextTs();
  await inOrder(
    order,
    mention ? () => sendEvent(world, place, appMentionEvent(world, place, now, ts)) : undefined,
    mayHearMessages(world, place)
      ? () => sendEvent(world, place, messageChangedEvent(world, place, now, before))
      : undefined,
  );
}

/** Tells the app that a message changed without an edit of its text: an unfurl, or a tombstone in its stead. */
export async function announceChanged(world: World, now: SlackMessage, before: SlackMessage): Promise<void> {
  const place = world.workspace.place(now.channel);
  if (place === undefined || !mayHearMessages(world, place)) return;
  await sendEvent(world, place, messageChangedEvent(world, place, now, before));
}

/** Tells the app that a message is gone. */
export async function announceDeleted(world: World, gone: SlackMessage): Promise<void> {
  const place = world.workspace.place(gone.channel);
  if (place === undefined || !mayHearMessages(world, place)) return;
  await sendEvent(world, place, messageDeletedEvent(world, place, gone));
}

/** Tells the app that somebody joined: the message, and `member_joined_channel` where it is subscribed. */
export async function announceJoined(world: World, joined: SlackMessage): Promise<void> {
  const place = world.workspace.place(joined.channel);
  if (place === undefined) return;
  const subscribed = world.deliverer.subscribed('member_joined_channel', `${scopeFamily(place)}:read`);
  await Promise.all([
    announcePosted(world, joined, 'message-only'),
    subscribed ? sendEvent(world, place, memberJoinedEvent(place, joined)) : undefined,
  ]);
}
