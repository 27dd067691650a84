import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, sql } from 'kysely';
import { migrate } from './migrations.ts';
import { notingWhen, WaitingSqliteDialect } from './sqlite-driver.ts';
import { sqliteFault } from './sqlite-fault.ts';
import type { Tables } from './tables.ts';

/** Another process that starts at the same time is done by then. */
const longestStartMs = 5_000;

/**
 * Opens a SQLite file (its folder is made when there is none) or `:memory:`, and brings its tables up to date. Rejects
 * with a StoreFault when that fails. Write-ahead logging and waiting for each other's locks let several processes share
 * the file.
 */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  const database = asBetterSqlite(openFile(path));
  const db = new Kysely<Tables>({ dialect: new WaitingSqliteDialect({ database, path }), plugins: [notingWhen] });
  try {
    await exclusively(db, migrate);
    return db;
  } catch (error) {
    await db.destroy();
    throw sqliteFault(path, error);
  }
}

function openFile(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true });
    }
    return prepared(new DatabaseSync(path, { timeout: longestStartMs }));
  } catch (error) {
    throw sqliteFault(path, error);
  }
}

/** While it starts there is nothing else to do than to wait; later there is. */
function prepared(database: DatabaseSync): DatabaseSync {
  try {
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on; pragma busy_timeout = 0',
    );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Does work on the tables while no other process can, all of it or nothing. SQLite's dialect has no lock for
 * migrations, so that two processes that start at once would both make the same table.
 */
async function exclusively(db: Kysely<Tables>, work: (connection: Kysely<Tables>) => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await work(connection);
      await sql`commit`.execute(connection);
    } catch (error) {
      // SQLite itself rolls back after some faults, and then nothing is left to do; the first fault is what counts.
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}

/** Kysely speaks to SQLite in the manner of better-sqlite3; Node's own differs in how it takes parameters. */
function asBetterSqlite(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
}
