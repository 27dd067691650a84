import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Claim, MessageKey, Store } from '../../src/store/store.ts';

const now = 1_700_000_000_000;
const key: MessageKey = { team: 'T1', channel: 'C1', ts: '1700000000.000100' };
const claim: Claim = { ...key, threadTs: '1700000000.000100', asked: true, edit: '' };
const reply = '1700000001.000200';

/** A folder that is gone after the test. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'mgscode-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A store that is closed after the test. */
async function open(path: string): Promise<Store> {
  const store = await openStore(path, () => now);
  onTestFinished(() => store.close());
  return store;
}

let store: Store;
beforeEach(async () => {
  store = await open(':memory:');
});

describe('a message', () => {
  it('is taken on once', async () => {
    expect(await store.claim(claim)).toBe(true);
    expect(await store.claim(claim)).toBe(false);
    expect(await store.claim({ ...claim, asked: false, threadTs: 'another' })).toBe(false);
  });

  it.each([
    ['team', { ...claim, team: 'T2' }],
    ['channel', { ...claim, channel: 'C2' }],
    ['time', { ...claim, ts: '1700000000.000101' }],
  ])('with another %s is another message', async (_, other) => {
    await store.claim(claim);
    expect(await store.claim(other)).toBe(true);
  });

  it('is taken on by one of many who try at once', async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => store.claim(claim)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('is remembered with all that was said when it was taken on', async () => {
    await store.claim({ ...claim, threadTs: 'T', edit: '5' });
    expect(await store.find(key)).toEqual({
      team: 'T1',
      channel: 'C1',
      message_ts: key.ts,
      thread_ts: 'T',
      asked: 1,
      edit: '5',
      reply_ts: null,
      state: 'open',
      created_at: now,
    });
  });

  it('that nobody took on is not there', async () => {
    expect(await store.find(key)).toBeUndefined();
  });

  it('goes from open to answered to closed', async () => {
    await store.claim(claim);
    await store.answered(key, reply);
    expect(await store.find(key)).toMatchObject({ state: 'answered', reply_ts: reply });
    await store.closed(key);
    expect(await store.find(key)).toMatchObject({ state: 'closed', reply_ts: reply });
  });

  it('that is closed is not taken on again', async () => {
    await store.claim(claim);
    await store.closed(key);
    expect(await store.claim(claim)).toBe(false);
  });
});

describe('an edit', () => {
  it('of an answered message is taken on once, with the reply to bring up to date', async () => {
    await store.claim(claim);
    await store.answered(key, reply);
    expect(await store.claimEdit(key, '1700000005.000000')).toMatchObject({ reply_ts: reply });
    expect(await store.claimEdit(key, '1700000005.000000')).toBeUndefined();
  });

  it('that is older than one seen before is not taken on', async () => {
    await store.claim(claim);
    await store.answered(key, reply);
    expect(await store.claimEdit(key, '1700000009.000000')).toBeDefined();
    expect(await store.claimEdit(key, '1700000005.000000')).toBeUndefined();
    expect(await store.claimEdit(key, '1700000010.000000')).toBeDefined();
  });

  it.each([
    ['nobody took on', async () => undefined],
    ['has no reply yet', async () => void (await store.claim(claim))],
    [
      'is closed',
      async () => {
        await store.claim(claim);
        await store.answered(key, reply);
        await store.closed(key);
      },
    ],
  ])('of a message that %s is not taken on', async (_, before) => {
    await before();
    expect(await store.claimEdit(key, '1700000005.000000')).toBeUndefined();
  });

  it('is taken on by one of many who try at once', async () => {
    await store.claim(claim);
    await store.answered(key, reply);
    const taken = await Promise.all(Array.from({ length: 20 }, () => store.claimEdit(key, '1700000005.000000')));
    expect(taken.filter((delivery) => delivery !== undefined)).toHaveLength(1);
  });
});

describe('a reply', () => {
  it('leads back to the message that it answers', async () => {
    await store.claim(claim);
    await store.answered(key, reply);
    expect(await store.findReply({ ...key, ts: reply })).toMatchObject({ message_ts: key.ts });
    expect(await store.findReply(key)).toBeUndefined();
    expect(await store.findReply({ ...key, ts: reply, channel: 'C2' })).toBeUndefined();
    expect(await store.findReply({ ...key, ts: reply, team: 'T2' })).toBeUndefined();
  });

  it('makes the bot take part in its thread, until it is gone', async () => {
    const takesPart = () => store.takesPart('T1', 'C1', claim.threadTs);
    expect(await takesPart()).toBe(false);
    await store.claim(claim);
    expect(await takesPart()).toBe(false);
    await store.answered(key, reply);
    expect(await takesPart()).toBe(true);
    expect(await store.takesPart('T1', 'C1', 'another')).toBe(false);
    expect(await store.takesPart('T1', 'C2', claim.threadTs)).toBe(false);
    expect(await store.takesPart('T2', 'C1', claim.threadTs)).toBe(false);
    await store.closed(key);
    expect(await takesPart()).toBe(false);
  });
});

describe('a channel', () => {
  it('was told nothing at first', async () => {
    expect(await store.mode('T1', 'C1')).toBeUndefined();
  });

  it('keeps what it was told last', async () => {
    await store.setMode('T1', 'C1', 'watch', 'U1');
    expect(await store.mode('T1', 'C1')).toBe('watch');
    await store.setMode('T1', 'C1', 'quiet', 'U2');
    expect(await store.mode('T1', 'C1')).toBe('quiet');
    expect(await store.mode('T1', 'C2')).toBeUndefined();
    expect(await store.mode('T2', 'C1')).toBeUndefined();
  });
});

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

  it.each([
    ['is no database', 'text'],
    ['has tables of another program', 'tables'],
  ])('that %s is refused', async (_, kind) => {
    const path = join(folder(), 'other.db');
    if (kind === 'text') {
      writeFileSync(path, 'this is no database, but long enough to be read as one. '.repeat(40));
    } else {
      const other = new DatabaseSync(path);
      other.exec('create table channels (name text)');
      other.close();
    }
    await expect(openStore(path, () => now)).rejects.toThrow();
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
    const rows = new DatabaseSync(path).prepare('select changed_at, changed_by from channels').all();
    expect(rows.map((row) => ({ ...row }))).toEqual([{ changed_at: now, changed_by: 'U9' }]);
  });
});
