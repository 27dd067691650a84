import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../src/sandbox/page/blocks.ts';
import { click, find, notingStage, textOf } from './seen.ts';
import { answerBlocks } from './states.ts';

const mrkdwn = (text: string, more = {}): object => ({ type: 'mrkdwn', text, ...more });
const plain = (text: string, more = {}): object => ({ type: 'plain_text', text, ...more });
const show = (...blocks: object[]) => showBlocks(blocks, notingStage());

describe('blocks show what Slack shows', () => {
  it.each([
    ['a header, without markup', { type: 'header', text: plain('*4001* :warning: <!here>') }, '*4001* ⚠️ <!here>'],
    ['a plain text whose emoji are off', { type: 'header', text: plain(':warning:', { emoji: false }) }, ':warning:'],
    ['a section', { type: 'section', text: mrkdwn('*bold* &lt;!here&gt;') }, 'bold <!here>'],
    ['fields', { type: 'section', fields: [mrkdwn('*Owner*\nbusiness'), plain('x')] }, 'Owner\nbusinessx'],
    ['context', { type: 'context', elements: [mrkdwn('a'), plain('b')] }, 'ab'],
    ['an image, by its words', { type: 'image', alt_text: 'a chart', image_url: 'https://a.example' }, 'a chart'],
    ['standard Markdown', { type: 'markdown', text: '## Title\n**bold** [x](https://a.example)' }, 'Titlebold x'],
    [
      'a table',
      { type: 'table', rows: [[{ type: 'raw_text', text: 'Code' }], [{ type: 'raw_number', text: '1' }]] },
      'Code1',
    ],
    ['a type it does not know, by name', { type: 'carousel' }, '[block type carousel not shown]'],
    ['a block without a type', {}, '[block type unknown not shown]'],
    ['a type that is a word of JavaScript', { type: 'constructor' }, '[block type constructor not shown]'],
  ])('%s', (_what, block, text) => expect(textOf(show(block))).toBe(text));

  it('shows a whole answer of the bot', () => {
    const shown = showBlocks(answerBlocks, notingStage());
    expect(textOf(shown)).not.toContain('not shown');
    expect(find(shown, 'button').map((button) => textOf([button]))).toEqual(['More', 'Share']);
    expect(find(shown, 'a').map((link) => link.attributes.href)).toEqual([
      'https://sls.example/?q=1',
      'https://sls.example/?q=2',
      'https://docs.example',
    ]);
  });

  it('shows the parts of a rich text', () => {
    const section = (...parts: object[]): object => ({ type: 'rich_text_section', elements: parts });
    const text = (words: string, style?: object): object => ({ type: 'text', text: words, style });
    const shown = show({
      type: 'rich_text',
      elements: [
        section(
          text('*not* <!here> '),
          text('bold', { bold: true, code: true }),
          { type: 'user', user_id: 'U9' },
          { type: 'channel', channel_id: 'C1' },
          { type: 'broadcast', range: 'here' },
          { type: 'emoji', name: 'x', unicode: '274c' },
          { type: 'link', url: 'https://a.example', text: 'link' },
          { type: 'link', url: 'javascript:alert(1)', text: 'no link' },
          { type: 'date', timestamp: 1795438961, format: '{time}' },
        ),
        { type: 'rich_text_list', style: 'ordered', elements: [section(text('one')), section(text('two'))] },
        { type: 'rich_text_preformatted', elements: [text('a < b')] },
        { type: 'rich_text_quote', elements: [text('quoted')] },
      ],
    });
    expect(textOf(shown)).toBe('*not* <!here> bold@mgscode#inc-4711@here❌linkno link21:02onetwoa < bquoted');
    expect(find(shown, '.mention--ping').map((ping) => textOf([ping]))).toEqual(['@here']);
    expect(find(shown, 'a')).toHaveLength(2);
    expect(find(shown, 'li')).toHaveLength(2);
  });
});

describe('elements work', () => {
  const actions = (...list: object[]): object => ({ type: 'actions', block_id: 'b', elements: list });
  const button = { type: 'button', action_id: 'share', text: plain('Share') };

  it('a button presses itself', () => {
    const stage = notingStage();
    click(find(showBlocks([actions(button)], stage), 'button')[0]);
    expect(stage.notes).toEqual([{ blockId: 'b', actionId: 'share' }]);
  });

  it('a button with a confirmation hands it on', () => {
    const stage = notingStage();
    const confirm = { title: plain('Sure?'), text: plain('Really?') };
    click(find(showBlocks([actions({ ...button, confirm })], stage), 'button')[0]);
    expect(stage.notes).toEqual([{ blockId: 'b', actionId: 'share', confirm }]);
  });

  it('a button with an address is a link that also presses', () => {
    const stage = notingStage();
    const [link] = find(showBlocks([actions({ ...button, url: 'https://a.example' })], stage), 'a');
    click(link);
    expect(link?.attributes).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
    expect(stage.notes).toHaveLength(1);
  });

  it('a button with a dangerous address is no link', () => {
    expect(find(show(actions({ ...button, url: 'javascript:alert(1)' })), 'a')).toHaveLength(0);
  });

  it('a menu offers its options', () => {
    const stage = notingStage();
    const options = [
      { text: plain('One'), value: '1' },
      { text: plain('Two'), value: '2' },
    ];
    const select = { type: 'static_select', action_id: 's', placeholder: plain('Pick'), options };
    click(find(showBlocks([actions(select)], stage), 'button')[0]);
    expect(stage.notes).toEqual([{ label: 'Pick', choices: ['One', 'Two'] }]);
  });

  it('feedback buttons tell which of them it was', () => {
    const stage = notingStage();
    const feedback = {
      type: 'feedback_buttons',
      action_id: 'f',
      positive_button: { text: plain('Good'), value: 'up' },
      negative_button: { text: plain('Bad'), value: 'down' },
    };
    const shown = showBlocks([{ type: 'context_actions', block_id: 'b', elements: [feedback] }], stage);
    for (const one of find(shown, 'button')) click(one);
    expect(stage.notes).toEqual([
      { blockId: 'b', actionId: 'f', value: 'up' },
      { blockId: 'b', actionId: 'f', value: 'down' },
    ]);
  });

  it('an element of an unknown type is named', () => {
    expect(textOf(show(actions({ type: 'datepicker' })))).toBe('[element type datepicker not shown]');
  });
});
