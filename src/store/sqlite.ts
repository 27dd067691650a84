import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Opens a SQLite file (its folder is made when there is none) or `:memory:`. Throws when it cannot be opened.
 * Write-ahead logging and a wait of five seconds for a lock let several processes share the file.
 */
export function openSqlite(path: string): Kysely<Tables> {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true });
  }
  const database = new DatabaseSync(path, { timeout: 5_000 });
  database.exec('pragma journal_mode = wal; pragma synchronous = normal');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: asBetterSqlite(database) }) });
}

/**
 * Does work on the tables while no other process can, all of it or nothing. SQLite's dialect has no lock for migrations,
 * so that two processes that start at once would both make the same table.
 */
export async function exclusively(
  db: Kysely<Tables>,
  work: (connection: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await work(connection);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
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
