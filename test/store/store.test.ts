import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/place.ts';
import type { Store } from '../../src/store/store.ts';
import { answer, engines, key, leased, leaseMs, now, open, owed, reply } from './stores.ts';

const edit = '1700000005.000000';

describe.each(engines)('on %s', (_engine, engine) => {
  let store: Store;
  let database: Database;
  let clock = now;
  beforeEach(async () => {
    clock = now;
    database = await engine.make();
    store = await open(database, () => clock);
  });

  describe('a message', () => {
    it('is taken in once', async () => {
      expect(await store.admit(owed)).toBe('new');
      expect(await store.admit(owed)).toBe('seen');
      expect(await store.admit({ ...owed, asked: false, threadTs: 'another' })).toBe('seen');
    });

    it.each([
      ['team', { ...owed, team: 'T2' }],
      ['channel', { ...owed, channel: 'C2' }],
      ['time', { ...owed, ts: '1700000000.000101' }],
    ])('with another %s is another message', async (_, other) => {
      await store.admit(owed);
      expect(await store.admit(other)).toBe('new');
    });

    it('is taken in by one of many who try at once', async () => {
      const taken = await Promise.all(Array.from({ length: 20 }, () => store.admit(owed)));
      expect(taken.filter((each) => each === 'new')).toHaveLength(1);
    });

    it('is remembered with what is needed to answer it, until it is answered', async () => {
      await store.admit({ ...owed, threadTs: 'T', edit: '5' });
      const row = {
        team: 'T1',
        channel: 'C1',
        message_ts: key.ts,
        thread_ts: 'T',
        asked: 1,
        edit: '5',
        reply_ts: null,
        state: 'pending',
        created_at: now,
        payload: owed.payload,
        lease_until: 0,
        lease_by: null,
        attempts: 0,
      };
      expect(await store.find(key)).toEqual(row);
      expect(await store.pending()).toBe(1);
      await store.answered(await leased(store), reply);
      expect(await store.find(key)).toEqual({ ...row, payload: null, reply_ts: reply, state: 'answered' });
      expect(await store.pending()).toBe(0);
    });

    it('that nobody took in is not there', async () => {
      expect(await store.find(key)).toBeUndefined();
      expect(await store.lease(key, leaseMs)).toBeUndefined();
    });

    it('that was deleted is nobody’s any more, and nothing is kept of it', async () => {
      await store.admit({ ...owed, asked: false });
      await store.deleted(key);
      expect(await store.find(key)).toMatchObject({ state: 'closed', payload: null });
      expect(await store.lease(key, leaseMs)).toBeUndefined();
      expect(await store.admit(owed)).toBe('seen');
    });

    it.each([
      ['that somebody asked is owed an answer still', async () => void (await store.admit(owed)), 'pending'],
      ['that was answered already stays so', () => answer(store), 'answered'],
    ])('and was deleted, but %s', async (_, before, state) => {
      await before();
      await store.deleted(key);
      expect(await store.find(key)).toMatchObject({ state });
    });
  });

  describe('the right to answer', () => {
    it('is one’s of many who ask at once', async () => {
      await store.admit(owed);
      const leases = await Promise.all(Array.from({ length: 20 }, () => store.lease(key, leaseMs)));
      expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
    });

    it('is another’s when it is over, and the first cannot post, keep or answer any more', async () => {
      await store.admit(owed);
      const first = await leased(store);
      clock = now + leaseMs;
      const second = await leased(store);
      expect(await store.posting(first, leaseMs)).toBe(false);
      expect(await store.keep(first, leaseMs)).toBe(false);
      await store.answered(first, 'first');
      expect(await store.find(key)).toMatchObject({ state: 'pending', reply_ts: null });
      expect(await store.posting(second, leaseMs)).toBe(true);
      await store.answered(second, reply);
      expect(await store.find(key)).toMatchObject({ state: 'answered', reply_ts: reply });
    });

    it('lasts as long as it is kept, and tells the next how many posts were begun', async () => {
      await store.admit(owed);
      const first = await leased(store);
      clock = now + leaseMs - 1;
      expect(await store.posting(first, leaseMs)).toBe(true);
      clock += leaseMs - 1;
      expect(await store.keep(first, leaseMs)).toBe(true);
      expect(await store.lease(key, leaseMs)).toBeUndefined();
      clock += leaseMs;
      expect((await leased(store)).delivery.attempts).toBe(1);
    });

    it('tells nothing of posts that were refused', async () => {
      await store.admit(owed);
      const first = await leased(store);
      await store.posting(first, leaseMs);
      await store.unposted(first);
      await store.unposted(first);
      await store.release(first);
      expect((await leased(store)).delivery.attempts).toBe(0);
    });

    it('ends with the message, unless another has it by now', async () => {
      await store.admit(owed);
      const first = await leased(store);
      clock = now + leaseMs;
      const second = await leased(store);
      await store.done(first);
      expect(await store.find(key)).toMatchObject({ state: 'pending' });
      await store.done(second);
      expect(await store.find(key)).toMatchObject({ state: 'closed', payload: null });
    });

    it('is free at once when it is given back', async () => {
      await store.admit(owed);
      await store.release(await leased(store));
      expect(await store.lease(key, leaseMs)).toBeDefined();
    });
  });

  describe('what nobody is at', () => {
    it('is owed and free, the oldest first', async () => {
      const [old, taken, free] = ['1700000000.1', '1700000000.2', '1700000000.3'].map((ts) => ({ ...owed, ts }));
      for (const each of [old, taken, free]) {
        if (each !== undefined) await store.admit(each);
        clock += 1;
      }
      await answer(store, { ...owed, ts: '1700000000.4' });
      if (taken !== undefined) await leased(store, taken);
      expect((await store.due(10, 0)).map(({ ts }) => ts)).toEqual(['1700000000.1', '1700000000.3']);
      expect(await store.due(1, 0)).toEqual([{ team: 'T1', channel: 'C1', ts: '1700000000.1' }]);
      clock += leaseMs;
      expect(await store.due(10, 0)).toHaveLength(3);
      expect(await store.due(10, leaseMs + 2)).toHaveLength(2);
    });
  });

  describe('an edit', () => {
    it('of an answered message is owed an answer again, with the reply to bring up to date', async () => {
      await answer(store);
      expect(await store.admit({ ...owed, edit, payload: 'new' })).toBe('edit');
      expect(await store.admit({ ...owed, edit, payload: 'new' })).toBe('seen');
      expect((await leased(store)).delivery).toMatchObject({ reply_ts: reply, payload: 'new', edit });
    });

    it('that is older than one seen before is not taken in', async () => {
      await answer(store);
      expect(await store.admit({ ...owed, edit: '1700000009.000000' })).toBe('edit');
      expect(await store.admit({ ...owed, edit })).toBe('seen');
      expect(await store.admit({ ...owed, edit: '1700000010.000000' })).toBe('edit');
    });

    it('that comes while the reply is on its way is not lost', async () => {
      await store.admit(owed);
      const lease = await leased(store);
      await store.admit({ ...owed, edit, payload: 'new' });
      await store.answered(lease, reply);
      expect((await leased(store)).delivery).toMatchObject({ state: 'pending', reply_ts: reply, payload: 'new' });
    });

    it('that comes while the message is found to need nothing is not lost', async () => {
      await store.admit({ ...owed, asked: false });
      const lease = await leased(store);
      await store.admit({ ...owed, edit, payload: 'new' });
      await store.done(lease);
      expect((await leased(store)).delivery).toMatchObject({ state: 'pending', asked: 1, payload: 'new' });
    });

    it('of a message that was closed is owed an answer', async () => {
      await store.admit({ ...owed, asked: false });
      await store.deleted(key);
      expect(await store.admit({ ...owed, edit })).toBe('edit');
      expect((await leased(store)).delivery).toMatchObject({ asked: 1 });
    });

    it('is taken in by one of many who try at once', async () => {
      await answer(store);
      const taken = await Promise.all(Array.from({ length: 20 }, () => store.admit({ ...owed, edit })));
      expect(taken.filter((each) => each === 'edit')).toHaveLength(1);
    });
  });

  describe('a reply', () => {
    it('leads back to the message that it answers', async () => {
      await answer(store);
      expect(await store.findReply({ ...key, ts: reply })).toMatchObject({ message_ts: key.ts });
      expect(await store.findReply(key)).toBeUndefined();
      expect(await store.findReply({ ...key, ts: reply, channel: 'C2' })).toBeUndefined();
      expect(await store.findReply({ ...key, ts: reply, team: 'T2' })).toBeUndefined();
    });

    it('makes the bot take part in its thread, until it is gone', async () => {
      const takesPart = () => store.takesPart('T1', 'C1', owed.threadTs);
      expect(await takesPart()).toBe(false);
      await store.admit(owed);
      expect(await takesPart()).toBe(false);
      await store.answered(await leased(store), reply);
      expect(await takesPart()).toBe(true);
      expect(await store.takesPart('T1', 'C1', 'another')).toBe(false);
      expect(await store.takesPart('T1', 'C2', owed.threadTs)).toBe(false);
      expect(await store.takesPart('T2', 'C1', owed.threadTs)).toBe(false);
      await store.withdrawn(key);
      expect(await takesPart()).toBe(false);
    });

    it('that was taken away leads nowhere, and an edit of its message is owed a new one', async () => {
      await store.admit(owed);
      const lease = await leased(store);
      await store.posting(lease, leaseMs);
      await store.answered(lease, reply);
      await store.withdrawn(key);
      expect(await store.find(key)).toMatchObject({ state: 'closed', reply_ts: null, payload: null });
      expect(await store.findReply({ ...key, ts: reply })).toBeUndefined();
      expect(await store.admit(owed)).toBe('seen');
      expect(await store.admit({ ...owed, edit })).toBe('edit');
      expect((await leased(store)).delivery).toMatchObject({ reply_ts: null, attempts: 0 });
    });

    it('that was taken away while an edit is owed is owed as a new one, to whoever comes next', async () => {
      await answer(store);
      await store.admit({ ...owed, edit });
      const lease = await leased(store);
      await store.withdrawn(key);
      expect(await store.keep(lease, leaseMs)).toBe(false);
      expect((await leased(store)).delivery).toMatchObject({ reply_ts: null, attempts: 0, payload: owed.payload });
    });

    it('that was shared makes the bot take part too', async () => {
      await store.shared(key, 'thread');
      expect(await store.takesPart('T1', 'C1', 'thread')).toBe(true);
      expect(await store.findReply(key)).toMatchObject({ message_ts: key.ts });
    });
  });

  describe('answers that nobody asked for', () => {
    it('are counted by channel, since a moment', async () => {
      await answer(store, { ...owed, asked: false });
      await answer(store, { ...owed, asked: false, ts: '2' });
      await answer(store, { ...owed, ts: '3' });
      await answer(store, { ...owed, asked: false, ts: '4', channel: 'C2' });
      await store.admit({ ...owed, asked: false, ts: '5' });
      expect(await store.unaskedBefore({ ...key, ts: '5' }, now - 1)).toBe(2);
      expect(await store.unaskedBefore({ ...key, ts: '5' }, now)).toBe(0);
    });

    it('are counted while they are on their way, by those that came in later', async () => {
      for (const ts of ['1', '2', '3']) {
        await store.admit({ ...owed, asked: false, ts });
      }
      clock += 1;
      await store.admit({ ...owed, asked: false, ts: '0' });
      const counts = ['1', '2', '3', '0'].map((ts) => store.unaskedBefore({ ...key, ts }, now - 1));
      expect(await Promise.all(counts)).toEqual([0, 1, 2, 3]);
    });
  });

  describe('a message of long ago', () => {
    it.each(['open', 'pending', 'answered', 'closed'])(
      'is forgotten when it is %s, and a newer one is not',
      async (state) => {
        await store.admit(owed);
        await engine.query(database, `update deliveries set state = '${state}'`);
        clock += 1;
        await store.admit({ ...owed, ts: '2' });
        await store.forget(now);
        expect(await store.find(key)).toMatchObject({ state });
        await store.forget(now + 1);
        expect(await store.find(key)).toBeUndefined();
        expect(await store.find({ ...key, ts: '2' })).toBeDefined();
      },
    );
  });

  describe('the same again in a thread', () => {
    const codes = { team: 'T1', channel: 'C1', thread_ts: 'T', codes: 'gateway 4001' };
    const see = (ts: string, hasTrace = true) =>
      store.see(codes, { messageTs: ts, trace: hasTrace ? `trace-${ts}` : undefined }, clock - 1_000);

    it('is counted on the first, with the last three traces', async () => {
      expect(await see('1')).toMatchObject({ message_ts: '1', seen: 1, traces: '["trace-1"]' });
      for (const ts of ['2', '3', '4']) await see(ts);
      expect(await see('5', false)).toMatchObject({
        message_ts: '1',
        seen: 5,
        traces: '["trace-2","trace-3","trace-4"]',
      });
    });

    it('is counted once for each of many at once', async () => {
      await see('first');
      await Promise.all(Array.from({ length: 12 }, (_, i) => see(`at-${i}`)));
      expect(await see('first')).toMatchObject({ message_ts: 'first', seen: 13 });
    });

    it('is first once, of many at once', async () => {
      const all = await Promise.all(Array.from({ length: 12 }, (_, i) => see(`at-${i}`)));
      expect(new Set(all.map(({ message_ts: first }) => first)).size).toBe(1);
    });

    it('does not count the first twice', async () => {
      await see('1');
      expect(await see('1')).toMatchObject({ seen: 1 });
    });

    it('does not count a message twice that is looked at again, even after many others', async () => {
      await see('1');
      await see('2');
      for (let at = 3; at < 20; at += 1) await see(String(at));
      const before = await see('19');
      expect(before.seen).toBe(19);
      expect(await see('2')).toEqual(before);
      expect(await Promise.all([see('20'), see('20'), see('20')])).toHaveLength(3);
      expect((await see('20')).seen).toBe(20);
    });

    it('keeps the last of what was counted, and nothing once it is new again', async () => {
      for (let at = 0; at < 60; at += 1) await see(String(at));
      expect(JSON.parse((await see('59')).counted ?? '').at(-1)).toBe('59');
      expect(JSON.parse((await see('59')).counted ?? '').length).toBeLessThan(40);
      clock += 1_000;
      expect(await see('again')).toMatchObject({ seen: 1, counted: null });
    });

    it('is new again after a while', async () => {
      await see('1');
      await store.sightingPosted(codes, reply, 'payload');
      clock += 1_000;
      expect(await see('2')).toMatchObject({ message_ts: '2', seen: 1, reply_ts: null, payload: null });
    });

    it('is known with its reply, until it is old', async () => {
      await see('1');
      expect(await store.sighting(codes, now - 1)).toBeUndefined();
      expect(await store.sightingPosted(codes, reply, 'payload')).toMatchObject({ seen: 1, reply_ts: reply });
      expect(await store.sighting(codes, now - 1)).toMatchObject({ reply_ts: reply, payload: 'payload' });
      expect(await store.sighting({ ...codes, thread_ts: 'other' }, now - 1)).toBeUndefined();
      expect(await store.sighting(codes, now)).toBeUndefined();
    });

    it('is first again once its reply is forgotten, for those codes that it no longer explains', async () => {
      const others = { ...codes, codes: 'gateway 7003' };
      const elsewhere = { ...codes, thread_ts: 'other' };
      for (const each of [codes, others, elsewhere]) {
        await store.see(each, { messageTs: '1', trace: undefined }, clock - 1_000);
        await store.sightingPosted(each, reply, 'payload');
      }
      await store.forgetReply(codes, 'another reply');
      await store.forgetReply(codes, reply, others.codes);
      expect(await store.sighting(codes, now - 1)).toBeUndefined();
      expect(await store.sighting(others, now - 1)).toMatchObject({ reply_ts: reply });
      expect(await see('2')).toMatchObject({ message_ts: '2', seen: 1 });
      await store.forgetReply(codes, reply);
      expect(await store.sighting(others, now - 1)).toBeUndefined();
      expect(await store.sighting(elsewhere, now - 1)).toMatchObject({ reply_ts: reply });
    });

    it('is first again once the first is gone before its answer came', async () => {
      await see('1');
      await store.forgetUnposted(codes, '2');
      expect(await see('1')).toMatchObject({ message_ts: '1' });
      await store.forgetUnposted(codes, '1');
      expect(await see('2')).toMatchObject({ message_ts: '2', seen: 1 });
      await store.sightingPosted(codes, reply, 'payload');
      await store.forgetUnposted(codes, '2');
      expect(await store.sighting(codes, now - 1)).toMatchObject({ reply_ts: reply });
    });

    it('is counted or first, but never lost, while replies are forgotten', async () => {
      await see('0');
      await store.sightingPosted(codes, reply, 'payload');
      const counting = Array.from({ length: 12 }, (_, i) => see(`at-${i}`));
      await Promise.all([...counting, store.forgetReply(codes, reply), store.forgetReply(codes, reply)]);
      expect((await see('last')).seen).toBeGreaterThan(0);
    });

    it('is forgotten with time', async () => {
      await see('1');
      await store.forgetSightings(now + 1);
      expect(await see('2')).toMatchObject({ message_ts: '2' });
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

    it('stays as it was told after an order that is carried out late', async () => {
      await store.setMode('T1', 'C1', 'watch', 'U1');
      await store.setMode('T1', 'C1', 'quiet', 'U2', now - 1);
      await store.setLanguage('T1', 'C1', 'zh', 'U2', now - 1);
      expect([await store.mode('T1', 'C1'), await store.language('T1', 'C1')]).toEqual(['watch', undefined]);
      await store.setMode('T1', 'C1', 'quiet', 'U2', now);
      await store.setLanguage('T1', 'C1', 'zh', 'U2', now);
      expect([await store.mode('T1', 'C1'), await store.language('T1', 'C1')]).toEqual(['quiet', 'zh']);
    });

    it('keeps when a late order was given, and obeys a new one whatever another clock said', async () => {
      await store.setMode('T1', 'C1', 'quiet', 'U1', now - 2);
      await store.setMode('T1', 'C1', 'watch', 'U2', now - 1);
      expect(await store.mode('T1', 'C1')).toBe('watch');
      clock -= 60_000;
      await store.setMode('T1', 'C1', 'quiet', 'U1');
      expect(await store.mode('T1', 'C1')).toBe('quiet');
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
