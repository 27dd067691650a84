import { describe, expect, it } from 'vitest';
import { answerTo, mention, mentions, rowsOf } from './by-hand.ts';

describe('a code that is not listed but lies in a range', () => {
  it.each([
    ['4004', '1001–5999', ['4003', '4002', '4001']],
    ['1004', '1001–5999', ['1005', '1002', '1001']],
    ['7104', '7000–7999', ['7014', '7004']],
    ['6008', '6000–6999', ['6007', '6005', '6004']],
  ])('%s: the range %s answers, the note says so, near codes are guesses: %j', (code, range, near) => {
    const answer = answerTo({ mentions: [mention(code)] });
    expect(answer.entries).toMatchObject([{ match: 'range', asked: code, ambiguous: false }]);
    expect(answer.notes).toEqual([
      `${code} itself is not documented; what follows holds for the whole range ${range}.`,
    ]);
    expect(answer.suggestions.map((guess) => guess.code)).toEqual(near);
  });

  it('is less sure than a listed one', () => {
    const [found] = answerTo({ mentions: [mention('4004')] }).entries;
    expect(found?.confidence).toBeLessThan(1);
    expect(found?.confidence).toBeGreaterThan(0);
  });

  it('guesses within the scope of the range only', () => {
    const { suggestions } = answerTo({ mentions: mentions(['1005'], 'security-guard') });
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.every((guess) => guess.scope === 'security-guard')).toBe(true);
  });

  it('has at most three guesses, also for several codes', () => {
    expect(answerTo({ mentions: mentions(['4004', '7104', '6008', '1004']) }).suggestions).toHaveLength(3);
  });
});

describe('an HTTP status', () => {
  it.each(['301', '404', '500', '599'])('%s is a row of the official page: no excuse and no guesses', (code) => {
    const answer = answerTo({ mentions: mentions([code], 'android') });
    expect(answer.entries).toMatchObject([{ match: 'range', asked: code, entry: { scope: 'android', listed: true } }]);
    expect(answer).toMatchObject({ notes: [], suggestions: [] });
  });

  it('500 brings the note that the page leaves it out', () => {
    const [found] = answerTo({ mentions: [mention('500')] }).entries;
    expect(found?.entry.note).toMatch(/500/);
  });
});

describe('a number in no range', () => {
  it.each([
    ['9999', /^9999 is not a code of MGS or its SDKs: .*1001–5999, .*7000–7999/],
    ['123456', /^123456 is not a code of MGS/],
    ['8500', /^8500 is not a code of MGS/],
    ['700', /^700 is not a code of MGS/],
  ])('%s: nothing is found, and the note says why', (code, why) => {
    const answer = answerTo({ mentions: [mention(code)] });
    expect(answer).toMatchObject({ kind: 'none', confident: false, entries: [] });
    expect(answer.notes).toEqual([expect.stringMatching(why)]);
  });

  it.each(['700', '999'])('%s, below 1000: the note does not say that the clients’ codes lie there', (code) => {
    expect(answerTo({ mentions: [mention(code)] }).notes.join()).not.toContain('lie below 1000');
  });

  it.each([
    ['8003', ['8002', '8001']],
    ['9001', []],
    ['8014', ['7014']],
    ['123456', []],
  ])('%s: near codes are suggested, never given as the answer: %j', (code, near) => {
    const answer = answerTo({ mentions: [mention(code)] });
    expect(answer.entries).toEqual([]);
    expect(answer.suggestions.map((guess) => guess.code)).toEqual(expect.arrayContaining([...near]));
  });

  it('several of them are named together', () => {
    expect(answerTo({ mentions: mentions(['9999', '8500', '9998']) }).notes).toEqual([
      expect.stringMatching(/^9999, 8500 and 9998 are not codes of MGS/),
    ]);
  });

  it('keeps what else the text said', () => {
    const answer = answerTo({ mentions: [mention('9999')], context: { appId: 'A1' }, redacted: 1 });
    expect(answer).toMatchObject({ context: { appId: 'A1' }, redacted: 1 });
  });
});

describe('digits are never bent to fit', () => {
  it.each(['400', '40001', '70', '60', '10000', '4001000'])('%s finds no other number', (code) => {
    const answer = answerTo({ mentions: [mention(code)] });
    expect(answer.entries.every((row) => row.asked === code)).toBe(true);
    expect(rowsOf(answer).every((row) => row.endsWith(code))).toBe(true);
  });
});
