import { type Content, checkContent } from '../content.ts';
import { announceChanged, announcePosted } from '../delivery/announce.ts';
import { botMessage, keep, readOut } from '../messages.ts';
import { deleteMessage } from '../removal.ts';
import { ids, type Place } from '../seed/people-and-places.ts';
import type { SlackMessage } from '../types.ts';
import { refuse, type World } from '../world.ts';
import { ApiError, type Args, invalid, isSet, knownPlace, type Method, optionalText, text } from './method.ts';

/** Where a post goes: a conversation by id or #name, or a person, which means the direct message with them. */
function target(world: World, channel: string): Place {
  const direct = world.workspace.places.find((place) => place.with !== undefined && place.with === channel);
  const named = channel.startsWith('#') ? world.workspace.place(channel)?.id : channel;
  return direct ?? knownPlace(world, named ?? channel);
}

function writablePlace(world: World, args: Args): Place {
  const place = target(world, text(args, 'channel'));
  if (place.archived) throw new ApiError('is_archived');
  const open = place.kind === 'channel' && world.access.grants('chat:write.public');
  if (!place.members.has(ids.botUser) && !open) throw new ApiError('not_in_channel');
  return place;
}

interface Written {
  readonly content: Content;
  readonly warnings: Record<string, unknown>;
}

function written(args: Args, longText: 'cut' | 'refuse' = 'cut'): Written {
  const checked = checkContent(args, longText);
  if (!checked.ok) throw invalid(checked.refusal);
  const { warning } = checked;
  const warnings = warning === undefined ? {} : { warning, response_metadata: { warnings: [warning] } };
  return { content: checked.content, warnings };
}

const postMessage: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(world, args) {
    const place = writablePlace(world, args);
    const { content, warnings } = written(args);
    const threadTs = optionalText(args, 'thread_ts');
    const message = botMessage(world, place, content, { threadTs, broadcast: isSet(args, 'reply_broadcast') });
    keep(world, message);
    void announcePosted(world, message, 'message-only');
    return { channel: place.id, ts: message.ts, message: readOut(world, message, true), ...warnings };
  },
};

/** A message of the bot, or the reason why it cannot be changed. */
function ownMessage(world: World, args: Args, refusal: string): { place: Place; message: SlackMessage } {
  const place = knownPlace(world, text(args, 'channel'));
  const message = world.workspace.message(place.id, text(args, 'ts'));
  if (message === undefined || message.subtype === 'tombstone') throw new ApiError('message_not_found');
  if (message.bot_id !== ids.bot) throw new ApiError(refusal);
  return { place, message };
}

/** What an update leaves as it was: attachments and metadata stay unless they are given, and so do blocks. */
function updated(world: World, message: SlackMessage, content: Content): SlackMessage {
  const now = { ...message, ...content };
  if (content.blocks !== undefined || content.attachments !== undefined) return now;
  // Only a change of bare text is marked as edited.
  return { ...now, edited: { user: ids.bot, ts: `${Math.floor(world.config.now() / 1000)}.000000` } };
}

const update: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(world, args) {
    const { place, message } = ownMessage(world, args, 'cant_update_message');
    if (place.archived) throw new ApiError('is_inactive');
    const { content, warnings } = written(args, 'refuse');
    const now = updated(world, message, content);
    keep(world, now);
    void announceChanged(world, now, message);
    return { channel: place.id, ts: now.ts, text: now.text, message: readOut(world, now, true), ...warnings };
  },
};

const remove: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(world, args) {
    const { place, message } = ownMessage(world, args, 'cant_delete_message');
    if (place.archived) throw new ApiError('is_archived');
    void deleteMessage(world, message);
    return { channel: place.id, ts: message.ts };
  },
};

/** Slack takes an ephemeral message for a thread without replies, and then nobody sees it. */
function isShown(world: World, place: Place, threadTs: string | undefined): boolean {
  return threadTs === undefined || world.workspace.repliesTo(place.id, threadTs).length > 0;
}

const postEphemeral: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(world, args) {
    const place = writablePlace(world, args);
    const user = text(args, 'user');
    if (!place.members.has(user)) throw new ApiError('user_not_in_channel');
    const { content, warnings } = written(args);
    const threadTs = optionalText(args, 'thread_ts');
    const message = botMessage(world, place, content, { threadTs, ephemeralFor: user });
    if (isShown(world, place, threadTs)) keep(world, message);
    else {
      const messages = ['an ephemeral message in a thread without replies is not shown'];
      refuse(world, { where: 'web-api', method: 'chat.postEphemeral', error: 'not_shown', messages, body: args });
    }
    return { message_ts: message.ts, ...warnings };
  },
};

const getPermalink: Method = {
  token: 'bot',
  run(world, args) {
    const place = knownPlace(world, text(args, 'channel'));
    const message = world.workspace.message(place.id, text(args, 'message_ts'));
    if (message === undefined) throw new ApiError('message_not_found');
    const thread = message.thread_ts === undefined ? '' : `?thread_ts=${message.thread_ts}&cid=${place.id}`;
    const permalink = `${world.url}/archives/${place.id}/p${message.ts.replace('.', '')}${thread}`;
    return { channel: place.id, permalink };
  },
};

/** The methods that write. */
export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
};
