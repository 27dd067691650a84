import { describe, expect, it } from 'vitest';
import type { ExtractNote } from '../../src/extract/signals.ts';
import { chooseLanguage, type LanguageWishes } from '../../src/resolve/language.ts';
import { answerTo, mention, mentions } from './by-hand.ts';

describe('the language of an answer', () => {
  it.each<[string, LanguageWishes, string]>([
    ['nobody says', {}, 'en'],
    ['the question is Chinese', { question: 'zh' }, 'zh'],
    ['English is asked for outright', { asked: 'en', question: 'zh', channel: 'zh', configured: 'zh' }, 'en'],
    ['the question is Chinese in an English channel', { question: 'zh', channel: 'en', configured: 'en' }, 'zh'],
    ['the channel is Chinese', { channel: 'zh', configured: 'en' }, 'zh'],
    ['the channel is English, the rest Chinese', { channel: 'en', configured: 'zh' }, 'en'],
    ['the configuration is Chinese', { configured: 'zh' }, 'zh'],
    ['the configuration leaves it open', { configured: 'auto' }, 'en'],
  ])('when %s', (_, wishes, language) => {
    expect(chooseLanguage(wishes)).toBe(language);
  });

  it('is that of all its texts', () => {
    const answer = answerTo({ mentions: [mention('4001')], language: 'zh' });
    const [found] = answer.entries;
    for (const text of [found?.entry.title, found?.entry.meaning, found?.logs[0]?.title, found?.docs[0]?.title]) {
      expect(text).toMatch(/\p{Script=Han}/u);
    }
    expect(answer.language).toBe('zh');
  });

  it('is that of its guesses', () => {
    const [guess] = answerTo({ mentions: [mention('4004')], language: 'zh' }).suggestions;
    expect(guess?.title).toMatch(/\p{Script=Han}/u);
  });
});

describe('a note in Chinese', () => {
  const notes = (given: Parameters<typeof answerTo>[0]) => answerTo({ ...given, language: 'zh' }).notes;
  const english = /[a-z]{3,} [a-z]{2,} [a-z]{2,}/;

  it.each<ExtractNote>([
    { kind: 'alipay-payment', status: '6001' },
    { kind: 'sofa-gateway', status: '1002' },
    { kind: 'other-product', code: '1045', product: 'MySQL' },
    ...(['negative', 'long', 'name', 'amount', 'place', 'short'] as const).map(
      (why) => ({ kind: 'no-code', text: '-1001', why }) as const,
    ),
    { kind: 'several-clocks', spreadMs: 7 * 60_000 },
    { kind: 'several-clocks', spreadMs: 8 * 3_600_000 },
    { kind: 'truncated', readChars: 1000 },
  ])('is about the text: %j', (note) => {
    const said = notes({ mentions: [mention('1000')], notes: [note] });
    expect(said).toEqual([expect.stringMatching(/\p{Script=Han}.*。$/u)]);
    expect(said.join()).not.toMatch(english);
  });

  it.each([
    ['an undocumented code', mentions(['4004'])],
    ['an unknown code', mentions(['9999', '4001'])],
    ['a code that another platform has', mentions(['4001', '606'], 'ios')],
    ['more codes than are shown', mentions(Array.from({ length: 16 }, (_, code) => String(code)))],
  ])('is about %s', (_, given) => {
    const said = notes({ mentions: given });
    expect(said.length).toBeGreaterThan(0);
    expect(said.join()).not.toMatch(english);
    for (const note of said) expect(note).toMatch(/\p{Script=Han}.*。$/u);
  });
});
