import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { claim, engines, key, now, open, reply } from './stores.ts';

describe.each(engines)('on %s', (_engine, engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await open(await engine.make());
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

    it('has a language apart from what it was told to do', async () => {
      expect(await store.language('T1', 'C1')).toBeUndefined();
      await store.setLanguage('T1', 'C1', 'zh', 'U1');
      expect([await store.language('T1', 'C1'), await store.mode('T1', 'C1')]).toEqual(['zh', undefined]);
      await store.setMode('T1', 'C1', 'quiet', 'U1');
      expect([await store.language('T1', 'C1'), await store.mode('T1', 'C1')]).toEqual(['zh', 'quiet']);
      await store.setLanguage('T1', 'C1', undefined, 'U2');
      expect([await store.language('T1', 'C1'), await store.mode('T1', 'C1')]).toEqual([undefined, 'quiet']);
      expect(await store.language('T1', 'C2')).toBeUndefined();
    });
  });
});
