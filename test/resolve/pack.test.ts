import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/resolve/answer.ts';
import { type PackOptions, packAnswer, packedAnswer, unpackAnswer } from '../../src/resolve/pack.ts';
import { byNumber, byWords, codes, fullContext, matches, none } from '../render/answers.ts';
import { contexts } from '../render/hostile.ts';
import { answerTo, catalog, entryOf, mention } from './by-hand.ts';

const all: PackOptions = { contexts: 10, longest: 1000 };

/** The answer after it has travelled as JSON. */
function travelled(answer: Answer, options: PackOptions = all): Answer | undefined {
  const packed = packAnswer(answer, options);
  return packed && unpackAnswer(packedAnswer.parse(JSON.parse(JSON.stringify(packed))), catalog);
}

/** What must survive: all but the quote and the links, which are not shown again or are made anew. */
function lasting(answer: Answer | undefined): unknown {
  return (
    answer && {
      ...answer,
      entries: answer.entries.map(({ logs, quote, ...row }) => ({
        ...row,
        entry: `${row.entry.scope} ${row.entry.code}`,
      })),
    }
  );
}

describe('an answer that travels in a button is the same afterwards', () => {
  it.each<[string, Answer]>([
    ['about one code', answerTo({ mentions: [mention('4001', { context: fullContext, count: 7 })] })],
    ['about several', answerTo({ mentions: [mention('4001'), mention('7003', { at: 9 })] })],
    ['about a number of several scopes', answerTo({ mentions: [mention('203')] })],
    ['about a code of a range, with its guesses and its note', answerTo({ mentions: [mention('4004')] })],
    ['about an HTTP status', answerTo({ mentions: [mention('404')] })],
    [
      'found by words',
      matches([byWords(entryOf('gateway', 4001), { context: fullContext })], { context: fullContext }),
    ],
    ['found by words that lead to a range', matches([byWords(entryOf('gateway', 1003))])],
    [
      'not sure',
      matches(
        [4001, 4002].map((code) => byWords(entryOf('gateway', code))),
        { confident: false },
      ),
    ],
    [
      'about a phrase that several codes share',
      matches(
        [4002, 4003].map((code) => byWords(entryOf('gateway', code))),
        { shared: '网络繁忙，请稍后再试。' },
      ),
    ],
    ['with secrets masked', answerTo({ mentions: [mention('4001')], redacted: 3 })],
  ])('%s', (_, answer) => {
    expect(lasting(travelled(answer))).toEqual(lasting(answer));
  });

  it('whatever the text said, cut where it is long', () => {
    fc.assert(
      fc.property(contexts(), (context) => {
        const entries = travelled(codes([byNumber(entryOf('gateway', 4001), { context })]), {
          contexts: 1,
          longest: 20_000,
        })?.entries;
        expect(entries?.[0]?.context).toEqual(context);
      }),
    );
  });
});

describe('what is packed', () => {
  const answer = codes(
    [4001, 7003, 6666].map((code) => {
      const entry = entryOf(code === 6666 ? 'business' : 'gateway', code);
      return byNumber(entry, { context: { ...fullContext, memo: 'x'.repeat(300) }, ambiguous: code !== 6666 });
    }),
    { notes: ['A note.'] },
  );

  it('of one row alone is settled, and has the notes of none', () => {
    expect(travelled(answer, { ...all, only: 1 })).toMatchObject({
      entries: [{ asked: '7003', ambiguous: false, context: { traceId: fullContext.traceId } }],
      notes: [],
    });
  });

  it.each<[string, PackOptions, number, number]>([
    ['all', { contexts: 3, longest: 1000 }, 3, 300],
    ['the contexts of the first rows', { contexts: 2, longest: 1000 }, 2, 300],
    ['shorter texts', { contexts: 1, longest: 40 }, 1, 41],
    ['no ids that would have to be cut', { contexts: 1, longest: 20 }, 0, 21],
    ['no contexts', { contexts: 0, longest: 30 }, 0, 0],
  ])('can be %s', (_, options, withContext, length) => {
    const rows = travelled(answer, options)?.entries ?? [];
    expect(rows.filter((row) => row.context.traceId !== undefined)).toHaveLength(withContext);
    expect(rows[0]?.context.memo?.length ?? 0).toBe(length);
  });

  it('can be the codes alone', () => {
    expect(JSON.parse(JSON.stringify(packAnswer(answer, { contexts: 0, longest: 0 })))).toEqual({
      kind: 'codes',
      confident: true,
      rows: [
        { scope: 'gateway', code: '4001', open: true },
        { scope: 'gateway', code: '7003', open: true },
        { scope: 'business', code: '6666' },
      ],
    });
  });

  it('is nothing for an answer without rows, or for a row that is not there', () => {
    expect(packAnswer(none(), all)).toBeUndefined();
    expect(packAnswer(answer, { ...all, only: 3 })).toBeUndefined();
  });

  it('cuts no character in half', () => {
    const context = { memo: `${'x'.repeat(9)}😀` };
    const packed = packAnswer(codes([byNumber(entryOf('gateway', 4001), { context })]), { contexts: 1, longest: 10 });
    expect(packed?.rows[0]?.context?.memo).toBe(`${'x'.repeat(9)}…`);
  });
});

describe('an answer whose codes the catalog no longer has', () => {
  const packed = packAnswer(codes([byNumber(entryOf('gateway', 4001)), byNumber(entryOf('gateway', 7003))]), all);

  it('loses those rows', () => {
    const entries = catalog.entries.filter((entry) => entry.code !== '4001');
    expect(packed && unpackAnswer(packed, { ...catalog, entries })?.entries.map((row) => row.entry.code)).toEqual([
      '7003',
    ]);
  });

  it('is no answer when none is left', () => {
    expect(packed && unpackAnswer(packed, { ...catalog, entries: [] })).toBeUndefined();
  });
});
