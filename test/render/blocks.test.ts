import { describe, expect, it } from 'vitest';
import { type Controls, toBlocks } from '../../src/render/blocks.ts';
import type { Part } from '../../src/render/card.ts';

const button = (actionId: string) => ({ actionId, label: `Do ${actionId}`, value: `v ${actionId}` });
const none: Controls = { row: [] };

describe('a part as Block Kit', () => {
  it.each<[string, Part, unknown]>([
    ['a header', { kind: 'header', text: 'a < b' }, { type: 'header', text: { type: 'plain_text', text: 'a < b' } }],
    ['a header that is too long', { kind: 'header', text: 'x'.repeat(200) }, { text: { text: `${'x'.repeat(149)}…` } }],
    [
      'lines',
      { kind: 'lines', lines: [['a'], [{ bold: 'b' }]] },
      { type: 'section', text: { type: 'mrkdwn', text: 'a\n*b*', verbatim: true } },
    ],
    [
      'fields',
      { kind: 'fields', fields: [{ label: 'Owner', value: ['network'] }] },
      { type: 'section', fields: [{ type: 'mrkdwn', text: '*Owner*\nnetwork', verbatim: true }] },
    ],
    [
      'a list of steps',
      { kind: 'list', label: 'Check first', ordered: true, items: [['a'], ['b']] },
      { text: { text: '*Check first*\n1. a\n2. b' } },
    ],
    [
      'a list without order',
      { kind: 'list', label: 'Logs', ordered: false, items: [['a'], ['b']] },
      { text: { text: '*Logs*\n• a\n• b' } },
    ],
    ['a choice without a button', { kind: 'choice', lines: [['a']], choice: 0 }, { text: { text: 'a' } }],
    [
      'a footer',
      { kind: 'footer', text: 'catalog < 1' },
      { type: 'context', elements: [{ type: 'plain_text', text: 'catalog < 1', emoji: false }] },
    ],
  ])('%s', (_, part, block) => {
    expect(toBlocks({ parts: [part] }, none)).toMatchObject([block]);
  });

  it('that says nothing is no block', () => {
    expect(toBlocks({ parts: [{ kind: 'lines', lines: [[''], [' ']] }] }, none)).toEqual([]);
  });
});

describe('buttons', () => {
  it('stand below all parts but the footer', () => {
    const parts: Part[] = [
      { kind: 'footer', text: 'footer' },
      { kind: 'lines', lines: [['a']] },
    ];
    const blocks = toBlocks({ parts }, { row: [button('more'), button('share')] });
    expect(blocks.map((block) => block.type)).toEqual(['section', 'actions', 'context']);
    expect(blocks[1]).toMatchObject({
      elements: [
        { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'Do more' }, value: 'v more' },
        { type: 'button', action_id: 'share' },
      ],
    });
  });

  it('of a choice stand beside it, also where its text takes several sections', () => {
    const lines = [['a'.repeat(2000)], ['b'.repeat(2000)]];
    const choice = (index: number) => button(`pick ${index}`);
    const blocks = toBlocks({ parts: [{ kind: 'choice', lines, choice: 3 }] }, { row: [], choice });
    expect(blocks).toMatchObject([{ accessory: { action_id: 'pick 3' } }, { type: 'section' }]);
    expect(blocks[1]).not.toHaveProperty('accessory');
  });
});
