import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { triggers } from './triggers.ts';

const pasteChars = 40_000;
/**
 * Milliseconds. `npm run eval` holds the worst paste to 20, alone on the machine; here other tests run beside it, and
 * every line is counted.
 */
const pasteLimit = 40;
const searchMs = 3_000;

function filled(unit: string, chars = pasteChars): string {
  return unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars);
}

function timed(text: string): number {
  const start = performance.now();
  extract(text);
  return performance.now() - start;
}

/** The best of several runs: other processes make a run slower, never faster. */
function best(text: string, enough: number, runs = 12): number {
  let least = timed(text);
  for (let run = 1; run < runs && least > enough; run += 1) {
    least = Math.min(least, timed(text));
  }
  return least;
}

/** Numbers that look random and are the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}

const samples = readFileSync(new URL('../fixtures/samples.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
for (const line of samples) {
  for (let run = 0; run < 20; run += 1) {
    extract(JSON.parse(line).text);
  }
}

describe('the time it takes to read', () => {
  it('a short question is under 0.1 ms, in the median', () => {
    const questions = [
      '4001',
      'android 4',
      'what is 4001?',
      'why do we get 4001 since lunch',
      '错误码 4001 是什么意思',
    ];
    const median = () =>
      Array.from({ length: 500 }, (_, run) => timed(questions[run % questions.length] ?? '')).sort(
        (a, b) => a - b,
      )[250];
    const medians = Array.from({ length: 10 }, median).filter((each) => each !== undefined);
    expect(Math.min(...medians)).toBeLessThan(0.1);
  });

  it('a paste of 40,000 characters is bounded, whatever it repeats', () => {
    const slow = triggers.filter((unit) => best(filled(unit), pasteLimit) > pasteLimit);
    expect(slow).toEqual([]);
  });

  it('a search for slow pastes finds none', () => {
    const random = generator(Math.floor(pasteChars));
    const pick = () => triggers[Math.floor(random() * triggers.length)] ?? '';
    const slow: string[] = [];
    const end = performance.now() + searchMs;
    while (performance.now() < end) {
      const parts = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        pick().repeat(1 + Math.floor(random() * 6)),
      );
      const text = random() < 0.3 ? pick() + filled(parts.join('')) : filled(parts.join(''));
      if (best(text, pasteLimit) > pasteLimit) {
        slow.push(parts.join(''));
      }
    }
    expect(slow).toEqual([]);
  });

  it.each([
    'RPCException: [7001] : ',
    'Result-Status: 4001\n',
    'memo: %E9%AA',
    'a',
    '\\"',
    '(a,b,c,3ms,Y,1000,',
    '4001 ',
  ])('grows with the length and not faster, up to a megabyte of %j', (unit) => {
    const short = best(filled(unit, 65_536), 0, 6);
    const long = best(filled(unit, 1_048_576), short * 16, 4);
    expect(long).toBeLessThan(Math.max(short * 16 * 3, 100));
  });
});
