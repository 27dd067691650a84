import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Database } from '../../src/store/place.ts';
import { answer, type Engine, engines, key, leased, leaseMs, now, open, owed, reply } from './stores.ts';

/** A change of the tables that a version to come could make. */
const change = '2999-01-notes';

/** Does to a database what a newer version would do at its start. */
async function upgrade({ query }: Engine, database: Database): Promise<void> {
  await query(database, 'alter table deliveries add column note text');
  await query(database, "alter table channels add column colour text not null default 'none'");
  await query(database, 'create table notes (note text)');
  await query(
    database,
    `insert into kysely_migration (name, timestamp) values ('${change}', '2999-01-01T00:00:00.000Z')`,
  );
}

async function recorded({ query }: Engine, database: Database): Promise<readonly unknown[]> {
  return (await query(database, 'select name from kysely_migration order by name')).map(({ name }) => name);
}

describe.each(engines)('a database on %s', (_, engine) => {
  it('keeps what it holds when it is opened again, and its tables are not made twice', async () => {
    const database = await engine.make();
    const first = await openStore(database, { now: () => now });
    await answer(first);
    await first.setMode('T1', 'C1', 'quiet', 'U1');
    await first.close();
    const again = await open(database);
    expect(await again.admit(owed)).toBe('seen');
    expect(await again.findReply({ ...key, ts: reply })).toBeDefined();
    expect(await again.mode('T1', 'C1')).toBe('quiet');
  });

  it('is shared by several connections', async () => {
    const database = await engine.make();
    const [one, two] = [await open(database), await open(database)];
    const taken = await Promise.all([one.admit(owed), two.admit(owed)]);
    expect(taken.toSorted()).toEqual(['new', 'seen']);
    const leases = await Promise.all([one.lease(key, leaseMs), two.lease(key, leaseMs)]);
    const [lease, ...more] = leases.filter((each) => each !== undefined);
    expect(more).toEqual([]);
    if (lease !== undefined) await one.answered(lease, reply);
    expect(await two.takesPart('T1', 'C1', owed.threadTs)).toBe(true);
    await two.setMode('T1', 'C1', 'watch', 'U1');
    expect(await one.mode('T1', 'C1')).toBe('watch');
  });

  it('is made by one of several processes that start at once, and all of them can use it', async () => {
    const database = await engine.make();
    const argument = JSON.stringify(database);
    const starts = Array.from({ length: 4 }, () => fork(new URL('./open-once.ts', import.meta.url), [argument]));
    const codes = await Promise.all(starts.map(async (start) => (await once(start, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(await (await open(database)).mode('T1', 'C1')).toBe('watch');
  });

  it('has times of the clock that was handed in', async () => {
    const database = await engine.make();
    await (await open(database)).setMode('T1', 'C1', 'watch', 'U9');
    const [row] = await engine.query(database, `select changed_at, changed_by from channels where team = 'T1'`);
    expect({ ...row, changed_at: Number(row?.changed_at) }).toEqual({ changed_at: now, changed_by: 'U9' });
  });

  it('that has tables of another program is refused, and left with those alone', async () => {
    const database = await engine.make();
    await engine.query(database, 'create table channels (name text)');
    await expect(openStore(database, { now: () => now })).rejects.toThrow(/channels.* already exists/);
    await expect(engine.query(database, 'select * from deliveries')).rejects.toThrow();
    expect(await engine.query(database, 'select name from channels')).toEqual([]);
  });

  it('that another program keeps changes in is refused, and no table is made', async () => {
    const database = await engine.make();
    await engine.query(database, 'create table kysely_migration (name text, timestamp text)');
    await engine.query(database, `insert into kysely_migration values ('1-users', '2020-01-01T00:00:00.000Z')`);
    await expect(openStore(database, { now: () => now })).rejects.toThrow(/another program/);
    expect(await recorded(engine, database)).toEqual(['1-users']);
    await expect(engine.query(database, 'select * from deliveries')).rejects.toThrow();
  });
});

describe.each(engines)('a newer version on %s', (_, engine) => {
  it('does not disturb an older one that runs', async () => {
    const database = await engine.make();
    const older = await open(database);
    await older.admit(owed);
    await older.setLanguage('T1', 'C1', 'zh', 'U1');
    await upgrade(engine, database);
    await older.ping();
    expect(await older.admit({ ...owed, ts: '1700000000.000900' })).toBe('new');
    await older.answered(await leased(older), reply);
    expect(await older.find(key)).toMatchObject({ state: 'answered', reply_ts: reply, note: null });
    await older.setMode('T1', 'C1', 'quiet', 'U1');
    await older.setMode('T1', 'C2', 'watch', 'U1');
    expect([await older.language('T1', 'C1'), await older.mode('T1', 'C2')]).toEqual(['zh', 'watch']);
  });

  it('does not keep an older one from starting again, and what it recorded stays', async () => {
    const database = await engine.make();
    await (await openStore(database, { now: () => now })).close();
    await upgrade(engine, database);
    const before = await recorded(engine, database);
    expect(before).toContain(change);
    const older = await open(database);
    expect(await older.admit(owed)).toBe('new');
    expect(await older.find(key)).toMatchObject({ state: 'pending', note: null });
    expect(await recorded(engine, database)).toEqual(before);
  });
});
