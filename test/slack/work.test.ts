import { describe, expect, it } from 'vitest';
import { makeWork } from '../../src/slack/work.ts';

/** How many milliseconds it takes. */
async function timed(doing: Promise<void>): Promise<number> {
  const since = performance.now();
  await doing;
  return performance.now() - since;
}

describe('what is being done', () => {
  it('can be waited for', async () => {
    const work = makeWork();
    const doing = Promise.withResolvers<void>();
    const tracked = work.track(doing.promise);
    let finished = false;
    const done = work.done(10_000).then(() => {
      finished = true;
    });
    await new Promise(setImmediate);
    expect(finished).toBe(false);
    doing.resolve();
    await tracked;
    await done;
    expect(finished).toBe(true);
  });

  it('is waited for no longer than asked', async () => {
    const work = makeWork();
    void work.track(new Promise(() => undefined));
    expect(await timed(work.done(30))).toBeGreaterThanOrEqual(25);
  });

  it('need not be waited for when there is nothing, or it has ended', async () => {
    const work = makeWork();
    expect(await timed(work.done(10_000))).toBeLessThan(5_000);
    await work.track(Promise.resolve());
    expect(await timed(work.done(10_000))).toBeLessThan(5_000);
  });

  it('gives what it gives, and fails as it fails, without holding up the end', async () => {
    const work = makeWork();
    expect(await work.track(Promise.resolve(7))).toBe(7);
    await expect(work.track(Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await timed(work.done(10_000))).toBeLessThan(5_000);
  });
});
