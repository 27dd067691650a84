import type {
  AllMessageEvents,
  AppMentionEvent,
  BotMessageEvent,
  ChannelJoinMessageEvent,
  FileShareMessageEvent,
  GenericMessageEvent,
  MeMessageEvent,
  MemberJoinedChannelEvent,
  MessageChangedEvent,
  MessageDeletedEvent,
  ThreadBroadcastMessageEvent,
} from '@slack/types';
import { type ReadMessage, readOut } from '../messages.ts';
import { ids, type Place } from '../seed/people-and-places.ts';
import type { SlackMessage } from '../types.ts';
import type { World } from '../world.ts';

/** The events the local Slack can send. Their types are Slack's own, so that the compiler holds the shapes. */
export type OutgoingEvent = AllMessageEvents | AppMentionEvent | MemberJoinedChannelEvent;

/** Slack's word for the kind of a conversation. */
export function channelType(place: Place): 'channel' | 'group' | 'im' {
  if (place.kind === 'im') return 'im';
  return place.kind === 'private' ? 'group' : 'channel';
}

interface Common {
  readonly channel: string;
  readonly channel_type: 'channel' | 'group' | 'im';
  readonly event_ts: string;
}

function common(place: Place, ts: string): Common {
  return { channel: place.id, channel_type: channelType(place), event_ts: ts };
}

function joinEvent(message: ReadMessage, at: Common): ChannelJoinMessageEvent {
  const { user = '', inviter = '' } = message;
  return { ...message, ...at, subtype: 'channel_join', user, inviter };
}

function broadcastEvent(world: World, message: ReadMessage, at: Common): ThreadBroadcastMessageEvent {
  const { user = '', client_msg_id = '', thread_ts: rootTs = '' } = message;
  const stored = world.workspace.message(at.channel, rootTs);
  const root = stored === undefined ? message : readOut(world, stored);
  return {
    ...message,
    ...at,
    subtype: 'thread_broadcast',
    user,
    client_msg_id,
    root: {
      ...root,
      ...at,
      subtype: undefined,
      user: root.user ?? '',
      thread_ts: rootTs,
      reply_count: root.reply_count ?? 0,
      reply_users_count: root.reply_users_count ?? 0,
      latest_reply: root.latest_reply ?? '',
      reply_users: root.reply_users ?? [],
    },
  };
}

type PostedEvent =
  | GenericMessageEvent
  | BotMessageEvent
  | ChannelJoinMessageEvent
  | FileShareMessageEvent
  | MeMessageEvent
  | ThreadBroadcastMessageEvent;

/** The event of a message that was posted; of the same shape within `message_changed` and `message_deleted`. */
export function messageEvent(world: World, place: Place, stored: SlackMessage, eventTs = stored.ts): PostedEvent {
  const message = readOut(world, stored);
  const at = common(place, eventTs);
  const { user = '', bot_id: botId = '' } = message;
  switch (message.subtype) {
    case 'bot_message':
      return { ...message, ...at, subtype: 'bot_message', bot_id: botId };
    case 'channel_join':
      return joinEvent(message, at);
    case 'file_share':
      return { ...message, ...at, subtype: 'file_share', user, upload: false, display_as_bot: false };
    case 'me_message':
      return { ...message, ...at, subtype: 'me_message', user };
    case 'thread_broadcast':
      return broadcastEvent(world, message, at);
    default:
      return { ...message, ...at, subtype: undefined, user };
  }
}

/** The event for a mention. An edited mention comes with `edited`. */
export function appMentionEvent(
  world: World,
  place: Place,
  stored: SlackMessage,
  eventTs = stored.ts,
): AppMentionEvent {
  return { ...readOut(world, stored), type: 'app_mention', channel: place.id, event_ts: eventTs };
}

/** What stands in an event for a message as it is, or was: its event without the fields of the envelope. */
function nested(world: World, place: Place, stored: SlackMessage): PostedEvent {
  const { channel: _channel, channel_type: _type, event_ts: _ts, ...message } = messageEvent(world, place, stored);
  // Slack leaves these three out of a nested message, though its types have them.
  return {
    ...message,
    ...(stored.subtype === 'tombstone' ? { subtype: 'tombstone', hidden: true } : {}),
  } as PostedEvent;
}

/** The event for an edit, an unfurl, or a thread's first message that was deleted (`message` is then a tombstone). */
export function messageChangedEvent(
  world: World,
  place: Place,
  now: SlackMessage,
  before: SlackMessage,
): MessageChangedEvent {
  const ts = world.workspace.nextTs();
  return {
    type: 'message',
    subtype: 'message_changed',
    message: nested(world, place, now),
    previous_message: nested(world, place, before),
    hidden: true,
    ts,
    ...common(place, ts),
  };
}

/** The event for a message that is gone. */
export function messageDeletedEvent(world: World, place: Place, gone: SlackMessage): MessageDeletedEvent {
  const ts = world.workspace.nextTs();
  return {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: nested(world, place, gone),
    hidden: true,
    deleted_ts: gone.ts,
    ts,
    ...common(place, ts),
  };
}

/** The event that goes with a `channel_join` message. */
export function memberJoinedEvent(place: Place, joined: SlackMessage): MemberJoinedChannelEvent {
  return {
    type: 'member_joined_channel',
    user: joined.user ?? '',
    channel: place.id,
    channel_type: place.kind === 'private' ? 'G' : 'C',
    team: ids.team,
    inviter: joined.inviter ?? '',
    event_ts: joined.ts,
  };
}
