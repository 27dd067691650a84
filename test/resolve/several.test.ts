import { describe, expect, it } from 'vitest';
import { answerTo, mention, mentions, rowsOf } from './by-hand.ts';

describe('several codes', () => {
  it('come in order of appearance', () => {
    const answer = answerTo({ mentions: mentions(['7003', '4001', '6666']) });
    expect(rowsOf(answer)).toEqual(['gateway 7003', 'gateway 4001', 'business 6666']);
    expect(answer).toMatchObject({ kind: 'codes', confident: true, suggestions: [], notes: [] });
  });

  it('come in order of appearance, however they were found', () => {
    const found = [mention('4001', { at: 30 }), mention('7003', { at: 5 })];
    expect(rowsOf(answerTo({ mentions: found }))).toEqual(['gateway 7003', 'gateway 4001']);
  });

  const twelve = Array.from({ length: 12 }, (_, i) => String(7000 + i));

  it.each([
    [10, 10, undefined],
    [11, 10, '11 codes'],
    [12, 10, '12 codes'],
  ])('%i of them: the first %i are explained, and a note says "%s"', (asked, shown, said) => {
    const answer = answerTo({ mentions: mentions(twelve.slice(0, asked)) });
    expect(answer.entries.map((row) => row.asked)).toEqual(twelve.slice(0, shown));
    expect(answer.notes.filter((note) => note.includes('codes'))).toEqual(
      said === undefined ? [] : [expect.stringContaining(said)],
    );
  });

  it('are not said to be left out when the surplus is unknown', () => {
    const answer = answerTo({ mentions: mentions([...twelve.slice(0, 10), '9999']) });
    expect(answer.entries).toHaveLength(10);
    expect(answer.notes).toEqual([expect.stringMatching(/^9999 is not/)]);
  });

  it('with an unknown one among them: the known are explained, the unknown is named', () => {
    const answer = answerTo({ mentions: mentions(['4001', '9999']) });
    expect(rowsOf(answer)).toEqual(['gateway 4001']);
    expect(answer.notes).toEqual([expect.stringMatching(/^9999 is not/)]);
  });

  it('of the same number: one, with what an SDK says winning over what nothing decides', () => {
    const strong = mention('4', { strength: 'strong', origin: 'android', at: 0, count: 2 });
    const answer = answerTo({ mentions: [strong, mention('4', { at: 90, count: 3 })] });
    expect(answer.entries.map(({ entry, ambiguous, count }) => [entry.scope, ambiguous, count])).toEqual([
      ['android', false, 5],
    ]);
  });

  it('of the same number with two platforms named: both, and neither is ambiguous', () => {
    const answer = answerTo({ mentions: [...mentions(['4'], 'android'), mention('4', { origin: 'ios', at: 9 })] });
    expect(answer.entries.map(({ entry, ambiguous }) => [entry.scope, ambiguous])).toEqual([
      ['android', false],
      ['ios', false],
    ]);
  });

  it('that are one code by the gateway and by a phone: one, counted together', () => {
    const byPhone = mention('7001', { origin: 'android', strength: 'strong', at: 50, count: 2 });
    const answer = answerTo({ mentions: [mention('7001', { origin: 'mgs', strength: 'strong' }), byPhone] });
    expect(answer.entries.map(({ entry, count }) => [entry.code, count])).toEqual([['7001', 3]]);
  });

  it('that lie in one range: one row each, since each was asked for', () => {
    expect(answerTo({ mentions: mentions(['4004', '4005']) }).entries.map((row) => row.asked)).toEqual([
      '4004',
      '4005',
    ]);
  });
});
