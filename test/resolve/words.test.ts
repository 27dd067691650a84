import { describe, expect, it } from 'vitest';
import type { ExtractNote } from '../../src/extract/signals.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import type { Hit, SearchResult } from '../../src/search/search.ts';
import { answerTo, catalog, entryOf, mention, nothing, signals, unexpected } from './by-hand.ts';

function hit(code: number, given: Partial<Hit> = {}): Hit {
  const entry = entryOf(code >= 6000 && code < 7000 ? 'business' : 'gateway', code);
  return { entry, confidence: 0.9, matched: [], evidence: 'words: x', ...given };
}

function found(result: Partial<SearchResult> & Pick<SearchResult, 'hits'>) {
  return () => ({ confident: true, ...result });
}

describe('a text without any code', () => {
  it('is looked up by its words', () => {
    const search = found({ hits: [hit(4001, { matched: ['timed', 'out'], evidence: 'words: timed, out' })] });
    const answer = answerTo({ text: 'It Timed Out again' }, {}, search);
    expect(answer).toMatchObject({
      kind: 'matches',
      confident: true,
      suggestions: [],
      entries: [
        { match: 'text', confidence: 0.9, evidence: 'words: timed, out', quote: 'Timed Out', ambiguous: false },
      ],
    });
    expect(answer.entries[0]).not.toHaveProperty('asked');
    expect(answer).not.toHaveProperty('shared');
  });

  it('is answered with suggestions when the search is not sure', () => {
    const search = found({ hits: [hit(4001), hit(4002), hit(2000)], confident: false });
    expect(answerTo({ text: 'it is slow' }, {}, search)).toMatchObject({ kind: 'matches', confident: false });
  });

  it('names the phrase that several codes share', () => {
    const search = found({ hits: [hit(4002), hit(4003)], shared: '网络繁忙，请稍后再试。' });
    const answer = answerTo({ text: '网络繁忙，请稍后再试' }, {}, search);
    expect(answer).toMatchObject({ kind: 'matches', shared: '网络繁忙，请稍后再试。', entries: [{}, {}] });
  });

  it('finds nothing where the search finds nothing, and says nothing about numbers', () => {
    const answer = answerTo({ text: 'good morning' }, {}, nothing);
    expect(answer).toEqual({
      kind: 'none',
      language: 'en',
      confident: false,
      entries: [],
      context: {},
      suggestions: [],
      notes: [],
      redacted: 0,
    });
  });

  it('is not looked up when it names a code', () => {
    expect(answerTo({ mentions: [mention('4001')], text: '4001 timed out' }).kind).toBe('codes');
  });

  it('keeps what the text said: context and masked secrets', () => {
    const answer = answerTo(
      { text: 'timed out', context: { appId: 'A1' }, redacted: 1 },
      {},
      found({ hits: [hit(4001)] }),
    );
    expect(answer).toMatchObject({ context: { appId: 'A1' }, redacted: 1, entries: [{ context: { appId: 'A1' } }] });
  });
});

describe('words beside a number', () => {
  const search = found({ hits: [hit(4001), hit(4002), hit(2000), hit(1002)], shared: '请稍后再试' });

  it('are not looked up when the number is known', () => {
    expect(answerTo({ mentions: [mention('7003')] }, {}, unexpected).kind).toBe('codes');
  });

  it('only suggest when the number is no code, and the note says that it is none', () => {
    const answer = answerTo({ mentions: [mention('9999')] }, {}, search);
    expect(answer).toMatchObject({ kind: 'matches', confident: false, notes: [expect.stringContaining('9999')] });
    expect(answer.entries).toHaveLength(3);
    expect(answer).not.toHaveProperty('shared');
  });

  it('are not looked up where nobody asked', () => {
    const mentions = [mention('9999', { strength: 'strong' })];
    expect(answerTo({ mentions }, { unasked: true }, unexpected).kind).toBe('none');
  });
});

