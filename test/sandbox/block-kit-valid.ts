import type { KnownBlock } from '@slack/types';
import { button, mrkdwn, option, plain, section, times } from './block-kit-parts.ts';

/** Blocks that Slack takes, each at a limit. */
export const valid: [string, KnownBlock][] = [
  ['a section with 3,000 characters', section('x'.repeat(3000))],
  [
    'a section with ten fields',
    { type: 'section', fields: times(10, (index) => mrkdwn('x'.repeat(index === 0 ? 2000 : 9))) },
  ],
  ['a section with a button beside it', { type: 'section', text: plain('x'), accessory: button({ action_id: 'a' }) }],
  ['a header with 150 characters', { type: 'header', text: plain('x'.repeat(150)) }],
  ['a context with ten texts', { type: 'context', elements: times(10, () => mrkdwn('x')) }],
  [
    'a context with an image',
    { type: 'context', elements: [{ type: 'image', alt_text: 'x', image_url: 'https://a.example/b' }] },
  ],
  ['25 buttons', { type: 'actions', elements: times(25, (index) => button({ action_id: `b${index}` })) }],
  [
    'a button with a value of 2,000',
    { type: 'actions', elements: [button({ value: 'x'.repeat(2000), style: 'danger' })] },
  ],
  ['a button with a link', { type: 'actions', elements: [button({ url: 'https://logs.example/?q=1' })] }],
  [
    'a menu of 100',
    { type: 'actions', elements: [{ type: 'static_select', options: times(100, (index) => option(`${index}`)) }] },
  ],
  ['a divider', { type: 'divider', block_id: 'x'.repeat(255) }],
  ['an image', { type: 'image', alt_text: 'x', image_url: 'https://a.example/b.png', title: plain('x') }],
  ['a markdown block', { type: 'markdown', text: '**x**' }],
  [
    'feedback buttons',
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          positive_button: { text: plain('Right'), value: '1' },
          negative_button: { text: plain('Wrong'), value: '0' },
        },
      ],
    },
  ],
  [
    'rich text of every kind',
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: { bold: true } }] },
        { type: 'rich_text_preformatted', elements: [{ type: 'link', url: 'https://a.example' }] },
        { type: 'rich_text_quote', elements: [{ type: 'user', user_id: 'U1' }] },
        { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements: [] }] },
      ],
    },
  ],
];
