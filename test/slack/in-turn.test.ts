import { describe, expect, it } from 'vitest';
import { makeInTurn } from '../../src/slack/in-turn.ts';

/** A promise that is settled from outside. */
function pending() {
  return Promise.withResolvers<void>();
}

describe('work for the same key', () => {
  it('is done one after the other, in the order in which it came', async () => {
    const inTurn = makeInTurn();
    const seen: string[] = [];
    const [first, second] = [pending(), pending()];
    const all = Promise.all([
      inTurn('a', async () => {
        seen.push('first begins');
        await first.promise;
        seen.push('first ends');
      }),
      inTurn('a', async () => {
        seen.push('second begins');
        await second.promise;
      }),
      inTurn('a', async () => void seen.push('third')),
    ]);
    second.resolve();
    first.resolve();
    await all;
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'third']);
  });

  it('goes on after a failure, which only its own caller sees', async () => {
    const inTurn = makeInTurn();
    const failing = inTurn('a', () => Promise.reject(new Error('no')));
    const next = inTurn('a', async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('begins at once when nothing is being done', async () => {
    const inTurn = makeInTurn();
    expect(await inTurn('a', async () => 1)).toBe(1);
    expect(await inTurn('a', async () => 2)).toBe(2);
  });
});

describe('work for another key', () => {
  it('does not wait', async () => {
    const inTurn = makeInTurn();
    const slow = pending();
    const waiting = inTurn('a', () => slow.promise);
    expect(await inTurn('b', async () => 'done')).toBe('done');
    slow.resolve();
    await waiting;
  });
});
