import type { Kysely } from 'kysely';
import { channels } from './channels.ts';
import { deliveries } from './deliveries.ts';
import { migrate } from './migrations.ts';
import { exclusively, openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Opens the store in a SQLite file and brings its tables up to date. `now` gives milliseconds since 1970. */
export async function openStore(path: string, now: () => number): Promise<Store> {
  const db = openSqlite(path);
  try {
    await exclusively(db, migrate);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { ...deliveries(db, now), ...channels(db, now), ping: () => ping(db), close: () => db.destroy() };
}

async function ping(db: Kysely<Tables>): Promise<void> {
  await db.selectFrom('channels').select('team').limit(1).execute();
}
