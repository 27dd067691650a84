import type { Selectable } from 'kysely';
import type { ChannelsTable, DeliveriesTable } from './tables.ts';

/** A message, the same whatever event it arrives by. `ts` is the message's own. */
export interface MessageKey {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
}

/** A message that is to be answered: `threadTs` is where, `edit` the `ts` of the edit that made it what it is, or empty. */
export interface Claim extends MessageKey {
  readonly threadTs: string;
  readonly asked: boolean;
  readonly edit: string;
}

/** What a channel was told to do about text that nobody addressed to the bot. */
export type ChannelMode = Exclude<ChannelsTable['mode'], 'usual'>;

/** A language that a channel can be set to. */
export type ChannelLanguage = NonNullable<ChannelsTable['language']>;

/** A message that the bot took on before. */
export type Delivery = Selectable<DeliveriesTable>;

/** What the bot remembers. Every call rejects when the database fails. */
export interface Store {
  /** Takes a message on. False when it was taken on before, by whatever event or process. */
  claim(claim: Claim): Promise<boolean>;
  /** Takes an edit of an answered message on and gives its delivery; undefined when the edit was seen or nothing was answered. */
  claimEdit(key: MessageKey, edit: string): Promise<Delivery | undefined>;
  /** The reply to a message is there. */
  answered(key: MessageKey, replyTs: string): Promise<void>;
  /** The message needs no more from the bot, and its reply is gone or never came. */
  closed(key: MessageKey): Promise<void>;
  find(key: MessageKey): Promise<Delivery | undefined>;
  /** The delivery whose reply is this message of the bot. */
  findReply(key: MessageKey): Promise<Delivery | undefined>;
  /** Whether a reply of the bot stands in the thread. */
  takesPart(team: string, channel: string, threadTs: string): Promise<boolean>;
  mode(team: string, channel: string): Promise<ChannelMode | undefined>;
  setMode(team: string, channel: string, mode: ChannelMode, by: string): Promise<void>;
  /** The language that a channel was set to. */
  language(team: string, channel: string): Promise<ChannelLanguage | undefined>;
  /** Sets a channel's language; undefined leaves it to the question and the configuration again. */
  setLanguage(team: string, channel: string, language: ChannelLanguage | undefined, by: string): Promise<void>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
