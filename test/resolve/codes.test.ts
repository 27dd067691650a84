import { describe, expect, it } from 'vitest';
import type { Origin } from '../../src/extract/signals.ts';
import { answerTo, mention, mentions, rowsOf } from './by-hand.ts';

describe('a number that nothing stands beside is', () => {
  it.each([
    ['4001', ['gateway 4001']],
    ['1000', ['gateway 1000']],
    ['8001', ['gateway 8001']],
    ['8002', ['gateway 8002']],
    ['6000', ['business 6000']],
    ['6666', ['business 6666']],
    ['7014', ['gateway 7014']],
    ['7004', ['gateway 7004']],
    ['2001', ['gateway 2001']],
    ['16', ['android 16']],
    ['25', ['android 25']],
    ['607', ['security-guard 607']],
    ['608', ['security-guard 608']],
    ['209', ['android 100-399 for 209', 'security-guard 209']],
    ['4', ['android 4', 'ios 4']],
    ['0', ['android 0', 'ios 0']],
    ['10', ['android 10', 'h5 10']],
    ['11', ['android 11', 'h5 11']],
    ['12', ['android 12', 'ios 12']],
    ['24', ['android 24', 'ios 24']],
    ['203', ['android 100-399 for 203', 'security-guard 203']],
    ['403', ['android 400-499 for 403', 'security-guard 403']],
    ['404', ['android 400-499 for 404']],
    ['500', ['android 500-599 for 500']],
    ['502', ['android 500-599 for 502', 'security-guard 502']],
    ['504', ['android 500-599 for 504', 'security-guard 504']],
    ['1001', ['gateway 1001']],
    ['1002', ['gateway 1002']],
    ['1003', ['gateway 1001-5999 for 1003']],
    ['1006', ['gateway 1001-5999 for 1006']],
    ['1099', ['gateway 1001-5999 for 1099']],
    ['4004', ['gateway 1001-5999 for 4004']],
    ['6500', ['business 6000-6999 for 6500']],
    ['7999', ['gateway 7000-7999 for 7999']],
    ['650', ['security-guard 601-699 for 650']],
  ])('%s: %j', (code, rows) => {
    expect(rowsOf(answerTo({ mentions: [mention(code)] }))).toEqual(rows);
  });

  it('ambiguous when it lives in several scopes, and then the official page comes first', () => {
    const { entries } = answerTo({ mentions: [mention('203')] });
    expect(entries.map(({ ambiguous, entry }) => [ambiguous, entry.listed])).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it.each(['4001', '16', '404', '500', '607', '1001', '1006'])('not ambiguous when it is %s', (code) => {
    expect(answerTo({ mentions: [mention(code)] }).entries.map(({ ambiguous }) => ambiguous)).toEqual([false]);
  });
});

describe('a number with a scope beside it is', () => {
  it.each<[Origin, string, readonly string[]]>([
    ['android', '4', ['android 4']],
    ['ios', '4', ['ios 4']],
    ['h5', '10', ['h5 10']],
    ['android', '10', ['android 10']],
    ['android', '403', ['android 400-499 for 403']],
    ['security-guard', '403', ['security-guard 403']],
    ['security-guard', '203', ['security-guard 203']],
    ['security-guard', '110', ['security-guard 101-199 for 110']],
    ['security-guard', '1001', ['security-guard 1001']],
    ['security-guard', '1005', ['security-guard 1001-1099 for 1005']],
    ['mgs', '1001', ['gateway 1001']],
    ['mgs', '6001', ['business 6001']],
    ['mgs', '1006', ['gateway 1001-5999 for 1006']],
    ['mgs', '203', ['android 100-399 for 203', 'security-guard 203']],
    ['gateway', '6666', ['business 6666']],
    ['business', '4001', ['gateway 4001']],
    ['business', '6001', ['business 6001']],
    ['android', '4001', ['gateway 4001']],
    ['ios', '7014', ['gateway 7014']],
    ['h5', '3000', ['gateway 3000']],
    ['ios', '6001', ['business 6001']],
  ])('%s %s: %j', (origin, code, rows) => {
    expect(rowsOf(answerTo({ mentions: mentions([code], origin) }))).toEqual(rows);
  });

  it.each<[Origin, string, readonly string[]]>([
    ['ios', '203', ['android 100-399 for 203', 'security-guard 203']],
    ['ios', '404', ['android 400-499 for 404']],
    ['android', '607', ['security-guard 607']],
    ['h5', '13', ['android 13']],
  ])('looked up elsewhere, and the answer says so, when that scope has no such code: %s %s', (origin, code, rows) => {
    const answer = answerTo({ mentions: mentions([code], origin) });
    expect(rowsOf(answer)).toEqual(rows);
    expect(answer.notes.join()).toMatch(new RegExp(`${code} is not known as a code of .*elsewhere`));
  });

  it.each<[Origin, string, readonly string[]]>([
    ['ios', '16', ['android 16']],
    ['ios', '30', []],
    ['security-guard', '4001', ['gateway 4001']],
    ['security-guard', '16', ['android 16']],
    ['security-guard', '1234', []],
  ])('not answered for another that it cannot come by, which is only a guess: %s %s', (origin, code, guesses) => {
    const answer = answerTo({ mentions: mentions([code], origin) });
    expect(answer).toMatchObject({ kind: 'none', entries: [] });
    expect(answer.notes).toEqual([expect.stringMatching(new RegExp(`^${code} is not known as a code of “.*”\\.$`))]);
    const found = answer.suggestions.map((guess) => `${guess.scope} ${guess.code}`);
    expect(found.slice(0, guesses.length)).toEqual(guesses);
  });

  it('never said to be elsewhere when the scope has it', () => {
    expect(answerTo({ mentions: mentions(['4', '4001'], 'android') }).notes).toEqual([]);
  });
});

describe('a platform word apart from the numbers', () => {
  it.each<[Origin, string, readonly string[]]>([
    ['android', '4', ['android 4']],
    ['ios', '4', ['ios 4']],
    ['security-guard', '1001', ['security-guard 1001']],
    ['ios', '4001', ['gateway 4001']],
  ])('%s decides what %s is: %j', (origin, code, rows) => {
    expect(rowsOf(answerTo({ mentions: [mention(code)], origin }))).toEqual(rows);
  });

  it('decides for every number', () => {
    const answer = answerTo({ mentions: mentions(['2', '4', '4001']), origin: 'ios' });
    expect(rowsOf(answer)).toEqual(['ios 2', 'ios 4', 'gateway 4001']);
  });

  it('does not overrule the word beside a number', () => {
    expect(rowsOf(answerTo({ mentions: mentions(['4'], 'android'), origin: 'ios' }))).toEqual(['android 4']);
  });

  it('does not overrule a form that only an SDK prints', () => {
    const strong = mention('4001', { strength: 'strong', origin: 'mgs' });
    expect(rowsOf(answerTo({ mentions: [strong], origin: 'security-guard' }))).toEqual(['gateway 4001']);
  });
});

describe('the scope that the person asks in', () => {
  it.each([
    ['ios', '4', ['ios 4']],
    ['android', '203', ['android 100-399 for 203']],
    ['security-guard', '203', ['security-guard 203']],
    ['security-guard', '1001', ['security-guard 1001']],
    ['gateway', '1001', ['gateway 1001']],
    ['business', '6001', ['business 6001']],
    ['h5', '11', ['h5 11']],
  ] as const)('%s decides what %s is: %j', (scope, code, rows) => {
    expect(rowsOf(answerTo({ mentions: [mention(code)] }, { scope }))).toEqual(rows);
  });

  it('does not overrule what the text says', () => {
    expect(rowsOf(answerTo({ mentions: mentions(['4'], 'android') }, { scope: 'ios' }))).toEqual(['android 4']);
    expect(rowsOf(answerTo({ mentions: [mention('4')], origin: 'android' }, { scope: 'ios' }))).toEqual(['android 4']);
  });
});

describe('a code that is explained', () => {
  it('says how it was found, where and how often, and what the text said about it', () => {
    const context = { traceId: '0a1cfd401597122097726853822435', memo: '服务请求超时' };
    const given = { evidence: 'Result-Status header' as const, quote: 'Result-Status: 4001', count: 3, context };
    const answer = answerTo({ mentions: [mention('4001', { ...given, strength: 'strong', origin: 'mgs' })] });
    expect(answer.entries).toMatchObject([{ ...given, asked: '4001', match: 'exact', confidence: 1 }]);
    expect(answer.context).toEqual(context);
  });

  it('brings the logs and pages that its entry names, without links and commands yet', () => {
    const [found] = answerTo({ mentions: [mention('4001')] }).entries;
    const [first, ...others] = found?.entry.logs ?? [];
    expect(found?.logs.map((log) => log.id)).toEqual([first, 'support-ticket', ...others]);
    expect(found?.docs.map((doc) => doc.id)).toEqual(found?.entry.docs);
    expect(found?.logs.every((log) => log.links.length === 0 && log.command === undefined)).toBe(true);
  });

  it('keeps the context of each error apart; the answer’s own is the first one’s', () => {
    const of = (code: string, at: number) => mention(code, { at, context: { operationType: `op.${code}` } });
    const answer = answerTo({ mentions: [of('4001', 0), of('7003', 9)], context: { appId: 'A1' } });
    expect(answer.entries.map((row) => row.context)).toEqual([
      { operationType: 'op.4001' },
      { operationType: 'op.7003' },
    ]);
    expect(answer.context).toEqual({ operationType: 'op.4001' });
  });

  it('counts the secrets that were masked', () => {
    expect(answerTo({ mentions: [mention('4001')], redacted: 2 }).redacted).toBe(2);
  });
});

describe('a code that says that all is well', () => {
  it.each(['1000', '8001', '8002'])('%s: it is no failure, and there is something to look at instead', (code) => {
    const [found] = answerTo({ mentions: [mention(code)] }).entries;
    expect(found?.entry.owner).toBe('nobody: not a failure');
    expect(found?.entry.checks.length).toBeGreaterThan(0);
  });
});

it.each([
  ['gateway', '4'],
  ['business', '502'],
] as const)('a number that the %s does not have is shown elsewhere, with a note: %s', (origin, code) => {
  const answer = answerTo({ mentions: [mention(code, { origin })] });
  expect(answer.kind).toBe('codes');
  expect(answer.notes.join()).toMatch(/is not known as a code of/);
});
