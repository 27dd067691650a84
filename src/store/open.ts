import type { Kysely } from 'kysely';
import { channels } from './channels.ts';
import { deliveries } from './deliveries.ts';
import type { Database } from './place.ts';
import { sightings } from './sightings.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** How the store sees the world. */
export interface StoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Is told of connections that were lost while nobody waited for them. */
  readonly onFault?: (fault: Error) => void;
}

/** Opens the store and brings its tables up to date. Rejects with a StoreFault when the database is not to be used. */
export async function openStore(database: Database, { now, onFault = () => undefined }: StoreOptions): Promise<Store> {
  const db = await open(database, onFault);
  const check = () => ping(db, now());
  try {
    await check();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    ...deliveries(db, now),
    ...sightings(db, now),
    ...channels(db, now),
    ping: check,
    close: () => db.destroy(),
  };
}

async function open(database: Database, onFault: (fault: Error) => void): Promise<Kysely<Tables>> {
  if (database.kind === 'sqlite') {
    return openSqlite(database.path);
  }
  // Most bots are one process and keep a file; they have no use for the driver.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(database.url, onFault);
}

/** Writes, since a full disk and a standby let everything be read and nothing be taken in. The row is no channel's. */
async function ping(db: Kysely<Tables>, now: number): Promise<void> {
  const row = { team: '', channel: '', mode: 'usual' as const, language: null, changed_by: '', changed_at: now };
  await db
    .insertInto('channels')
    .values(row)
    .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet({ changed_at: now }))
    .execute();
}
