/**
 * A message that the bot decided to answer. The three key columns find it whatever event it arrives by, and however often.
 * Times are milliseconds since 1970. `reply_ts` is null until the reply is posted; `edit` is the `ts` of the last edit
 * that the reply takes into account, empty for none.
 */
export interface DeliveriesTable {
  team: string;
  channel: string;
  message_ts: string;
  thread_ts: string;
  asked: number;
  edit: string;
  reply_ts: string | null;
  state: 'open' | 'answered' | 'closed';
  created_at: number;
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
}