describe('what is searched for', () => {
  function asked(given: Parameters<typeof signals>[0]): readonly string[] {
    const texts: string[] = [];
    const search = (text: string) => {
      texts.push(text);
      return { hits: [], confident: false };
    };
    resolve(signals(given), { catalog, search });
    return texts;
  }

  it.each([
    ['of a person’s sentence the sentence, as it was meant', { text: 'a &amp; b', plain: 'a & b' }, ['a & b']],
    ['of a person’s sentence not its parts', { text: 'tips: x', phrases: ['x'] }, ['tips: x']],
    [
      'of a machine’s output its messages, in order, and none of the noise',
      { text: 'a\nlog', machine: true, phrases: ['一', '二'] },
      ['一', '二'],
    ],
    [
      'of a machine’s output what a person wrote beside it, once its messages lead nowhere',
      { text: 'why?\nlog', machine: true, phrases: ['一'], said: 'why?\n   ' },
      ['一', 'why?\n   '],
    ],
    [
      'of a person’s words with a machine’s line their own first',
      { text: 'login fails, why?\nlog', said: 'login fails, why?\n   ' },
      ['login fails, why?\n   ', 'login fails, why?\nlog'],
    ],
    ['of a machine’s output without messages nothing', { text: 'a\nlog', machine: true }, []],
    ['of a machine’s word alone the word', { text: 'SSLHandshakeException', machine: true }, ['SSLHandshakeException']],
  ])('%s', (_, given, texts) => {
    expect(asked(given)).toEqual(texts);
  });

  it('is the first message that leads anywhere', () => {
    const search = (text: string): SearchResult => (text === '二' ? { hits: [hit(4001)], confident: true } : nothing());
    const answer = answerTo({ machine: true, phrases: ['一', '二', '三'] }, {}, search);
    expect(answer.kind).toBe('matches');
  });
});

describe('the quote of a match', () => {
  it.each([
    ['runs from the first word to the last', 'login: it Timed far Out', ['timed', 'out'], 'Timed far Out'],
    ['does not depend on the order of the words', 'out it timed', ['timed', 'out'], 'out it timed'],
    ['is the first word alone where they stand far apart', `timed ${'x '.repeat(200)}out`, ['timed', 'out'], 'timed'],
    ['is the words as they stand, though they were read in ASCII', '系统繁忙，请', ['系统繁忙,请'], '系统繁忙，请'],
    ['is so in wide letters', 'it ＴＩＭＥＤ out', ['timed'], 'ＴＩＭＥＤ'],
    ['is empty where the words stand in another form', 't%69med', ['timed'], ''],
    ['is empty where no word was matched', 'timed out', [], ''],
  ])('%s', (_, text, matched, quote) => {
    const answer = answerTo({ text }, {}, found({ hits: [hit(4001, { matched })] }));
    expect(answer.entries[0]?.quote).toBe(quote);
  });

  it('is always part of the text, also where lower case is longer', () => {
    const text = 'İİİİ timed out';
    const answer = answerTo({ text }, {}, found({ hits: [hit(4001, { matched: ['timed', 'out'] })] }));
    expect(text).toContain(answer.entries[0]?.quote);
    expect(answer.entries[0]?.quote).toBe('timed out');
  });
});

describe('a text that is another product’s', () => {
  const alipay: ExtractNote = { kind: 'alipay-payment', status: '6001' };
  const sofa: ExtractNote = { kind: 'sofa-gateway', status: '1002' };

  it.each([
    [alipay, /Alipay payment SDK.*6001/],
    [sofa, /SOFA API Gateway.*1002/],
  ])('is not looked up by its words, and the note says whose it is: %j', (note, said) => {
    const answer = answerTo({ notes: [note], machine: true, phrases: ['操作已取消'] });
    expect(answer).toMatchObject({ kind: 'none', entries: [], notes: [expect.stringMatching(said)] });
  });

  it('keeps the note beside a code that is ours all the same', () => {
    const answer = answerTo({ notes: [alipay], mentions: [mention('7003', { strength: 'strong', origin: 'mgs' })] });
    expect(answer).toMatchObject({ kind: 'codes', notes: [expect.stringMatching(/Alipay/)] });
  });
});

describe('what a person should know about the text', () => {
  it.each<[ExtractNote, RegExp]>([
    [{ kind: 'several-clocks', spreadMs: 7 * 60_000 }, /differ by 7 minutes/],
    [{ kind: 'several-clocks', spreadMs: 8 * 3_600_000 }, /differ by 8 hours/],
    [{ kind: 'truncated', readChars: 100_000 }, /first 100,000 characters/],
  ])('%j', (note, said) => {
    expect(answerTo({ mentions: [mention('1000')], notes: [note] }).notes).toEqual([expect.stringMatching(said)]);
  });
});
