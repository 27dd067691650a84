import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import { migrationLock } from '../../src/store/postgres.ts';
import type { Store } from '../../src/store/store.ts';
import { newDatabase, rows } from '../helpers/postgres/database.ts';
import { type DatabaseProxy, openProxy } from '../helpers/postgres/proxy.ts';
import { now, open, owed } from './stores.ts';

interface Reached {
  readonly store: Store;
  readonly proxy: DatabaseProxy;
  readonly faults: readonly Error[];
  /** The database past the proxy. */
  readonly url: string;
}

/** A store that is reached by way of a proxy, and what it told of lost connections. */
async function reach(): Promise<Reached> {
  const url = await newDatabase();
  const proxy = await openProxy(url);
  const faults: Error[] = [];
  const store = await openStore(
    { kind: 'postgres', url: proxy.url },
    { now: () => now, onFault: (fault) => faults.push(fault) },
  );
  onTestFinished(() => store.close());
  return { store, proxy, faults, url };
}

async function faultOf(doing: Promise<unknown>): Promise<Error> {
  const error: unknown = await doing.then(
    () => undefined,
    (reason) => reason,
  );
  if (!(error instanceof Error)) throw new Error('it went well');
  return error;
}

async function took(doing: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await doing;
  return performance.now() - start;
}

/** The server processes of a database, but the one that asks. */
const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

/** Ends the connections to a database of which `which` is true, and gives a row for each. */
function terminate(url: string, which = 'true'): Promise<readonly unknown[]> {
  return rows(url, `select pg_terminate_backend(pid) ${others} and ${which}`);
}

/** Resolves when one server process of a database waits for what `event` names. */
async function waiting(url: string, event: string): Promise<void> {
  await vi.waitFor(async () => {
    expect(await rows(url, `select 1 ${others} and '${event}' in (wait_event_type, wait_event)`)).toHaveLength(1);
  });
}

/** Does something that takes a lock in a database, and holds the lock until it is let go. */
async function hold(url: string, locking: string): Promise<() => Promise<void>> {
  const holding = rows(url, `begin; ${locking}; select pg_sleep(60)`).catch(() => undefined);
  await waiting(url, 'PgSleep');
  return async () => {
    await rows(url, `select pg_cancel_backend(pid) ${others} and wait_event = 'PgSleep'`);
    await holding;
  };
}

/** What a call has to wait for. */
const allDeliveries = 'lock table deliveries';

describe('a database that goes away', () => {
  it('is told of at once, and used again when it is back', async () => {
    const { store, proxy, faults } = await reach();
    await store.ping();
    await proxy.cut();
    await vi.waitFor(() => expect(faults).toHaveLength(1));
    expect(faults[0]?.message).toContain('Connection terminated unexpectedly');
    const address = new URL(proxy.url).host;
    expect(await took(expect(store.ping()).rejects.toThrow(address))).toBeLessThan(1000);
    await expect(store.admit(owed)).rejects.toThrow(/ECONNREFUSED.*; look whether the server runs/);
    await proxy.restore();
    await store.ping();
    expect(await store.admit(owed)).toBe('new');
  });

  it('while it is asked fails what was asked, and nothing else', async () => {
    const { store, url } = await reach();
    const letGo = await hold(url, allDeliveries);
    const claimed = faultOf(store.admit(owed));
    await waiting(url, 'relation');
    await terminate(url, "wait_event_type = 'Lock'");
    expect((await claimed).message).toContain('terminating connection due to administrator command');
    await letGo();
    expect(await store.admit(owed)).toBe('new');
  });

  it('while it is asked, without a word, does the same', async () => {
    const { store, proxy, url } = await reach();
    const letGo = await hold(url, allDeliveries);
    const claimed = faultOf(store.admit(owed));
    await waiting(url, 'relation');
    await proxy.cut();
    expect((await claimed).message).toMatch(/Connection terminated unexpectedly|ECONNRESET/);
    await letGo();
    await proxy.restore();
    await store.ping();
  });

  it('that restarts is used again', async () => {
    const { store, url, faults } = await reach();
    await Promise.all(Array.from({ length: 10 }, () => store.ping()));
    const ended = await terminate(url);
    await vi.waitFor(() => expect(faults).toHaveLength(ended.length));
    expect(ended.length).toBeGreaterThan(1);
    await Promise.all(Array.from({ length: 10 }, () => store.ping()));
  });

  it('leaves the store closable', async () => {
    const { proxy } = await reach();
    const store = await openStore({ kind: 'postgres', url: proxy.url }, { now: () => now });
    await store.ping();
    await proxy.cut();
    await store.close();
  });
});

