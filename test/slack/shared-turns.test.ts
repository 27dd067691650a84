import { describe, expect, it } from 'vitest';
import { makeSharedTurns } from '../../src/slack/shared-turns.ts';

describe('shared turns', () => {
  it('run one at a time for a key, and those who wait share one', async () => {
    const turns = makeSharedTurns<number>();
    const done: (() => void)[] = [];
    let runs = 0;
    const work = async () => {
      runs += 1;
      const mine = runs;
      await new Promise<void>((resolve) => done.push(resolve));
      return mine;
    };
    const first = turns('a', work);
    await Promise.resolve();
    const others = [turns('a', work), turns('a', work), turns('a', work)];
    const elsewhere = turns('b', work);
    await Promise.resolve();
    expect(runs).toBe(2);
    for (const release of done.splice(0)) release();
    expect([await first, await elsewhere]).toEqual([1, 2]);
    expect(done).toHaveLength(1);
    done[0]?.();
    expect(await Promise.all(others)).toEqual([3, 3, 3]);
  });

  it('go on after one that failed, and its failure is everybody’s who shared it', async () => {
    const turns = makeSharedTurns<string>();
    const failing = () => Promise.reject(new Error('no'));
    const first = turns('a', failing);
    const shared = turns('a', async () => 'not run');
    expect(await Promise.allSettled([first, shared])).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(await turns('a', async () => 'fine')).toBe('fine');
  });
});
