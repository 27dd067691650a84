import { randomBytes } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { rows } from './rows.ts';
import './setup.ts';

export { rows } from './rows.ts';

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
