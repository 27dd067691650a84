import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Database } from '../../src/store/place.ts';
import type { Lease, MessageKey, Owed, Store } from '../../src/store/store.ts';
import { newDatabase, rows } from '../helpers/postgres/database.ts';

/** What the stores' clock shows. */
export const now = 1_700_000_000_000;
/** A message. */
export const key: MessageKey = { team: 'T1', channel: 'C1', ts: '1700000000.000100' };
/** The message as it is owed an answer. */
export const owed: Owed = { ...key, threadTs: '1700000000.000100', asked: true, edit: '', payload: '{"owed":1}' };
/** The `ts` of the bot's reply to it. */
export const reply = '1700000001.000200';

type Row = Readonly<Record<string, unknown>>;

/** What a store is kept in. */
export interface Engine {
  /** A new and empty database, which is gone after the test. */
  readonly make: () => Promise<Database>;
  /** Does something in a database past the store, and gives the rows that come of it. */
  readonly query: (database: Database, statement: string) => Promise<readonly Row[]>;
}

/** Every behaviour of the store is tried on each of them. */
export const engines: readonly (readonly [string, Engine])[] = [
  ['SQLite', { make: async () => file(join(folder(), 'mgscode.db')), query: querySqlite }],
  ['PostgreSQL', { make: async () => ({ kind: 'postgres', url: await newDatabase() }), query: queryPostgres }],
];

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'mgscode-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A SQLite file as the store's database. */
export function file(path: string): Database {
  return { kind: 'sqlite', path };
}

/** A store that is closed after the test; its clock stands still unless it is given another. */
export async function open(database: Database, clock: () => number = () => now): Promise<Store> {
  const store = await openStore(database, { now: clock });
  onTestFinished(() => store.close());
  return store;
}

/** Long enough for every test. */
export const leaseMs = 30_000;

/** The lease of a message that is owed an answer. Throws where there is none to be had. */
export async function leased(store: Store, message: MessageKey = key): Promise<Lease> {
  const lease = await store.lease(message, leaseMs);
  if (lease === undefined) throw new Error('somebody else is at it');
  return lease;
}

/** Has the message taken in and answered. */
export async function answer(store: Store, given: Owed = owed): Promise<void> {
  await store.admit(given);
  await store.answered(await leased(store, given), reply);
}

async function querySqlite(database: Database, statement: string): Promise<readonly Row[]> {
  const opened = new DatabaseSync(database.kind === 'sqlite' ? database.path : '');
  try {
    return opened
      .prepare(statement)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    opened.close();
  }
}

async function queryPostgres(database: Database, statement: string): Promise<readonly Row[]> {
  return rows(database.kind === 'postgres' ? database.url : '', statement);
}
