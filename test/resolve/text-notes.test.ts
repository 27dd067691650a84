import { describe, expect, it } from 'vitest';
import type { ExtractNote } from '../../src/extract/signals.ts';
import { answerTo, mention, rowsOf } from './by-hand.ts';

const sentences: readonly (readonly [ExtractNote, RegExp])[] = [
  [{ kind: 'other-product', code: '1045', product: 'MySQL' }, /^1045 stands beside “MySQL”/],
  [{ kind: 'alipay-payment', status: '6001' }, /Alipay payment SDK.*6001/],
  [{ kind: 'sofa-gateway', status: '3000' }, /SOFA API Gateway.*3000/],
  [{ kind: 'no-code', text: '-1', why: 'negative' }, /^“-1” is not taken for a code: .*below zero/],
  [{ kind: 'no-code', text: '99999999', why: 'long' }, /at most four digits/],
  [{ kind: 'no-code', text: 'PAY-4001', why: 'name' }, /part of a name/],
  [{ kind: 'no-code', text: '4001ms', why: 'amount' }, /amount or a duration/],
  [{ kind: 'no-code', text: '3001', why: 'place' }, /number of something else/],
  [{ kind: 'no-code', text: '4', why: 'short' }, /android, ios, h5, sg/],
];

describe('what the text says of itself', () => {
  it.each(sentences)('%j is told in a sentence', (note, sentence) => {
    const answer = answerTo({ notes: [note] });
    expect(answer.kind).toBe('none');
    expect(answer.notes).toEqual([expect.stringMatching(sentence)]);
  });

  it('about Security Guard holds for its white-box codes, and not for what the gateway answered then', () => {
    const about = (code: string) => rowsOf(answerTo({ mentions: [mention(code)], origin: 'security-guard' }));
    expect(about('1001')).toEqual(['security-guard 1001']);
    expect(about('7001')).toEqual(['gateway 7001']);
  });
});
