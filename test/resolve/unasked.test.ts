import { describe, expect, it } from 'vitest';
import { answerTo, mention, named, rowsOf } from './by-hand.ts';

const unasked = { unasked: true };

describe('text that nobody addressed to the bot', () => {
  it.each(['bare', 'named'] as const)('is not answered for a code that is only %s', (strength) => {
    const answer = answerTo({ mentions: [mention('4001', { strength })], text: 'login timed out' }, unasked);
    expect(answer).toMatchObject({ kind: 'none', entries: [], suggestions: [], notes: [] });
  });

  it('is not answered for its words', () => {
    expect(answerTo({ text: '服务请求超时', phrases: ['服务请求超时'], machine: true }, unasked).kind).toBe('none');
  });

  it('is answered for a form that only MGS and its SDKs print, and for that code alone', () => {
    const strong = mention('4001', { strength: 'strong', origin: 'mgs', at: 40 });
    const answer = answerTo({ mentions: [mention('7003'), strong, mention('6666', { at: 90 })] }, unasked);
    expect(rowsOf(answer)).toEqual(['gateway 4001']);
  });

  it('does not turn a bare number into evidence because a certain one stands beside it', () => {
    const strong = mention('16', { strength: 'strong', origin: 'android' });
    const answer = answerTo({ mentions: [strong, mention('4', { at: 9 })], names: [named('SSL', 20)] }, unasked);
    expect(rowsOf(answer)).toEqual(['android 16']);
  });

  it('is not answered when the certain form holds an unknown code', () => {
    const answer = answerTo({ mentions: [mention('9999', { strength: 'strong', origin: 'mgs' })] }, unasked);
    expect(answer.kind).toBe('none');
  });
});
