import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/render/validate.ts';

const section = (length: number): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: 'x'.repeat(length) },
});
const button = (value: string, label = 'a') =>
  ({ type: 'button', action_id: 'a', text: { type: 'plain_text', text: label }, value }) as const;
const fields = (count: number): KnownBlock => ({
  type: 'section',
  fields: Array.from({ length: count }, () => ({ type: 'mrkdwn', text: 'x' })),
});
const context = (count: number): KnownBlock => ({
  type: 'context',
  elements: Array.from({ length: count }, () => ({ type: 'plain_text', text: 'x' })),
});

describe('a message is refused', () => {
  it.each<[string, string, readonly KnownBlock[], RegExp]>([
    ['without a text', '', [section(1)], /text is empty/],
    ['with a text that is too long', 'x'.repeat(4001), [section(1)], /^text has 4001/],
    ['with too many blocks', 'a', Array.from({ length: 51 }, () => section(1)), /^blocks has 51/],
    ['with too much in all its blocks', 'a', [1, 2, 3, 4].map(() => section(2950)), /^blocks as JSON has/],
    ['with an empty section', 'a', [section(0)], /empty text/],
    ['with a section that is too long', 'a', [section(3001)], /^blocks\[0\] has 3001/],
    ['with too many fields', 'a', [fields(11)], /fields has 11/],
    [
      'with a field that is too long',
      'a',
      [{ type: 'section', fields: [{ type: 'mrkdwn', text: 'x'.repeat(2001) }] }],
      /2001/,
    ],
    [
      'with a header that is too long',
      'a',
      [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
      /151/,
    ],
    [
      'with a value that is too long',
      'a',
      [{ type: 'actions', elements: [button('x'.repeat(2001))] }],
      /value has 2001/,
    ],
    ['with a label that is too long', 'a', [{ type: 'actions', elements: [button('a', 'x'.repeat(76))] }], /76/],
    [
      'with a value beside a section that is too long',
      'a',
      [{ ...section(1), accessory: button('x'.repeat(2001)) } as KnownBlock],
      /2001/,
    ],
    [
      'with too many buttons',
      'a',
      [{ type: 'actions', elements: Array.from({ length: 26 }, () => button('a')) }],
      /has 26/,
    ],
    ['with too much in its footer', 'a', [context(11)], /elements has 11/],
    ['with a block that no reply has', 'a', [{ type: 'divider' }], /type divider/],
  ])('%s', (_, text, blocks, problem) => {
    expect(problemsOf({ text, blocks })).toEqual([expect.stringMatching(problem)]);
  });
});

describe('a message is taken', () => {
  it.each<[string, string, readonly KnownBlock[]]>([
    ['at the limits', 'x'.repeat(4000), [section(3000), fields(10), context(10)]],
    ['without blocks', 'a', []],
    ['with a value of two thousand characters', 'a', [{ type: 'actions', elements: [button('x'.repeat(2000))] }]],
  ])('%s', (_, text, blocks) => {
    expect(problemsOf({ text, blocks })).toEqual([]);
  });
});
