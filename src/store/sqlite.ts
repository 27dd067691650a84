import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import { migrate } from './migrations.ts';
import { sqliteFault } from './sqlite-fault.ts';
import type { Tables } from './tables.ts';

/**
 * Opens a SQLite file (its folder is made when there is none) or `:memory:`, and brings its tables up to date. Rejects
 * with a StoreFault when that fails. Write-ahead logging and a wait of five seconds for a lock let several processes
 * share the file.
 */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  const database = told(path, () => open(path));
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asBetterSqlite(database, path) }) });
  try {
    await exclusively(db, migrate);
    return db;
  } catch (error) {
    await db.destroy();
    throw sqliteFault(path, error);
  }
}

function open(path: string): DatabaseSync {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true });
  }
  const database = new DatabaseSync(path, { timeout: 5_000 });
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = normal');
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
function asBetterSqlite(database: DatabaseSync, path: string): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = told(path, () => database.prepare(sql));
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => told(path, () => statement.all(...(parameters as SQLInputValue[]))),
        run: (parameters) => told(path, () => statement.run(...(parameters as SQLInputValue[]))),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
}

/** Does something with the file; when it fails, what is thrown tells of the file and what to do. */
function told<T>(path: string, doing: () => T): T {
  try {
    return doing();
  } catch (error) {
    throw sqliteFault(path, error);
  }
}
