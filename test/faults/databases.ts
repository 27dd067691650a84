import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../../src/store/place.ts';
import { rows } from '../helpers/postgres/rows.ts';
import type { Ground } from './ground.ts';

/** A new and empty database, and how to take it away. */
export interface NewDatabase {
  readonly database: Database;
  readonly drop: () => Promise<void>;
}

/** Makes a database of the ground's kind. */
export async function makeDatabase({ store, postgres }: Ground): Promise<NewDatabase> {
  if (store === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'mgscode-faults-'));
    const drop = async () => rmSync(folder, { recursive: true, force: true });
    return { database: { kind: 'sqlite', path: join(folder, 'store.db') }, drop };
  }
  const admin = await postgres();
  const name = `f${randomBytes(6).toString('hex')}`;
  await rows(admin, `create database ${name}`);
  const url = Object.assign(new URL(admin), { pathname: `/${name}` }).href;
  const drop = async () => void (await rows(admin, `drop database if exists ${name} with (force)`));
  return { database: { kind: 'postgres', url }, drop };
}

const tables = ['deliveries', 'sightings', 'channels'] as const;

/** All that a database holds, as one text. */
export async function dump(database: Database): Promise<string> {
  const all = await Promise.all(tables.map((table) => select(database, `select * from ${table}`)));
  return JSON.stringify(all);
}

async function select(database: Database, statement: string): Promise<readonly unknown[]> {
  if (database.kind === 'postgres') {
    return rows(database.url, statement);
  }
  const opened = new DatabaseSync(database.path);
  try {
    return opened.prepare(statement).all();
  } finally {
    opened.close();
  }
}
