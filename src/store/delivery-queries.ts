import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Delivery, MessageKey } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** A condition on deliveries. */
export type Where = ExpressionBuilder<Tables, 'deliveries'>;

/** The owed messages that nobody is at and that came in before a moment, the oldest first. */
export async function due(
  db: Db,
  { now, before }: { now: number; before: number },
  most: number,
): Promise<readonly MessageKey[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['team', 'channel', 'message_ts as ts'])
    .where('state', '=', 'pending')
    .where('lease_until', '<=', now)
    .where('created_at', '<=', before)
    .orderBy('created_at')
    .limit(most)
    .execute();
  return rows;
}

/** How many deliveries there are of which this is true. */
export async function count(db: Db, which: (where: Where) => ReturnType<Where['and']>): Promise<number> {
  const { all } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll().as('all'))
    .where(which)
    .executeTakeFirstOrThrow();
  return Number(all);
}

/** One delivery with these columns. */
export function find(db: Db, wanted: Partial<Delivery>): Promise<Delivery | undefined> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where((where) => where.and(wanted))
    .limit(1)
    .executeTakeFirst();
}

/** Whether a reply stands in the thread. */
export async function takesPart(db: Db, thread: Partial<Delivery>): Promise<boolean> {
  const reply = await db
    .selectFrom('deliveries')
    .select('reply_ts')
    .where((where) => where.and(thread))
    .where('state', 'in', ['answered', 'pending'])
    .where('reply_ts', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return reply !== undefined;
}

/**
 * Which answers of a channel that nobody asked for come before that to a message. Those that are on their way count as well, or many at once would all find none; of them only the ones that came in
 * before, or each would wait for the other.
 */
export function unaskedBefore(where: Where, key: MessageKey, since: number) {
  const { team, channel } = key;
  const own = where
    .selectFrom('deliveries as own')
    .select('own.created_at')
    .where((and) => and.and({ 'own.team': team, 'own.channel': channel, 'own.message_ts': key.ts }));
  const isBefore = where.or([
    where('created_at', '<', own),
    where.and([where('created_at', '=', own), where('message_ts', '<', key.ts)]),
  ]);
  const counts = where.or([where('state', '=', 'answered'), where.and([where('state', '=', 'pending'), isBefore])]);
  return where.and([where.and({ team, channel, asked: 0 }), where('created_at', '>', since), counts]);
}

/** A message as the columns of its key. */
export function columns({ team, channel, ts }: MessageKey): { team: string; channel: string; message_ts: string } {
  return { team, channel, message_ts: ts };
}
