import type { Kysely } from 'kysely';
import type { Seen, Sighting, SightingKey, SightingStore, ThreadKey } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** What was answered lately in threads. `now` gives milliseconds since 1970. */
export function sightings(db: Db, now: () => number): SightingStore {
  return {
    see: (key, seen, since) => see(db, key, seen, now(), since),
    sighting: (key, since) => sighting(db, key, since),
    sightingPosted: (key, replyTs, payload) => posted(db, key, replyTs, payload),
    forgetReply: (thread, replyTs, but) => forgetReply(db, thread, replyTs, but),
    forgetUnposted: (thread, messageTs) => forgetUnposted(db, thread, messageTs),
    forgetSightings: async (before) => void (await db.deleteFrom('sightings').where('last_at', '<', before).execute()),
  };
}

/**
 * Counts a message in whose thread the same was answered since then, or makes it the first. Of several at once one is
 * first, since a row can be put in only once.
 */
async function see(db: Db, key: SightingKey, seen: Seen, now: number, since: number): Promise<Sighting> {
  const traces = JSON.stringify(seen.trace === undefined ? [] : [seen.trace]);
  const blank = { reply_ts: null, payload: null, counted: null };
  const first = { ...blank, message_ts: seen.messageTs, seen: 1, last_at: now, traces };
  const inserted = await db
    .insertInto('sightings')
    .values({ ...key, ...first })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'channel', 'thread_ts', 'codes'])
        .doUpdateSet(first)
        .where('sightings.last_at', '<=', since),
    )
    .returningAll()
    .executeTakeFirst();
  // One that was there is gone when its reply was taken away meanwhile.
  return inserted ?? (await again(db, key, seen, now)) ?? see(db, key, seen, now, since);
}

/** The traces of the last so many messages are kept. */
const mostTraces = 3;

/** What is looked at again was seen moments ago: so many others are not counted meanwhile. */
const mostCounted = 20;

/** A message that is looked at again after a crash is not counted twice, as long as it is the first or one of the last. */
async function again(db: Db, key: SightingKey, seen: Seen, now: number): Promise<Sighting | undefined> {
  const row = await db
    .selectFrom('sightings')
    .selectAll()
    .where((where) => where.and({ ...key }))
    .executeTakeFirst();
  const counted: readonly string[] = JSON.parse(row?.counted ?? '[]');
  if (row === undefined || [row.message_ts, ...counted].includes(seen.messageTs)) {
    return row;
  }
  const lately = [...counted, seen.messageTs].slice(-mostCounted);
  const traces = [...JSON.parse(row.traces), ...(seen.trace === undefined ? [] : [seen.trace])].slice(-mostTraces);
  const updated = await db
    .updateTable('sightings')
    .set({ seen: row.seen + 1, last_at: now, traces: JSON.stringify(traces), counted: JSON.stringify(lately) })
    .where((where) => where.and({ ...key, message_ts: row.message_ts, seen: row.seen }))
    .returningAll()
    .executeTakeFirst();
  // Another message was counted meanwhile: then what was read is old.
  return updated ?? again(db, key, seen, now);
}

function sighting(db: Db, key: SightingKey, since: number): Promise<Sighting | undefined> {
  return db
    .selectFrom('sightings')
    .selectAll()
    .where((where) => where.and({ ...key }))
    .where('last_at', '>', since)
    .where('reply_ts', 'is not', null)
    .executeTakeFirst();
}

async function posted(db: Db, key: SightingKey, replyTs: string, payload: string): Promise<Sighting | undefined> {
  return db
    .updateTable('sightings')
    .set({ reply_ts: replyTs, payload })
    .where((where) => where.and({ ...key }))
    .returningAll()
    .executeTakeFirst();
}

/** Found by the thread, in which only a few codes are explained. */
async function forgetReply(
  db: Db,
  { team, channel, thread_ts }: ThreadKey,
  replyTs: string,
  but: string | undefined,
): Promise<void> {
  await db
    .deleteFrom('sightings')
    .where((where) => where.and({ team, channel, thread_ts, reply_ts: replyTs }))
    .where('codes', '<>', but ?? '')
    .execute();
}

/** What belongs to the channel as a whole has no thread. */
async function forgetUnposted(db: Db, { team, channel, thread_ts }: ThreadKey, messageTs: string): Promise<void> {
  await db
    .deleteFrom('sightings')
    .where((where) => where.and({ team, channel, message_ts: messageTs }))
    .where('thread_ts', 'in', [thread_ts, ''])
    .where('reply_ts', 'is', null)
    .execute();
}