it('nothing is waited for more than a few seconds', async () => {
  const { store, proxy } = await reach();
  const { store: busy, url } = await reach();
  await Promise.all(Array.from({ length: 3 }, () => store.ping()));
  const letGo = await hold(url, allDeliveries);
  proxy.silence();
  const [locked, asked, connecting, starting] = await Promise.all([
    faultOf(busy.admit(owed)),
    faultOf(store.ping()),
    faultOf(Promise.all(Array.from({ length: 5 }, () => store.ping()))),
    faultOf(openStore({ kind: 'postgres', url: proxy.url }, { now: () => now })),
  ]);
  expect(locked.message).toMatch(/statement timeout; something there holds a lock/);
  expect(asked.message).toMatch(/read timeout; look whether the server runs/);
  expect(connecting.message).toMatch(/timeout exceeded when trying to connect; look whether the server runs/);
  expect(starting.message).toMatch(/connection timeout; look whether the server runs/);
  await letGo();
  await proxy.restore();
  expect(await took(Promise.all(Array.from({ length: 10 }, () => store.ping())))).toBeLessThan(1000);
  expect(await busy.admit(owed)).toBe('new');
});

/** Ways in which the URL is wrong, and what is told of them. */
const wrongs: readonly (readonly [string, Partial<URL>, RegExp])[] = [
  ['a password', { password: 'hunter2hunter2' }, /password authentication failed.*; look at the user and the password/],
  ['a user', { username: 'nobody-here' }, /authentication failed.*; look at the user and the password/],
  ['a database', { pathname: '/nowhere' }, /"nowhere" does not exist; create the database first/],
  ['a port', { port: '1' }, /ECONNREFUSED 127\.0\.0\.1:1; look whether the server runs there/],
  ['a host', { hostname: 'nowhere.invalid' }, /nowhere\.invalid.*; look /],
  ['TLS', { search: '?sslmode=verify-full' }, /does not support SSL.*; turn TLS on at the server, or take sslmode out/],
  ['a certificate file', { search: '?sslrootcert=/nowhere/ca.pem' }, /no such file.*\/nowhere\/ca\.pem/],
];

describe('a URL that is wrong about', () => {
  it.each(wrongs)('%s is refused: where, why, what to do, and no password', async (_, wrong, told) => {
    const url = Object.assign(new URL(await newDatabase()), wrong);
    const fault = await faultOf(openStore({ kind: 'postgres', url: url.href }, { now: () => now }));
    expect(fault.message).toMatch(told);
    expect(fault.message).toMatch(new RegExp(`^postgres://${url.host}${url.pathname}: `));
    expect(inspect(fault, { depth: 10, showHidden: true })).not.toContain(url.password);
  });
});

it('a user who may not make tables is told so', async () => {
  const url = new URL(await newDatabase());
  await rows(url.href, 'drop role if exists guest').catch(() => undefined);
  await rows(url.href, "create role guest login password 'guest'");
  const guest = Object.assign(new URL(url), { username: 'guest', password: 'guest' }).href;
  const fault = await faultOf(openStore({ kind: 'postgres', url: guest }, { now: () => now }));
  expect(fault.message).toMatch(/permission denied for schema public; let the user create tables/);
});

it('a server that is only read is refused at start, and noticed later', async () => {
  const url = await newDatabase();
  const store = await open({ kind: 'postgres', url });
  await rows(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
  await terminate(url);
  const told = /read-only transaction; name the primary server in the URL/;
  await vi.waitFor(() => expect(store.ping()).rejects.toThrow(told));
  await expect(openStore({ kind: 'postgres', url }, { now: () => now })).rejects.toThrow(told);
});

it('no password is logged when a connection is lost', async () => {
  const { store, proxy, faults, url } = await reach();
  const logged: string[] = [];
  const log = openLog('debug', { write: (line: string) => void logged.push(line) });
  await store.ping();
  await terminate(url);
  await vi.waitFor(() => expect(faults).toHaveLength(1));
  const { password } = new URL(proxy.url);
  for (const err of faults) {
    log.warn({ err }, 'A connection to the database was lost');
    expect(inspect(err, { depth: 10, showHidden: true })).not.toContain(password);
  }
  expect(logged).toEqual([expect.stringContaining('terminating connection')]);
  expect(logged.join('')).not.toContain(password);
});

it('what another program keeps in a schema of its own is no matter', async () => {
  const url = await newDatabase();
  await rows(url, 'create schema other');
  await rows(url, 'create table other.kysely_migration (name text, timestamp text)');
  await rows(url, "insert into other.kysely_migration values ('1-users', '2020-01-01T00:00:00.000Z')");
  await rows(url, 'create table other.channels (name text)');
  const store = await open({ kind: 'postgres', url });
  expect(await store.admit(owed)).toBe('new');
});

it('tables that another replica changes are waited for, and may then be newer', async () => {
  const url = await newDatabase();
  await (await openStore({ kind: 'postgres', url }, { now: () => now })).close();
  const letGo = await hold(url, `select pg_advisory_lock(${migrationLock})`);
  const opening = open({ kind: 'postgres', url });
  await waiting(url, 'advisory');
  await rows(url, "insert into kysely_migration values ('2999-01-notes', '2999-01-01T00:00:00.000Z')");
  await letGo();
  expect(await (await opening).admit(owed)).toBe('new');
});
