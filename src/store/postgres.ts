import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import { DatabaseError, Pool, type PoolClient, type PoolConfig, types } from 'pg';
import { migrate } from './migrations.ts';
import { placeOf } from './place.ts';
import { postgresFault } from './postgres-fault.ts';
import type { Tables } from './tables.ts';

/** A replica that cannot connect, or finds no connection free, gives up after this long. */
const longestConnectMs = 3_000;
/** All that the bot asks is found by a key. */
const longestStatementMs = 4_000;
/** A replica waits this long for another to bring the tables up to date, and so long may one step of that take. */
const longestMigrationMs = 60_000;
/** How much later than the server the client gives up, which it only has to when the server is gone. */
const graceMs = 1_000;
/** For each replica; PostgreSQL has a hundred for all, unless it is told otherwise. */
const mostConnections = 5;
/** Whoever changes the tables holds this advisory lock: "mgscode" in ASCII, unlike any other program's. */
export const migrationLock = '30794517748606053';

/**
 * Opens a PostgreSQL database and brings its tables up to date. Rejects with a StoreFault when that fails. A lost
 * connection is told to `onFault`, and replaced when it is needed: what was asked of it rejects.
 *
 * The URL is read by `pg`, with all of its parameters. Without `sslmode` (or the variable PGSSLMODE) there is no TLS.
 * `disable` is the same; `verify-full`, and for now also `prefer`, `require` and `verify-ca` (which print a warning),
 * want a certificate that is valid for the host and that Node trusts, or the authority in the file `sslrootcert` does;
 * `no-verify` takes any certificate. `uselibpqcompat=true` gives them the weaker meanings that they have in psql.
 * `sslcert` and `sslkey` name the files of a certificate of one's own. The timeouts are sent to the server at the
 * connection's start, which PgBouncer must be told to let pass (`ignore_startup_parameters`); and it must give each
 * connection a session of its own.
 */
export async function openPostgres(url: string, onFault: (fault: Error) => void): Promise<Kysely<Tables>> {
  const migrating = connect(url, { max: 1, ...timeouts(longestMigrationMs) }, onFault);
  try {
    await migrateAlone(migrating);
  } catch (error) {
    throw postgresFault(placeOf({ kind: 'postgres', url }), error);
  } finally {
    await migrating.destroy();
  }
  return connect(url, { max: mostConnections, ...timeouts(longestStatementMs) }, onFault);
}

/**
 * The lock is this connection's, and goes with it, however that ends. Kysely has one as well, but takes it when the
 * tables that it keeps for itself are made already, and cannot tell in it what others recorded.
 */
async function migrateAlone(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(migrationLock)}::bigint)`.execute(connection);
    const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(connection);
    await migrate(connection, rows[0]?.schema ?? undefined);
  });
}

function timeouts(ms: number): PoolConfig {
  return { statement_timeout: ms, idle_in_transaction_session_timeout: ms, query_timeout: ms + graceMs };
}

function connect(url: string, config: PoolConfig, onFault: (fault: Error) => void): Kysely<Tables> {
  const place = placeOf({ kind: 'postgres', url });
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: longestConnectMs,
    keepAlive: true,
    fallback_application_name: 'mgscode',
    types: { getTypeParser },
    ...config,
  });
  pool.on('error', (error) => onFault(postgresFault(place, error)));
  // The pool listens only while a connection is idle. One that breaks while it is in use fails what was asked of it,
  // and tells its own listeners as well, of which there must be one.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: telling(pool, place) }) });
}

/** The pool, whose failures tell of the database and what to do. */
function telling(pool: Pool, place: string): PostgresPool {
  async function told<T>(doing: () => Promise<T>): Promise<T> {
    try {
      return await doing();
    } catch (error) {
      throw postgresFault(place, error);
    }
  }
  return {
    options: pool.options,
    connect: () => told(async () => sorting(await pool.connect(), told)),
    end: () => pool.end(),
  };
}

/** A connection that does not go back to the pool after it failed in any other way than by the server's word. */
function sorting(client: PoolClient, told: <T>(doing: () => Promise<T>) => Promise<T>): PostgresPoolClient {
  let broken = false;

  async function ask(statement: string, parameters: readonly unknown[]) {
    try {
      return await client.query(statement, [...parameters]);
    } catch (error) {
      // One that did not answer in time still waits for that answer, and whoever has it next would wait, too.
      broken ||= !(error instanceof DatabaseError);
      throw error;
    }
  }

  const query = (statement: string, parameters: readonly unknown[]) => told(() => ask(statement, parameters));
  return {
    // Kysely would also give it a cursor, for results that are streamed, of which there are none here.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy || broken),
  };
}

/** Times are `bigint`, which comes as text, since not every one fits into a number; milliseconds do. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');
