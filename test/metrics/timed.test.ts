import { describe, expect, it } from 'vitest';
import { timed } from '../../src/metrics/timed.ts';

interface Seen {
  readonly operation: string;
  readonly seconds: number;
  readonly failed: boolean;
}

function watching(): { readonly seen: Seen[]; readonly stored: (...given: [string, number, boolean]) => void } {
  const seen: Seen[] = [];
  return { seen, stored: (operation, seconds, failed) => void seen.push({ operation, seconds, failed }) };
}

describe('calls that are timed', () => {
  it('give what they give, and are told of by their names when they have ended', async () => {
    const { seen, stored } = watching();
    const later = Promise.withResolvers<string>();
    const calls = timed({ find: (key: string) => later.promise.then((end) => key + end), size: 3 }, { stored });
    const found = calls.find('a');
    expect(seen).toEqual([]);
    later.resolve('b');
    expect(await found).toBe('ab');
    expect(calls.size).toBe(3);
    expect(seen).toEqual([{ operation: 'find', seconds: expect.any(Number), failed: false }]);
  });

  it('fail as they fail, also when they fail before they give a promise', async () => {
    const { seen, stored } = watching();
    const fails = (): Promise<void> => {
      throw new Error('at once');
    };
    const calls = timed({ fails, rejects: () => Promise.reject(new Error('later')) }, { stored });
    await expect(calls.fails()).rejects.toThrow('at once');
    await expect(calls.rejects()).rejects.toThrow('later');
    expect(seen.map(({ operation, failed }) => [operation, failed])).toEqual([
      ['fails', true],
      ['rejects', true],
    ]);
  });
});
