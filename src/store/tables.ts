import type { Generated } from 'kysely';

/**
 * A message that the bot decided to answer. The three key columns find it whatever event it arrives by, and however often.
 * Times are milliseconds since 1970. `reply_ts` is null until the reply is posted; `edit` is the `ts` of the last edit
 * that was taken on, empty for none. While it is `pending`, `payload` holds what is needed to answer it, and whoever
 * holds the lease (`lease_by`, until `lease_until`) is at it; `attempts` counts the posts that were begun, any of which
 * Slack may have taken. `open` is what versions before leases called a message that was being answered.
 */
export interface DeliveriesTable {
  team: string;
  channel: string;
  message_ts: string;
  thread_ts: string;
  asked: number;
  edit: string;
  reply_ts: string | null;
  state: 'open' | 'pending' | 'answered' | 'closed';
  created_at: number;
  payload: string | null;
  lease_until: Generated<number>;
  lease_by: string | null;
  attempts: Generated<number>;
}

/**
 * What was answered lately in a thread: `codes` are the answer's, joined. `message_ts` is the message that it answered
 * first, `reply_ts` the reply, null until it is posted. It was seen `seen` times, last at `last_at`; `traces` are what the
 * last of them came with, and `counted` the last messages that were counted after the first, by their `ts`, both a JSON
 * list, `counted` null for none. `payload` holds what is needed to draw the reply again, and is blanked when nothing is
 * counted any more.
 */
export interface SightingsTable {
  team: string;
  channel: string;
  thread_ts: string;
  codes: string;
  message_ts: string;
  reply_ts: string | null;
  seen: number;
  last_at: number;
  traces: string;
  payload: string | null;
  counted: string | null;
}

/**
 * What a channel was told: what to do about text that nobody addressed to the bot (`usual` where it was told nothing of
 * that), and the language to answer in, null for none.
 */
export interface ChannelsTable {
  team: string;
  channel: string;
  mode: 'watch' | 'quiet' | 'usual';
  language: 'en' | 'zh' | null;
  changed_by: string;
  changed_at: number;
}

/** All tables, as Kysely wants them. */
export interface Tables {
  deliveries: DeliveriesTable;
  channels: ChannelsTable;
  sightings: SightingsTable;
}
