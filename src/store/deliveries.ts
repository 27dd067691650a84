import type { Kysely } from 'kysely';
import type { Claim, Delivery, MessageKey, Store } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;
type DeliveryCalls = Pick<Store, 'claim' | 'claimEdit' | 'answered' | 'closed' | 'find' | 'findReply' | 'takesPart'>;

/** The messages that the bot took on. `now` gives milliseconds since 1970. */
export function deliveries(db: Db, now: () => number): DeliveryCalls {
  return {
    claim: (message) => claim(db, message, now()),
    claimEdit: (key, edit) => claimEdit(db, key, edit),
    answered: (key, replyTs) => set(db, key, { reply_ts: replyTs, state: 'answered' }),
    closed: (key) => set(db, key, { state: 'closed' }),
    find: (key) => find(db, { team: key.team, channel: key.channel, message_ts: key.ts }),
    findReply: (key) => find(db, { team: key.team, channel: key.channel, reply_ts: key.ts }),
    takesPart: async (team, channel, threadTs) =>
      (await find(db, { team, channel, thread_ts: threadTs, state: 'answered' })) !== undefined,
  };
}

async function claim(db: Db, { threadTs, asked, edit, ...key }: Claim, createdAt: number): Promise<boolean> {
  const row = { ...columns(key), thread_ts: threadTs, asked: Number(asked), edit, state: 'open' as const };
  const inserted = await db
    .insertInto('deliveries')
    .values({ ...row, created_at: createdAt })
    .onConflict((conflict) => conflict.columns(['team', 'channel', 'message_ts']).doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

function claimEdit(db: Db, key: MessageKey, edit: string): Promise<Delivery | undefined> {
  return db
    .updateTable('deliveries')
    .set({ edit })
    .where((and) => and.and(columns(key)))
    .where('edit', '<', edit)
    .where('state', '=', 'answered')
    .returningAll()
    .executeTakeFirst();
}

async function set(db: Db, key: MessageKey, change: Partial<Delivery>): Promise<void> {
  await db
    .updateTable('deliveries')
    .set(change)
    .where((and) => and.and(columns(key)))
    .execute();
}

function find(db: Db, wanted: Partial<Delivery>): Promise<Delivery | undefined> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where((and) => and.and(wanted))
    .limit(1)
    .executeTakeFirst();
}

function columns({ team, channel, ts }: MessageKey): { team: string; channel: string; message_ts: string } {
  return { team, channel, message_ts: ts };
}
