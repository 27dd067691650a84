import type { Selectable } from 'kysely';
import type { ChannelsTable, DeliveriesTable, SightingsTable } from './tables.ts';

/** A message, the same whatever event it arrives by. `ts` is the message's own. */
export interface MessageKey {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
}

/**
 * A message that is to be answered: `threadTs` is where, `edit` the `ts` of the edit that made it what it is, or empty.
 * `payload` is what is needed to answer it after a restart, without anything that somebody wrote.
 */
export interface Owed extends MessageKey {
  readonly threadTs: string;
  readonly asked: boolean;
  readonly edit: string;
  readonly payload: string;
}

/** What a channel was told to do about text that nobody addressed to the bot. */
export type ChannelMode = Exclude<ChannelsTable['mode'], 'usual'>;

/** A language that a channel can be set to. */
export type ChannelLanguage = NonNullable<ChannelsTable['language']>;

/** A message that the bot took on before. */
export type Delivery = Selectable<DeliveriesTable>;

/** The right to answer a message, for a while; `delivery` is as it was when the lease was given. */
export interface Lease {
  readonly key: MessageKey;
  readonly by: string;
  readonly delivery: Delivery;
}

/** The messages that the bot took on. Every call rejects when the database fails. */
export interface DeliveryStore {
  /** Writes down that a message is owed an answer. `edit`: it was known, and is owed one again. `seen`: nothing is new. */
  admit(owed: Owed): Promise<'new' | 'edit' | 'seen'>;
  /** Gives the right to answer an owed message for so many milliseconds, to one of all who ask; undefined to the others. */
  lease(key: MessageKey, forMs: number): Promise<Lease | undefined>;
  /** A post is about to begin: from now on Slack may have it. False when the lease is another's by now: then do not post. */
  posting(lease: Lease, forMs: number): Promise<boolean>;
  /** Keeps the lease for longer; false when it is another's by now. */
  keep(lease: Lease, forMs: number): Promise<boolean>;
  /** Gives the lease back; the message stays owed. */
  release(lease: Lease): Promise<void>;
  /** The reply to a message is there. False when the message is another's by now, or was closed: then nothing changes. */
  answered(lease: Lease, replyTs: string): Promise<boolean>;
  /** The post that was begun last was refused, so Slack does not have it. */
  unposted(lease: Lease): Promise<void>;
  /** The message needs no more from the bot, unless it was edited meanwhile: then it stays owed. */
  done(lease: Lease): Promise<void>;
  /** The message was deleted: where nobody asked, it needs no answer any more, whoever is at it. */
  deleted(key: MessageKey): Promise<void>;
  /**
   * The reply to a message was taken away. One that was dealt with needs no more; one that is owed an answer to an edit
   * gets a new one.
   */
  withdrawn(key: MessageKey): Promise<void>;
  /** A message of the bot's own, in a thread, that is the answer to no other. */
  shared(key: MessageKey, threadTs: string): Promise<void>;
  /** Owed messages that nobody is at, and that came in at least so many milliseconds ago, the oldest first. */
  due(most: number, restedMs: number): Promise<readonly MessageKey[]>;
  /** How many messages are owed an answer. */
  pending(): Promise<number>;
  find(key: MessageKey): Promise<Delivery | undefined>;
  /** The delivery whose reply is this message of the bot. */
  findReply(key: MessageKey): Promise<Delivery | undefined>;
  /** Whether a reply of the bot stands in the thread. */
  takesPart(team: string, channel: string, threadTs: string): Promise<boolean>;
  /** How many messages of the channel were answered unasked since then, or will be before this one. */
  unaskedBefore(key: MessageKey, since: number): Promise<number>;
  /** Forgets messages that are older, whatever became of them. */
  forget(before: number): Promise<void>;
}

/** A thread. */
export type ThreadKey = Pick<SightingsTable, 'team' | 'channel' | 'thread_ts'>;

/** Codes in a thread. */
export type SightingKey = Pick<SightingsTable, 'team' | 'channel' | 'thread_ts' | 'codes'>;

/** A message with codes that were explained before; `trace` is what it came with, as JSON, or undefined. */
export interface Seen {
  readonly messageTs: string;
  readonly trace: string | undefined;
}

/** What was answered to codes in a thread, and how often they were seen there. */
export type Sighting = Selectable<SightingsTable>;

/** What was answered lately in threads. Every call rejects when the database fails. */
export interface SightingStore {
  /**
   * Counts a message with these codes, and what it came with, once however often it is seen lately; where it gives a
   * sighting of this very message, the message is the first after `since`.
   */
  see(key: SightingKey, seen: Seen, since: number): Promise<Sighting>;
  /** What was answered to the codes in the thread, if that was after `since`. */
  sighting(key: SightingKey, since: number): Promise<Sighting | undefined>;
  /** The reply is there; gives what was counted by now. */
  sightingPosted(key: SightingKey, replyTs: string, payload: string): Promise<Sighting | undefined>;
  /** A reply in the thread is gone, or now says something else: nothing is counted on it, but for the codes `but`. */
  forgetReply(thread: ThreadKey, replyTs: string, but?: string): Promise<void>;
  /**
   * The first message of codes in the thread is gone, and no reply came to it: the next is the first; so it is with the
   * line that tells a channel of too many.
   */
  forgetUnposted(thread: ThreadKey, messageTs: string): Promise<void>;
  forgetSightings(before: number): Promise<void>;
}

/** What the bot remembers. Every call rejects when the database fails. */
export interface Store extends DeliveryStore, SightingStore {
  mode(team: string, channel: string): Promise<ChannelMode | undefined>;
  /**
   * `given`: when that was ordered, in milliseconds since 1970, where it is done late; what the channel was told after
   * that stays. Without it the order is new, and holds whatever the clock of another replica said.
   */
  setMode(team: string, channel: string, mode: ChannelMode, by: string, given?: number): Promise<void>;
  /** The language that a channel was set to. */
  language(team: string, channel: string): Promise<ChannelLanguage | undefined>;
  /** Sets a channel's language; undefined leaves it to the question and the configuration again. `given` as above. */
  setLanguage(
    team: string,
    channel: string,
    language: ChannelLanguage | undefined,
    by: string,
    given?: number,
  ): Promise<void>;
  /** Resolves when the database takes something in. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
