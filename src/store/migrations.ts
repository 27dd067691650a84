import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';

/** Every change of the tables, in order; one that was released is never changed, only followed by another. */
const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-first-tables': {
    async up(db) {
      await createDeliveries(db);
      await createChannels(db);
    },
  },
  '2026-11-language-of-channels': {
    async up(db) {
      await db.schema.alterTable('channels').addColumn('language', 'text').execute();
    },
  },
};

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message_ts', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text', (column) => column.notNull())
    .addColumn('asked', 'integer', (column) => column.notNull())
    .addColumn('edit', 'text', (column) => column.notNull())
    .addColumn('reply_ts', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('deliveries_key', ['team', 'channel', 'message_ts'])
    .execute();
  await db.schema.createIndex('deliveries_thread').on('deliveries').columns(['team', 'channel', 'thread_ts']).execute();
  await db.schema.createIndex('deliveries_reply').on('deliveries').columns(['team', 'channel', 'reply_ts']).execute();
}

async function createChannels(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channels')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('channels_key', ['team', 'channel'])
    .execute();
}

/** Brings the tables to what this version needs. Throws when one of the changes fails; the tables are then as before it. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw error;
  }
}
