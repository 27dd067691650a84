import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/slack/message-text.ts';
import { type RawMessage, slackMessage } from '../../src/slack/messages.ts';

function message(given: Partial<RawMessage>): RawMessage {
  return { ts: '1', text: '', ...given };
}

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const words = (text: string) => ({ type: 'text', text });

describe('what a message says', () => {
  it.each<[string, Partial<RawMessage>, string]>([
    ['is its text', { text: ' 4001 ' }, '4001'],
    ['is nothing where it has none', {}, ''],
    ['is what a person wrote, not the blocks that say it again', { text: 'a', blocks: [rich(line(words('a')))] }, 'a'],
    [
      'is its blocks where it has no text',
      { blocks: [section('Result-Status: 4001'), section('second')] },
      'Result-Status: 4001\nsecond',
    ],
    [
      'is a bot’s text and its blocks',
      { text: 'Alert', bot_id: 'B1', blocks: [section('Result-Status: 4001')] },
      'Alert\nResult-Status: 4001',
    ],
    [
      'is not said twice by a bot',
      { text: 'Alert: 4001', bot_id: 'B1', blocks: [section('4001'), section('4001')] },
      'Alert: 4001',
    ],
    ['is in a header', { blocks: [{ type: 'header', text: { type: 'plain_text', text: '4001' } }] }, '4001'],
    [
      'is in fields',
      {
        blocks: [
          {
            type: 'section',
            fields: [
              { type: 'mrkdwn', text: 'Code' },
              { type: 'mrkdwn', text: '4001' },
            ],
          },
        ],
      },
      'Code\n4001',
    ],
    ['is in a context', { blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: '4001' }] }] }, '4001'],
    [
      'is in rich text, a line in one piece',
      { blocks: [rich(line(words('Result-'), words('Status: 4001')))] },
      'Result-Status: 4001',
    ],
    [
      'is in preformatted text',
      { blocks: [rich({ type: 'rich_text_preformatted', elements: [words('a\nb')] })] },
      'a\nb',
    ],
    [
      'is in a rich list',
      { blocks: [rich({ type: 'rich_text_list', elements: [line(words('a')), line(words('b'))] })] },
      'a\nb',
    ],
    [
      'is a link’s address where it has no words',
      { blocks: [rich(line({ type: 'link', url: 'https://x.test/?code=4001' }))] },
      'https://x.test/?code=4001',
    ],
    [
      'is not an emoji or a mention',
      { blocks: [rich(line({ type: 'emoji', name: 'fire' }, words('4001'), { type: 'user', user_id: 'U1' }))] },
      '4001',
    ],
    [
      'is in a table',
      {
        blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'code' }], [{ type: 'raw_text', text: '4001' }]] }],
      },
      'code\n4001',
    ],
    [
      'is in an alert’s attachment',
      {
        text: 'Alert',
        attachments: [{ pretext: 'Pretext', title: 'Title', text: 'Result-Status: 4001', fallback: 'f' }],
      },
      'Alert\nPretext\nTitle\nResult-Status: 4001',
    ],
    [
      'is in an attachment’s fields',
      { attachments: [{ fields: [{ title: 'Code', value: '4001' }, { value: 'x' }] }] },
      'Code: 4001\n: x',
    ],
    ['is in an attachment’s blocks', { attachments: [{ blocks: [section('4001')] }] }, '4001'],
    ['is an attachment’s fallback where it has nothing else', { attachments: [{ fallback: '4001' }] }, '4001'],
    [
      'is in a forwarded message',
      { attachments: [{ is_share: true, text: 'Result-Status: 4001', message_blocks: [] }] },
      'Result-Status: 4001',
    ],
    [
      'is in the blocks of a forwarded message',
      { attachments: [{ message_blocks: [{ message: { blocks: [rich(line(words('4001')))] } }] }] },
      '4001',
    ],
    ['is not an attachment of another kind', { attachments: ['x', 4001, null] }, ''],
  ])('%s', (_, given, text) => {
    expect(textOf(message(given))).toBe(text);
  });

  it('is read however deep or odd the blocks are', () => {
    const [deep] = Array.from({ length: 40 }).reduce<readonly unknown[]>(
      (inner) => [{ elements: inner }],
      [words('4001')],
    );
    expect(textOf(message({ blocks: [deep] }))).toBe('');
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.array(fc.anything()), (blocks, attachments) => {
        const parsed = slackMessage.parse({ ts: '1', blocks, attachments });
        expect(typeof textOf(parsed)).toBe('string');
      }),
    );
  });

  it('is not read without end', () => {
    const many = Array.from({ length: 5000 }, (_, i) => section(`text ${i}`));
    expect(textOf(message({ blocks: many })).split('\n').length).toBeLessThanOrEqual(1000);
  });
});
