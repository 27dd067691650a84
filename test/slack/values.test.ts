import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/resolve/answer.ts';
import { fromValue, surfaces, toValue, type View } from '../../src/slack/values.ts';
import { byNumber, codes, fullContext, none } from '../render/answers.ts';
import { answers, contexts } from '../render/hostile.ts';
import { answerTo, catalog, entryOf, mention, mentions } from '../resolve/by-hand.ts';

const view: View = { surface: 'private', full: false, threadTs: '1700000000.000100' };

/** The rows of an answer, as far as a reply shows them for sure. */
function rows(answer: Answer | undefined): unknown {
  return answer?.entries.map(({ entry, asked, match, ambiguous, count }) => [
    entry.scope,
    entry.code,
    asked,
    match,
    ambiguous,
    count,
  ]);
}

function held(value: string | undefined) {
  return value === undefined ? undefined : fromValue(value, catalog);
}

describe('what a button holds', () => {
  it.each<[string, View]>([
    ['a private answer', { surface: 'private', full: false }],
    ['a private answer that belongs into a thread', view],
    ['an open answer for all', { surface: 'asked', full: true }],
    ['an answer that nobody asked for', { surface: 'unasked', full: false, threadTs: '1' }],
  ])('is the answer and how it is shown: %s', (_, given) => {
    const answer = answerTo({ mentions: mentions(['4001', '203']) });
    const back = held(toValue(answer, given));
    expect(back?.view).toEqual(given);
    expect(rows(back?.answer)).toEqual(rows(answer));
  });

  it('is one row alone, settled, where it stands beside one', () => {
    const answer = answerTo({ mentions: [mention('203')] });
    expect(rows(held(toValue(answer, view, { only: 1 }))?.answer)).toEqual([
      ['security-guard', '203', '203', 'exact', false, 1],
    ]);
  });

  it('is the language of the answer, in which its texts come back', () => {
    const back = held(toValue(answerTo({ mentions: mentions(['4001']), language: 'zh' }), view))?.answer;
    expect(back?.language).toBe('zh');
    expect(back?.entries[0]?.entry.title).toMatch(/\p{Script=Han}/u);
  });

  it('is nothing for an answer without rows', () => {
    expect(toValue(none(), view)).toBeUndefined();
  });

  it('never is too long, and gives back every row', () => {
    const usual = contexts();
    fc.assert(
      fc.property(answers(usual), fc.constantFrom(...surfaces), (answer, surface) => {
        const value = toValue(answer, { ...view, surface });
        expect(value === undefined).toBe(answer.kind === 'none');
        expect(value?.length ?? 0).toBeLessThanOrEqual(2000);
        expect(rows(held(value)?.answer ?? none())).toEqual(rows(answer));
      }),
      { numRuns: 200 },
    );
  });

  it('fits for ten numbers of two scopes each, so that even that can be shared', () => {
    const ten = Array.from({ length: 10 }, (_, code) => code).flatMap((code) =>
      (['android', 'ios'] as const).map((scope) =>
        byNumber(entryOf(scope, code), { ambiguous: true, context: fullContext }),
      ),
    );
    const value = toValue(codes(ten), view);
    expect(value?.length).toBeLessThanOrEqual(2000);
    expect(held(value)?.answer.entries).toHaveLength(20);
  });

  it('has as much of what the paste said as fits', () => {
    const [first, second] = [4001, 7003].map((code) => byNumber(entryOf('gateway', code), { context: fullContext }));
    expect(first && held(toValue(codes([first]), view))?.answer.entries[0]?.context).toEqual(fullContext);
    const long = { ...fullContext, memo: 'm'.repeat(500), tips: 't'.repeat(500), operationType: 'o'.repeat(500) };
    const both =
      first &&
      second &&
      held(
        toValue(
          codes([
            { ...first, context: long },
            { ...second, context: long },
          ]),
          view,
        ),
      );
    expect(both?.answer.entries[0]?.context.traceId).toBe(fullContext.traceId);
  });
});

describe('a value that is not ours', () => {
  const good = toValue(answerTo({ mentions: [mention('4001')] }), view) ?? '';

  it.each([
    '',
    'null',
    '{}',
    '[]',
    '4001',
    '{"surface":"private"',
    good.slice(0, -1),
    good.replace('private', 'public'),
    good.replace('gateway', 'elsewhere'),
    good.replace('4001', '9999'),
    good.replace('"codes"', '"none"'),
    good.replace(/"rows":\[.*\]/, '"rows":[]'),
  ])('holds nothing: %j', (value) => {
    expect(fromValue(value, catalog)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (value) => void fromValue(value, catalog)));
  });
});
