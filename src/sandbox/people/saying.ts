import { randomUUID } from 'node:crypto';
import type { MessageAttachment } from '@slack/types';
import { announceChanged, announcePosted, type MentionOrder } from '../delivery/announce.ts';
import { keepSnippet } from '../files.ts';
import { randomId } from '../ids.ts';
import { keep } from '../messages.ts';
import { richTextOf } from '../rich-text.ts';
import { ids, type Person, type Place } from '../seed/people-and-places.ts';
import { storedText } from '../typed-text.ts';
import type { SlackBlock, SlackMessage } from '../types.ts';
import type { World } from '../world.ts';
import { CannotDo, type Deed, personFor, placeFor, tellFailure } from './deeds.ts';

/** How somebody says something. */
export interface SayOptions {
  readonly as?: string;
  readonly threadTs?: string | undefined;
  /** A reply that is also sent to the channel. */
  readonly broadcast?: boolean;
  /** The content of a text snippet on the message. */
  readonly snippet?: string | undefined;
  readonly snippetName?: string;
  readonly attachments?: MessageAttachment[];
  /** Instead of the `rich_text` block that the composer makes. */
  readonly blocks?: SlackBlock[];
  readonly subtype?: 'me_message';
  readonly order?: MentionOrder;
  /** Whether a link is unfurled afterwards: `message_changed` without an edit. */
  readonly unfurl?: boolean;
}

type Handles = (handle: string) => string | undefined;

function handlesOf(world: World): Handles {
  return (handle) => world.workspace.people.find((person) => person.name === handle.toLowerCase())?.id;
}

/** The text and blocks that Slack makes of what was typed. */
export function typedContent(world: World, typed: string, blocks: SlackBlock[] | undefined) {
  const handles = handlesOf(world);
  const rich = typed === '' ? [] : [richTextOf(typed, handles, randomId('', 5))];
  return { text: storedText(typed, handles), blocks: blocks ?? rich };
}

function subtypeOf(options: SayOptions): Pick<SlackMessage, 'subtype'> {
  if (options.snippet !== undefined) return { subtype: 'file_share' };
  if (options.broadcast && options.threadTs !== undefined) return { subtype: 'thread_broadcast' };
  return options.subtype === undefined ? {} : { subtype: options.subtype };
}

function thread(world: World, place: Place, threadTs: string | undefined): Partial<SlackMessage> {
  if (threadTs === undefined) return {};
  const root = world.workspace.message(place.id, threadTs);
  if (root === undefined) throw new CannotDo('That thread is not there any more.');
  return { thread_ts: threadTs, ...(root.user === undefined ? {} : { parent_user_id: root.user }) };
}

function compose(world: World, place: Place, person: Person, typed: string, options: SayOptions): SlackMessage {
  const { snippet, snippetName = 'snippet.txt', attachments } = options;
  return {
    type: 'message',
    channel: place.id,
    ts: world.workspace.nextTs(),
    team: ids.team,
    user: person.id,
    client_msg_id: randomUUID(),
    ...typedContent(world, typed, options.blocks),
    ...subtypeOf(options),
    ...thread(world, place, options.threadTs),
    ...(attachments === undefined ? {} : { attachments }),
    ...(snippet === undefined ? {} : { files: [keepSnippet(world, place.id, person.id, snippetName, snippet)] }),
  };
}

/** Slackbot tells who mentions the bot where it is not; the bot itself hears nothing. */
function remark(world: World, place: Place, person: Person, message: SlackMessage): void {
  if (!message.text.includes(`<@${ids.botUser}>`) || place.members.has(ids.botUser)) return;
  tellFailure(world, person, place, `You mentioned @${world.config.botName}, but they are not in this channel.`);
}

async function announce(world: World, message: SlackMessage, options: SayOptions): Promise<void> {
  await announcePosted(world, message, options.order ?? (message.files === undefined ? 'together' : 'message-only'));
  const link = /<(https?:[^|>]+)/.exec(message.text)?.[1];
  if (!options.unfurl || link === undefined) return;
  const unfurled = {
    ...message,
    attachments: [{ fallback: link, title: 'A page', title_link: link, text: 'Its text' }],
  };
  keep(world, unfurled);
  await announceChanged(world, unfurled, message);
}

/** Somebody types a message and sends it. */
export function say(world: World, where: string, typed: string, options: SayOptions = {}): Deed<SlackMessage> {
  const person = personFor(world, options.as);
  const place = placeFor(world, person, where);
  if (place.archived) throw new CannotDo('You are viewing an archived channel.');
  if (typed.startsWith('/') && options.snippet === undefined) {
    throw new CannotDo(`${typed.split(/\s/, 1)[0]} is a command, not a message.`);
  }
  if (typed.trim() === '' && options.snippet === undefined && options.attachments === undefined) {
    throw new CannotDo('There is nothing to send.');
  }
  const message = compose(world, place, person, typed, options);
  keep(world, message);
  remark(world, place, person, message);
  return { seen: message, told: announce(world, message, options) };
}

/** What another app posts. */
export interface BotPost {
  readonly text: string;
  readonly blocks?: SlackBlock[];
  readonly attachments?: MessageAttachment[];
  readonly threadTs?: string;
}

/** The other bot of the workspace, gateway-alerts, posts something; its text is taken as given. */
export function sayAsBot(world: World, where: string, post: BotPost): Deed<SlackMessage> {
  const bot = personFor(world, ids.alertsUser);
  const place = placeFor(world, bot, where);
  const message: SlackMessage = {
    type: 'message',
    subtype: 'bot_message',
    channel: place.id,
    ts: world.workspace.nextTs(),
    team: ids.team,
    text: post.text,
    bot_id: ids.alertsBot,
    username: bot.name,
    ...(post.blocks === undefined ? {} : { blocks: post.blocks }),
    ...(post.attachments === undefined ? {} : { attachments: post.attachments }),
    ...thread(world, place, post.threadTs),
  };
  keep(world, message);
  return { seen: message, told: announcePosted(world, message, 'together') };
}
