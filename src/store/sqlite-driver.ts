import { setTimeout as pause } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type KyselyPlugin,
  type QueryId,
  type QueryResult,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { isLocked, sqliteFault } from './sqlite-fault.ts';

/** Less than the three seconds in which Slack wants to hear that an event came. */
const longestLockedMs = 2_500;
const lookAgainMs = 10;

/** When statements were asked for, on the clock of `performance.now()`, for as long as somebody waits for them. */
const asked = new WeakMap<QueryId, number>();

/**
 * Notes when a statement is asked for. There is one connection: who waits for it behind somebody who waits for a lock has
 * waited for that lock, too, and gives up no later.
 */
export const notingWhen: KyselyPlugin = {
  transformQuery({ node, queryId }) {
    asked.set(queryId, performance.now());
    return node;
  },
  transformResult: async ({ result }) => result,
};

/**
 * Kysely's dialect for a SQLite file at `path`, waiting for other processes' locks between statements: SQLite's own wait
 * would let nothing else be done in this process, not even a slash command that needs no store. Everything that is asked
 * of it rejects with a StoreFault when it fails.
 */
export class WaitingSqliteDialect extends SqliteDialect {
  readonly #parts: DriverParts;

  constructor(parts: DriverParts) {
    super(parts);
    this.#parts = parts;
  }

  override createDriver(): SqliteDriver {
    return new WaitingDriver(this.#parts);
  }
}

interface DriverParts {
  readonly database: SqliteDatabase;
  readonly path: string;
}

class WaitingDriver extends SqliteDriver {
  readonly #path: string;

  constructor({ database, path }: DriverParts) {
    super({ database });
    this.#path = path;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => ask(connection, query, this.#path),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }
}

/** A statement that found the file locked has changed nothing, and can be tried again. */
async function ask<R>(connection: DatabaseConnection, query: CompiledQuery, path: string): Promise<QueryResult<R>> {
  const until = (asked.get(query.queryId) ?? performance.now()) + longestLockedMs;
  for (;;) {
    try {
      return await connection.executeQuery(query);
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) {
        throw sqliteFault(path, error);
      }
      await pause(lookAgainMs);
    }
  }
}
