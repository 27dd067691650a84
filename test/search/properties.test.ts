import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import { search } from '../../src/search/find.ts';
import { golden } from './golden.ts';
import { small } from './small-catalog.ts';

const index = buildIndex(small);

/** Text as people and machines write it, and as nobody does. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...golden.map(({ q }) => q)), { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc
    .array(
      fc.constantFrom('timeout', '超时', 'バックエンド', '!', '^', '=', '|', '"', "can't", '\ud800', '\u0301', '4001'),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('searching', () => {
  it('never throws, and stays within its limits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { hits, confident, shared } = search(index, text);
        expect(hits.length).toBeLessThanOrEqual(shared === undefined ? 3 : 10);
        expect(hits.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
        expect(confident && hits.length === 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('quotes only words that stand in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { matched } of search(index, text).hits) for (const word of matched) expect(text).toContain(word);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same whenever it is asked, whatever was asked before', () => {
    const fresh = buildIndex(small);
    fc.assert(
      fc.property(anyText, (text) => {
        const first = search(index, text);
        expect(search(index, text)).toEqual(first);
        expect(search(fresh, text)).toEqual(first);
      }),
    );
  });

  it('does not depend on the order of the entries', () => {
    const questions = golden.filter((_, at) => at % 20 === 0).map(({ q }) => q);
    fc.assert(
      fc.property(fc.shuffledSubarray([...small], { minLength: small.length }), (shuffled) => {
        const other = buildIndex(shuffled);
        for (const q of questions) expect(search(other, q)).toEqual(search(index, q));
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['words', 'timeout '],
    ['Chinese', '请求超时'],
    ['misspelled words', 'tmieout sesssion bakcend '],
    ['one long word', 'a'],
    ['marks', '\u0301'],
    ['half characters', '\ud800'],
    ['mixed case', 'aBcD'],
  ])('reads no more of a megabyte of %s than its beginning', (_, piece) => {
    const long = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(search(index, long)).toEqual(search(index, long.slice(0, 2_000)));
  });
});
