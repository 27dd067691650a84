import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/place.ts';
import type { Store } from '../../src/store/store.ts';
import { fillHistory } from '../helpers/history.ts';
import { recordStatements, type Statement } from '../helpers/statements.ts';
import { engines, key, leased, leaseMs, now, open, owed, reply } from './stores.ts';

/** Enough for PostgreSQL to prefer an index wherever there is one. */
const rows = 20_000;
const sighting = { team: key.team, channel: key.channel, thread_ts: key.ts, codes: 'gateway 4001' };

/** Everything that is ever asked of the tables that grow. */
async function askAll(store: Store): Promise<void> {
  await store.admit(owed);
  await store.admit({ ...owed, edit: '1' });
  const lease = await leased(store);
  await store.posting(lease, leaseMs);
  await store.keep(lease, leaseMs);
  await store.release(lease);
  await store.see(sighting, { messageTs: key.ts, trace: undefined }, now - 1);
  await store.see(sighting, { messageTs: '5.5', trace: '{}' }, now - 1);
  await store.sightingPosted(sighting, reply, '{}');
  await store.sighting(sighting, now - 1);
  await store.forgetReply(sighting, reply);
  await store.forgetUnposted(sighting, key.ts);
  await store.answered(await leased(store), reply);
  await store.find(key);
  await store.findReply({ ...key, ts: reply });
  await store.takesPart(key.team, key.channel, key.ts);
  await store.unaskedBefore(key, now - 600_000);
  await store.shared({ ...key, ts: '7.7' }, key.ts);
  await store.mode(key.team, key.channel);
  await store.language(key.team, key.channel);
  await store.due(50, 1_000);
  await store.pending();
  await store.deleted(key);
  await store.withdrawn(key);
  await store.forget(now - 29 * 24 * 3_600_000);
  await store.forgetSightings(now - 29 * 24 * 3_600_000);
}

/** How the database goes about it, a line for each step. */
async function plan(database: Database, { sql, parameters }: Statement): Promise<readonly string[]> {
  if (database.kind === 'sqlite') {
    const opened = new DatabaseSync(database.path);
    const steps = opened.prepare(`explain query plan ${sql}`).all();
    opened.close();
    return steps.map(({ detail }) => String(detail));
  }
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows: steps } = await client.query(`explain ${sql}`, [...parameters]);
  await client.end();
  return steps.map((step) => String(step['QUERY PLAN']));
}

describe.each(engines)('%s', (_, { make }) => {
  it('finds whatever the bot asks for by an index, however much there is', async () => {
    const database = await make();
    const store = await open(database);
    await fillHistory(database, { team: key.team, channel: key.channel, rows, now });
    const { statements, end } = recordStatements();
    await askAll(store).finally(end);
    const plans = await Promise.all(statements.map(async (each) => [each.sql, await plan(database, each)] as const));
    const slow = plans.filter(([, steps]) => steps.some((step) => /\bSCAN\b|Seq Scan/.test(step)));
    expect(slow.filter(([sql]) => /deliveries|sightings/.test(sql))).toEqual([]);
    expect(plans.length).toBeGreaterThanOrEqual(24);
  });
});
