import type { Incoming } from './messages.ts';

/** Who the bot is, as far as a message shows it, and which other bots it listens to. */
export interface GateView {
  readonly userId: string | undefined;
  readonly botId: string | undefined;
  readonly bots: ReadonlySet<string>;
}

/** What to do about a message: nothing, answer it, or answer it if it holds an error and the channel wants that. */
export type Verdict = 'ignore' | 'asked' | 'overheard';

/** What people and listened-to bots write; every other subtype is Slack talking about the channel. */
const subtypes: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'me_message',
  'thread_broadcast',
  'bot_message',
]);

/**
 * Decides the same way whatever event a message comes by, since one mention arrives as two. Pure: nothing is looked up.
 * An edit counts only where the bot is addressed: otherwise every corrected typo would call it.
 */
export function judge(incoming: Incoming, view: GateView): Verdict {
  const { message } = incoming;
  if (isOwn(incoming, view) || message.hidden === true || !subtypes.has(message.subtype)) {
    return 'ignore';
  }
  if (isOtherBot(incoming) && !isListenedTo(incoming, view)) {
    return 'ignore';
  }
  if (incoming.mention || incoming.direct || mentions(message.text, view.userId)) {
    return 'asked';
  }
  return incoming.edit === '' ? 'overheard' : 'ignore';
}

function isOwn({ message }: Incoming, { userId, botId }: GateView): boolean {
  const byUser = userId !== undefined && message.user === userId;
  return byUser || (botId !== undefined && message.bot_id === botId);
}

function isOtherBot({ message }: Incoming): boolean {
  return message.bot_id !== undefined || message.subtype === 'bot_message';
}

function isListenedTo({ message }: Incoming, { bots }: GateView): boolean {
  return [message.bot_id, message.user, message.app_id].some((id) => id !== undefined && bots.has(id));
}

function mentions(text: string, userId: string | undefined): boolean {
  return userId !== undefined && (text.includes(`<@${userId}>`) || text.includes(`<@${userId}|`));
}

/** A question without the mentions of the bot that address it. */
export function withoutMention(text: string, userId: string | undefined): string {
  const mention = userId === undefined ? /^\s*<@[^>]+>/ : new RegExp(`<@${userId}(?:\\|[^>]*)?>`, 'g');
  return text.replace(mention, ' ').trim();
}
