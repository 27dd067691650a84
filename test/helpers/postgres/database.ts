import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import './setup.ts';

/** The address of a new and empty database on the run's PostgreSQL, which is gone after the test. */
export async function newDatabase(): Promise<string> {
  const admin = await server();
  const name = `t${randomBytes(6).toString('hex')}`;
  await rows(admin, `create database ${name}`);
  onTestFinished(async () => {
    await rows(admin, `drop database if exists ${name} with (force)`);
  });
  return Object.assign(new URL(admin), { pathname: `/${name}` }).href;
}

/** Does one thing in a database, over a connection of its own, and gives the rows that come of it. */
export async function rows(url: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

let known: Promise<string> | undefined;

function server(): Promise<string> {
  known ??= ask();
  return known;
}

async function ask(): Promise<string> {
  const answer = await fetch(inject('postgres'));
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(text);
  }
  return text;
}
