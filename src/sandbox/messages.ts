import type { GenericMessageEvent } from '@slack/types';
import type { Content } from './content.ts';
import { ids, type Person, type Place } from './seed/people-and-places.ts';
import type { SlackMessage } from './types.ts';
import type { World } from './world.ts';

/** Slack's description of a bot on its messages. */
export type BotProfile = NonNullable<GenericMessageEvent['bot_profile']>;

/** How a new message of the bot is to be shown. */
export interface Posting {
  readonly threadTs?: string | undefined;
  readonly broadcast?: boolean;
  readonly ephemeralFor?: string;
  /** Messages that come by a response URL or an ack carry the subtype `bot_message` and no user. */
  readonly byResponse?: boolean;
}

function threadFields(world: World, place: Place, threadTs: string | undefined): Partial<SlackMessage> {
  if (threadTs === undefined) return {};
  const root = world.workspace.message(place.id, threadTs);
  return { thread_ts: threadTs, ...(root?.user === undefined ? {} : { parent_user_id: root.user }) };
}

/** Whether a reply would land in a thread. Slack puts a reply to a message that is gone into the channel itself. */
function existingThread(world: World, place: Place, threadTs: string | undefined): string | undefined {
  return threadTs !== undefined && world.workspace.message(place.id, threadTs) !== undefined ? threadTs : undefined;
}

/** A new message of the bot, not yet kept. */
export function botMessage(world: World, place: Place, content: Content, posting: Posting = {}): SlackMessage {
  const threadTs = existingThread(world, place, posting.threadTs);
  const { text = '', ...rest } = content;
  return {
    type: 'message',
    channel: place.id,
    ts: world.workspace.nextTs(),
    team: ids.team,
    text,
    ...rest,
    bot_id: ids.bot,
    app_id: ids.app,
    ...(posting.byResponse ? { subtype: 'bot_message' } : { user: ids.botUser }),
    ...(posting.broadcast && threadTs !== undefined ? { subtype: 'thread_broadcast' } : {}),
    ...threadFields(world, place, threadTs),
    ...(posting.ephemeralFor === undefined ? {} : { ephemeralFor: posting.ephemeralFor }),
  };
}

/** Keeps a message and lets everybody who looks know. */
export function keep(world: World, message: SlackMessage): void {
  world.workspace.put(message);
  world.activity.touch();
}

/** Describes a bot as its messages do. */
export function botProfile(world: World, bot: Person): BotProfile {
  return {
    id: bot.botId ?? '',
    app_id: bot.appId ?? '',
    name: bot.realName,
    icons: { image_36: `${world.url}/bot.png`, image_48: `${world.url}/bot.png`, image_72: `${world.url}/bot.png` },
    deleted: false,
    updated: 1_700_000_000,
    team_id: ids.team,
  };
}

/** The fields a thread's first message carries once there are replies. */
export interface ThreadRoot {
  readonly thread_ts: string;
  readonly reply_count: number;
  readonly reply_users_count: number;
  readonly latest_reply: string;
  readonly reply_users: string[];
  readonly is_locked: boolean;
}

function rootFields(world: World, message: SlackMessage): Partial<ThreadRoot> {
  if (message.ephemeralFor !== undefined) return {};
  const replies = world.workspace.repliesTo(message.channel, message.ts);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map((reply) => reply.user ?? reply.bot_id ?? ''))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts ?? message.ts,
    reply_users: users,
    is_locked: false,
  };
}

/** A message as Slack hands it out: without the channel, with what is known about its thread. */
export type ReadMessage = Omit<SlackMessage, 'channel' | 'ephemeralFor'> &
  Partial<ThreadRoot> & { readonly bot_profile?: BotProfile };

/** Reads a message out for a method or an event; its metadata only where it was asked for. */
export function readOut(world: World, message: SlackMessage, withMetadata = false): ReadMessage {
  const { channel: _channel, ephemeralFor: _person, metadata, ...rest } = message;
  const bot = world.workspace.personOfBot(message.bot_id);
  return {
    ...rest,
    ...rootFields(world, message),
    ...(bot === undefined || message.subtype === 'bot_message' ? {} : { bot_profile: botProfile(world, bot) }),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
  };
}
