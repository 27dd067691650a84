import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deliveries } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { file, folder, now, open, owed } from './stores.ts';

/** Opens a file that is not to be used. */
function refused(path: string): Promise<unknown> {
  return openStore(file(path), { now: () => now });
}

/** A store's file with some hundred deliveries, which nobody has open. */
async function filled(): Promise<string> {
  const path = join(folder(), 'mgscode.db');
  const store = await openStore(file(path), { now: () => now });
  for (let each = 0; each < 300; each += 1) await store.admit({ ...owed, ts: String(each) });
  await store.close();
  return path;
}

/** Holds a file's write lock until the test is finished. */
function lock(path: string): void {
  const holder = new DatabaseSync(path);
  holder.exec('begin immediate');
  onTestFinished(() => holder.close());
}

describe('the file', () => {
  it('is made together with its folder', async () => {
    const path = join(folder(), 'deep/down/mgscode.db');
    await (await open(file(path))).ping();
    expect(existsSync(path)).toBe(true);
  });

  it('need not be one: what is in memory is not shared', async () => {
    const [one, two] = [await open(file(':memory:')), await open(file(':memory:'))];
    expect([await one.admit(owed), await one.admit(owed), await two.admit(owed)]).toEqual(['new', 'seen', 'new']);
    expect(existsSync(':memory:')).toBe(false);
  });

  it('is waited for while another process writes to it', async () => {
    const path = join(folder(), 'mgscode.db');
    const opened = await open(file(path));
    const writer = fork(new URL('./hold-lock.ts', import.meta.url), [path, '400'], { stdio: 'inherit' });
    const ended = once(writer, 'exit');
    await once(writer, 'message');
    expect(await opened.admit(owed)).toBe('new');
    expect(await ended).toEqual([0, null]);
  });
});

describe('a file is refused, with its name, the reason and what to do,', () => {
  it('that is no database, and it is left as it was', async () => {
    const path = join(folder(), 'other.txt');
    const text = 'This is no database, but long enough to be read as one. '.repeat(40);
    writeFileSync(path, text);
    await expect(refused(path)).rejects.toThrow(
      `${path}: file is not a database; put a backup in its place, or name another file`,
    );
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each([
    [
      'whose beginning is overwritten',
      (path: string) => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0xa5, 100, 4096));
      },
    ],
    ['whose end is cut off', (path: string) => truncateSync(path, 4096)],
  ])('%s', async (_, damage) => {
    const path = await filled();
    damage(path);
    await expect(refused(path)).rejects.toThrow(
      `${path}: database disk image is malformed; put a backup in its place, or move it away with its -wal and -shm`,
    );
  });

  it('that a folder or a file is in the way of', async () => {
    const place = folder();
    mkdirSync(join(place, 'folder'));
    await expect(refused(join(place, 'folder'))).rejects.toThrow(
      `${join(place, 'folder')}: unable to open database file; look whether the folder is there`,
    );
    writeFileSync(join(place, 'file'), '');
    await expect(refused(join(place, 'file/none.db'))).rejects.toThrow(/^\/.*file\/none\.db: .*/);
  });

  it('that another process does not let go of', async () => {
    const path = await filled();
    lock(path);
    await expect(refused(path)).rejects.toThrow(
      `${path}: database is locked; another process holds the file for too long: stop what else writes to it`,
    );
  });
});

describe('a file in use tells its name, the reason and what to do', () => {
  it('when it is full, and goes on when there is room', async () => {
    const path = join(folder(), 'mgscode.db');
    const db = await openSqlite(path);
    onTestFinished(() => db.destroy());
    const store = deliveries(db, () => now);
    await sql`pragma max_page_count = 1`.execute(db);
    const fill = async (): Promise<void> => {
      for (let each = 0; each < 1000; each += 1) await store.admit({ ...owed, ts: String(each) });
    };
    await expect(fill()).rejects.toThrow(`${path}: database or disk is full; make room on the disk of the file`);
    expect(await store.admit({ ...owed, ts: '0' })).toBe('seen');
    await sql`pragma max_page_count = 100000`.execute(db);
    await fill();
  });

  it('when it is locked, and goes on when it is not', async () => {
    const path = await filled();
    const db = await openSqlite(path);
    onTestFinished(() => db.destroy());
    const store = deliveries(db, () => now);
    const holder = new DatabaseSync(path);
    holder.exec('begin immediate');
    await expect(store.admit(owed)).rejects.toThrow(`${path}: database is locked; another process holds the file`);
    holder.close();
    expect(await store.admit(owed)).toBe('new');
  });

  it('to all who wait behind one another, no later than to the first', async () => {
    const path = await filled();
    const store = await open(file(path));
    lock(path);
    const began = performance.now();
    const asked = ['1', '2', '3', '4'].map((ts) => store.admit({ ...owed, ts }));
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
    expect(performance.now() - began).toBeLessThan(3_500);
  });

  it('and holds nothing else up while it waits for a lock', async () => {
    const path = await filled();
    const store = await open(file(path));
    const holder = new DatabaseSync(path);
    holder.exec('begin immediate');
    const admitted = store.admit(owed);
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    await pause(500);
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(250);
    holder.close();
    expect(await admitted).toBe('new');
  });
});
