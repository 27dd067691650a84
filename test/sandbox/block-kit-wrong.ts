import { actions, button, mrkdwn, option, plain, section, times } from './block-kit-parts.ts';

/** Blocks that Slack refuses, each just over a limit or of a wrong shape, and what it says. */
export const wrong: [string, unknown, string][] = [
  [
    'text that is too long',
    section('x'.repeat(3001)),
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  ['empty text', section(''), 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  ['text of white space', section(' \n'), 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  ['a section with nothing', { type: 'section' }, 'must define either `text` or `fields` [json-pointer:/blocks/0]'],
  [
    'eleven fields',
    { type: 'section', fields: times(11, () => mrkdwn('x')) },
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'a long field',
    { type: 'section', fields: [mrkdwn('x'.repeat(2001))] },
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'a long header',
    { type: 'header', text: plain('x'.repeat(151)) },
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'mrkdwn in a header',
    { type: 'header', text: mrkdwn('x') },
    'must be a valid enum value (plain_text) [json-pointer:/blocks/0/text/type]',
  ],
  [
    'markdown as a text type',
    { type: 'section', text: { type: 'markdown', text: 'x' } },
    'unsupported type: markdown [json-pointer:/blocks/0/text/type]',
  ],
  [
    'a block type that old clients do not know',
    { type: 'alert', text: mrkdwn('x') },
    'unsupported type: alert [json-pointer:/blocks/0/type]',
  ],
  [
    'an input in a message',
    { type: 'input', label: plain('x') },
    'unsupported type: input [json-pointer:/blocks/0/type]',
  ],
  [
    'a field that does not exist',
    { type: 'divider', text: 'x' },
    'invalid additional property: text [json-pointer:/blocks/0]',
  ],
  [
    'eleven context elements',
    { type: 'context', elements: times(11, () => mrkdwn('x')) },
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'a button in a context',
    { type: 'context', elements: [button()] },
    'unsupported type: button [json-pointer:/blocks/0/elements/0/type]',
  ],
  ['an empty actions block', actions(), 'no less than 1 items allowed [json-pointer:/blocks/0/elements]'],
  [
    '26 buttons',
    actions(...times(26, () => button())),
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'a long button',
    actions(button({ text: plain('x'.repeat(76)) })),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'a long value',
    actions(button({ value: 'x'.repeat(2001) })),
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'a button without text',
    actions({ type: 'button' }),
    'missing required field: text [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'a made-up style',
    actions(button({ style: 'green' })),
    'must be a valid enum value (primary, danger) [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'a script as a link',
    actions(button({ url: 'javascript:alert(1)' })),
    'invalid url [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'a bare name as a link',
    actions(button({ url: 'logs.example' })),
    'invalid url [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'a long link',
    actions(button({ url: `https://a.example/${'x'.repeat(3000)}` })),
    'must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'one action id twice',
    actions(button({ action_id: 'a' }), button({ action_id: 'a' })),
    '`action_id` "a" already exists [json-pointer:/blocks/0/elements]',
  ],
  [
    'a long action id',
    actions(button({ action_id: 'x'.repeat(256) })),
    'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  [
    'a long block id',
    { type: 'divider', block_id: 'x'.repeat(256) },
    'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
  ],
  [
    'a menu of 101',
    actions({ type: 'static_select', options: times(101, (index) => option(`${index}`)) }),
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'an overflow of six',
    actions({ type: 'overflow', options: times(6, (index) => option(`${index}`)) }),
    'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'a long option value',
    actions({ type: 'overflow', options: [option('x'.repeat(151))] }),
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
  ],
  [
    'an image without alt text',
    { type: 'image', image_url: 'https://a.example' },
    'missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'an image without a picture',
    { type: 'image', alt_text: 'x' },
    'must define either `image_url` or `slack_file` [json-pointer:/blocks/0]',
  ],
  [
    'a long confirm button',
    actions(button({ confirm: { text: plain('x'), confirm: plain('x'.repeat(31)) } })),
    'must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]',
  ],
  [
    'six feedback elements',
    { type: 'context_actions', elements: times(6, () => ({ type: 'icon_button', icon: 'trash', text: plain('x') })) },
    'no more than 5 items allowed [json-pointer:/blocks/0/elements]',
  ],
  ['a block that is no object', 'section', 'must provide a object [json-pointer:/blocks/0]'],
  ['a block that is null', null, 'must provide a object [json-pointer:/blocks/0]'],
  ['a block without a type', {}, 'missing required field: type [json-pointer:/blocks/0]'],
];
