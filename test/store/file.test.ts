import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { claim, folder, key, now, open, reply } from './stores.ts';

describe('the file', () => {
  it('is made together with its folder', async () => {
    const path = join(folder(), 'deep/down/mgscode.db');
    await (await open(path)).ping();
    expect(existsSync(path)).toBe(true);
  });

  it('keeps what it holds when it is opened again, and its tables are not made twice', async () => {
    const path = join(folder(), 'mgscode.db');
    const first = await openStore(path, () => now);
    await first.claim(claim);
    await first.answered(key, reply);
    await first.setMode('T1', 'C1', 'quiet', 'U1');
    await first.close();
    const again = await open(path);
    expect(await again.claim(claim)).toBe(false);
    expect(await again.findReply({ ...key, ts: reply })).toBeDefined();
    expect(await again.mode('T1', 'C1')).toBe('quiet');
  });

  it('is shared by several connections', async () => {
    const path = join(folder(), 'mgscode.db');
    const [one, two] = [await open(path), await open(path)];
    const taken = await Promise.all([one.claim(claim), two.claim(claim)]);
    expect(taken.toSorted()).toEqual([false, true]);
    await one.answered(key, reply);
    expect(await two.takesPart('T1', 'C1', claim.threadTs)).toBe(true);
    await two.setMode('T1', 'C1', 'watch', 'U1');
    expect(await one.mode('T1', 'C1')).toBe('watch');
  });

  it('is waited for while another process writes to it', async () => {
    const path = join(folder(), 'mgscode.db');
    const opened = await open(path);
    const writer = fork(new URL('./hold-lock.ts', import.meta.url), [path, '400'], { stdio: 'inherit' });
    const ended = once(writer, 'exit');
    await once(writer, 'message');
    expect(await opened.claim(claim)).toBe(true);
    expect(await ended).toEqual([0, null]);
  });

  it('is made by one of several processes that start at once, and all of them can use it', async () => {
    const path = join(folder(), 'new/mgscode.db');
    const starts = Array.from({ length: 4 }, () => fork(new URL('./open-once.ts', import.meta.url), [path]));
    const codes = await Promise.all(starts.map(async (start) => (await once(start, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(await (await open(path)).mode('T1', 'C1')).toBe('watch');
  });

  it('that is no database is refused, and left as it was', async () => {
    const path = join(folder(), 'other.txt');
    const text = 'This is no database, but long enough to be read as one. '.repeat(40);
    writeFileSync(path, text);
    await expect(openStore(path, () => now)).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('that has tables of another program is refused, and left with those alone', async () => {
    const path = join(folder(), 'other.db');
    const other = new DatabaseSync(path);
    other.exec('create table channels (name text)');
    await expect(openStore(path, () => now)).rejects.toThrow();
    expect(other.prepare('select name from sqlite_master').all()).toMatchObject([{ name: 'channels' }]);
    other.close();
  });

  it('that cannot be written is refused', async () => {
    const path = join(folder(), 'file');
    writeFileSync(path, '');
    await expect(openStore(join(path, 'none.db'), () => now)).rejects.toThrow();
  });
});

describe('the clock', () => {
  it('is the one that was handed in', async () => {
    const path = join(folder(), 'mgscode.db');
    await (await open(path)).setMode('T1', 'C1', 'watch', 'U9');
    const database = new DatabaseSync(path);
    const rows = database.prepare('select changed_at, changed_by from channels').all();
    database.close();
    expect(rows.map((row) => ({ ...row }))).toEqual([{ changed_at: now, changed_by: 'U9' }]);
  });
});
