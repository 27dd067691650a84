import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { columns, count, due, find, takesPart, unaskedBefore, type Where } from './delivery-queries.ts';
import type { DeliveryStore, Lease, MessageKey, Owed } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** The messages that the bot took on. `now` gives milliseconds since 1970. */
export function deliveries(db: Db, now: () => number): DeliveryStore {
  return {
    admit: (owed) => admit(db, owed, now()),
    lease: (key, forMs) => lease(db, key, now(), forMs),
    posting: (held, forMs) => hold(db, held, now() + forMs, 1),
    keep: (held, forMs) => hold(db, held, now() + forMs, 0),
    release: async (held) => void (await hold(db, held, 0, 0)),
    answered: (held, replyTs) => answered(db, held, replyTs),
    unposted: async (held) => void (await unposted(db, held)),
    done: (held) => done(db, held),
    deleted: (key) => remove(db, key),
    withdrawn: (key) => withdraw(db, key),
    shared: (key, threadTs) => share(db, key, threadTs, now()),
    due: (most, restedMs) => due(db, { now: now(), before: now() - restedMs }, most),
    pending: () => count(db, ({ eb }) => eb('state', '=', 'pending')),
    find: (key) => find(db, { team: key.team, channel: key.channel, message_ts: key.ts }),
    findReply: (key) => find(db, { team: key.team, channel: key.channel, reply_ts: key.ts }),
    takesPart: (team, channel, threadTs) => takesPart(db, { team, channel, thread_ts: threadTs }),
    unaskedBefore: (key, since) => count(db, (where) => unaskedBefore(where, key, since)),
    forget: (before) => forget(db, before),
  };
}

const blank = { payload: null, lease_until: 0, lease_by: null } as const;

async function admit(db: Db, owed: Owed, createdAt: number): Promise<'new' | 'edit' | 'seen'> {
  const { threadTs, asked, edit, payload, ...key } = owed;
  const row = { ...columns(key), thread_ts: threadTs, asked: Number(asked), edit, payload, state: 'pending' as const };
  const inserted = await db
    .insertInto('deliveries')
    .values({ ...row, created_at: createdAt })
    .onConflict((conflict) => conflict.columns(['team', 'channel', 'message_ts']).doNothing())
    .executeTakeFirst();
  if ((inserted.numInsertedOrUpdatedRows ?? 0n) > 0n) {
    return 'new';
  }
  return edit !== '' && (await reopen(db, owed, createdAt)) ? 'edit' : 'seen';
}

/** An edit makes a message owed again, whatever became of it before; its time counts anew. */
async function reopen(db: Db, { payload, edit, asked, ...key }: Owed, createdAt: number): Promise<boolean> {
  const updated = await db
    .updateTable('deliveries')
    .set({ state: 'pending', payload, edit, asked: Number(asked), created_at: createdAt })
    .where((where) => where.and(columns(key)))
    .where('edit', '<', edit)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

async function lease(db: Db, key: MessageKey, now: number, forMs: number): Promise<Lease | undefined> {
  const by = randomUUID();
  const delivery = await db
    .updateTable('deliveries')
    .set({ lease_by: by, lease_until: now + forMs })
    .where((where) => where.and({ ...columns(key), state: 'pending' }))
    .where('lease_until', '<=', now)
    .returningAll()
    .executeTakeFirst();
  return delivery && { key: { team: key.team, channel: key.channel, ts: key.ts }, by, delivery };
}

/** True while the lease is still ours; then it is until another moment, and so many more posts were begun. */
async function hold(db: Db, { key, by }: Lease, until: number, posts: number): Promise<boolean> {
  const updated = await db
    .updateTable('deliveries')
    .set({ lease_until: until, attempts: sql`attempts + ${posts}` })
    .where((where) => where.and({ ...columns(key), lease_by: by, state: 'pending' }))
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** A message that was edited while its reply was on the way stays owed: the reply is to be brought up to date. */
async function answered(db: Db, { key, by, delivery }: Lease, replyTs: string): Promise<boolean> {
  const ours = (where: Where) => where.and({ ...columns(key), lease_by: by });
  const done = await db
    .updateTable('deliveries')
    .set({ ...blank, reply_ts: replyTs, state: 'answered' })
    .where(ours)
    .where('edit', '=', delivery.edit)
    .executeTakeFirst();
  if (done.numUpdatedRows > 0n) {
    return true;
  }
  const edited = await db
    .updateTable('deliveries')
    .set({ reply_ts: replyTs, lease_until: 0 })
    .where(ours)
    .executeTakeFirst();
  return edited.numUpdatedRows > 0n;
}

/** What Slack refused outright leaves nothing to look for. */
async function unposted(db: Db, { key, by }: Lease): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ attempts: sql`attempts - 1` })
    .where((where) => where.and({ ...columns(key), lease_by: by }))
    .where('attempts', '>', 0)
    .execute();
}

/** A message that was edited meanwhile stays owed: what it says now may well need an answer. */
async function done(db: Db, { key, by, delivery }: Lease): Promise<void> {
  const ours = (where: Where) => where.and({ ...columns(key), lease_by: by });
  const closed = await db
    .updateTable('deliveries')
    .set({ ...blank, state: 'closed' })
    .where(ours)
    .where('edit', '=', delivery.edit)
    .executeTakeFirst();
  if (closed.numUpdatedRows === 0n) {
    await db.updateTable('deliveries').set({ lease_until: 0 }).where(ours).execute();
  }
}

async function remove(db: Db, key: MessageKey): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...blank, state: 'closed' })
    .where((where) => where.and({ ...columns(key), state: 'pending', asked: 0 }))
    .execute();
}

async function share(db: Db, key: MessageKey, threadTs: string, createdAt: number): Promise<void> {
  const row = {
    ...columns(key),
    thread_ts: threadTs,
    asked: 1,
    edit: '',
    reply_ts: key.ts,
    state: 'answered' as const,
  };
  await db
    .insertInto('deliveries')
    .values({ ...row, created_at: createdAt })
    .onConflict((conflict) => conflict.columns(['team', 'channel', 'message_ts']).doNothing())
    .execute();
}

/** Nobody waits for what is as old as that, whatever became of it. The index begins with the state, so each is named. */
async function forget(db: Db, before: number): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('state', 'in', ['open', 'pending', 'answered', 'closed'])
    .where('created_at', '<', before)
    .execute();
}

/** What was posted before is no longer in doubt, and what would be put in its place is to be posted instead. */
async function withdraw(db: Db, key: MessageKey): Promise<void> {
  const unposted = { reply_ts: null, attempts: 0, lease_until: 0, lease_by: null };
  const owed = await db
    .updateTable('deliveries')
    .set(unposted)
    .where((where) => where.and({ ...columns(key), state: 'pending' }))
    .executeTakeFirst();
  if (owed.numUpdatedRows === 0n) {
    await db
      .updateTable('deliveries')
      .set({ ...blank, ...unposted, state: 'closed' })
      .where((where) => where.and(columns(key)))
      .execute();
  }
}
