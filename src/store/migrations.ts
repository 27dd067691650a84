import { type Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';

/**
 * Every change of the tables, by names that sort in the order of time; one that was released is never changed, only
 * followed by another. While a new version comes up, the replicas of the old one go on, start again, and may be gone
 * back to. So a change only adds: tables, indices, and columns that may be null or have a default. No column is
 * renamed, removed, given another type or made to need a value, and no row comes to mean something else, as long as a
 * version runs that knows it otherwise. What is to go is first no longer used, by one release, and taken away by a
 * later one.
 */
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
  '2026-11-leases': {
    async up(db) {
      await addLeases(db);
      await createSightings(db);
    },
  },
  '2026-11-sightings-counted': {
    async up(db) {
      await db.schema.alterTable('sightings').addColumn('counted', 'text').execute();
    },
  },
};

async function addLeases(db: Kysely<unknown>): Promise<void> {
  const table = () => db.schema.alterTable('deliveries');
  await table().addColumn('payload', 'text').execute();
  await table()
    .addColumn('lease_until', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await table().addColumn('lease_by', 'text').execute();
  await table()
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('deliveries_state').on('deliveries').columns(['state', 'created_at']).execute();
  await db.schema
    .createIndex('deliveries_unasked')
    .on('deliveries')
    .columns(['team', 'channel', 'asked', 'created_at'])
    .execute();
}

async function createSightings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sightings')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text', (column) => column.notNull())
    .addColumn('codes', 'text', (column) => column.notNull())
    .addColumn('message_ts', 'text', (column) => column.notNull())
    .addColumn('reply_ts', 'text')
    .addColumn('seen', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addColumn('traces', 'text', (column) => column.notNull())
    .addColumn('payload', 'text')
    .addPrimaryKeyConstraint('sightings_key', ['team', 'channel', 'thread_ts', 'codes'])
    .execute();
  await db.schema.createIndex('sightings_last').on('sightings').columns(['last_at']).execute();
}

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

/**
 * Brings the tables to what this version needs; changes that a newer version made stay. `schema` is where the tables
 * are, for an engine that has schemas. Nobody else may do the same meanwhile. Throws when one of the changes fails; the
 * tables are then as before it.
 */
export async function migrate(db: Kysely<Tables>, schema?: string): Promise<void> {
  const newer = await unknownHere(db, schema);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...newer, ...migrations }) },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw error;
  }
}

/** Stands for what a newer version did: Kysely takes a change that it has no name for as a sign of a wrong database. */
async function unknownHere(
  db: Kysely<Tables>,
  schema: string | undefined,
): Promise<Readonly<Record<string, Migration>>> {
  const names = await recorded(db, schema);
  const unknown = names.filter((name) => !Object.hasOwn(migrations, name));
  if (names.length > 0 && unknown.length === names.length) {
    throw new Error(`${DEFAULT_MIGRATION_TABLE} is of another program: give the bot a database of its own`);
  }
  return Object.fromEntries(unknown.map((name) => [name, { up: async () => undefined }]));
}

async function recorded(db: Kysely<Tables>, schema: string | undefined): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const there = tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE && table.schema === schema);
  if (!there) {
    return [];
  }
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.id(...(schema === undefined ? [] : [schema]), DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows.map(({ name }) => name);
}
