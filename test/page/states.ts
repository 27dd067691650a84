import type { Channel, Message, State } from '../../src/sandbox/protocol.ts';

/** Ids of the made-up workspace. */
export const ids = {
  you: 'U1',
  lin: 'U2',
  bot: 'U9',
  alerts: 'U8',
  incident: 'C1',
  team: 'C2',
  random: 'C3',
  old: 'C4',
  dm: 'D1',
} as const;

const start = Math.floor(Date.parse('2026-11-23T09:00:00Z') / 1000);

/** A `ts` so many seconds after nine o'clock. */
export function at(seconds: number): string {
  return `${start + seconds}.000100`;
}

/** A message with everything that it does not say left plain. */
export function message(ts: string, text: string, more: Partial<Message> = {}): Message {
  return {
    ts,
    channel: ids.incident,
    user: ids.lin,
    text,
    blocks: [],
    edited: false,
    onlyYou: false,
    files: [],
    attachments: [],
    ...more,
  };
}

function channel(id: string, name: string, more: Partial<Channel> = {}): Channel {
  return { id, name, kind: 'channel', joined: true, archived: false, ...more };
}

/** The bot's answer to 4001, as the design draws it. */
export const answerBlocks: readonly unknown[] = [
  { type: 'header', text: { type: 'plain_text', text: '4001 · The business system did not answer in time' } },
  {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: 'MGS waited for your backend longer than the API’s timeout (3 s unless changed) and gave up. The phone and the gateway are fine.',
    },
    fields: [
      { type: 'mrkdwn', text: '*Owner*\nbusiness system' },
      { type: 'mrkdwn', text: '*Retry*\nsafe for reads; writes may have happened: check before repeating' },
    ],
  },
  {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: '*Check first*\n1. Is the backend of `com.acme.account.query` slow or down right now?\n2. In the digest line compare field 4 (elapsed) with field 26 (backend).\n3. Timeout of this API group in the console: is 3 s really enough?',
    },
  },
  {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: '*Logs*  `gateway-page-digest` · <https://sls.example/?q=1|Open in SLS> · `monitor.log` · <https://sls.example/?q=2|Open>',
    },
  },
  {
    type: 'context',
    elements: [
      {
        type: 'mrkdwn',
        text: 'From the paste  trace `0a1d7667…5678` · `com.acme.account.query` · <!date^1795438961^{time_secs} your time|16:51:55> · memo “服务请求超时”',
      },
    ],
  },
  {
    type: 'actions',
    block_id: 'act',
    elements: [
      { type: 'button', action_id: 'more', value: 'v', text: { type: 'plain_text', text: 'More' } },
      { type: 'button', action_id: 'share', style: 'primary', text: { type: 'plain_text', text: 'Share' } },
    ],
  },
  {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: 'Result-Status header · <https://docs.example|official page> · catalog 1.4' }],
  },
];

const headers =
  'HTTP/1.1 200 OK\nResult-Status: 4001\nMemo: 服务请求超时\nTips: 请求超时，请稍后再试。\nMgw-TraceId: 0a1d4c21179543896101200384512';

/** What people paste, as Slack's composer stores it. */
export function typedBlocks(text: string): readonly unknown[] {
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] }];
}

function incidentMessages(): readonly Message[] {
  return [
    message(at(-86_400), 'Payments are back to normal, closing for today.'),
    message(at(0), 'Transfers fail for some of our users since nine.'),
    message(at(40), 'They see “请求超时，请稍后再试。” and nothing else.', { edited: true }),
    message(at(120), headers, {
      blocks: [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: headers }] }],
        },
      ],
    }),
    message(at(125), 'answer', { user: ids.bot, blocks: answerBlocks, threadTs: at(120) }),
    message(at(180), 'Checking the backend.', { user: ids.you, threadTs: at(120) }),
    message(at(300), '', {
      user: ids.alerts,
      attachments: [
        {
          color: 'danger',
          title: 'MGS error rate above 5 %',
          text: 'Code *4001* on `com.acme.account.query`',
          footer: 'gateway-alerts',
        },
      ],
    }),
    message(at(420), 'And this is what the log says', {
      files: [{ id: 'F1', name: 'gateway.log', preview: '2026-11-23 09:03:55,018 - (/mgw.htm,response,N,3002ms)\n' }],
    }),
    message(at(480), 'answer', { user: ids.bot, blocks: answerBlocks, onlyYou: true }),
  ];
}

/** A workspace in the middle of an incident. */
export function incidentState(): State {
  return {
    you: { id: ids.you, name: 'Sam Rivera', bot: false },
    members: [
      { id: ids.you, name: 'Sam Rivera', bot: false },
      { id: ids.lin, name: 'Lin Mei', bot: false },
      { id: ids.bot, name: 'mgscode', bot: true },
      { id: ids.alerts, name: 'gateway-alerts', bot: true },
    ],
    channels: [
      channel(ids.team, 'mobile-team'),
      channel(ids.incident, 'inc-4711-payments'),
      channel(ids.random, 'random', { joined: false }),
      channel(ids.old, 'old-launch', { archived: true }),
      channel(ids.dm, 'dm', { kind: 'im' }),
    ],
    messages: incidentMessages(),
    commands: [
      { name: '/mgscode', hint: '<code or error text>', description: 'Explain a result code of the mobile gateway' },
    ],
    shortcuts: [{ callbackId: 'explain', name: 'Explain gateway error' }],
    samples: [
      { title: 'A code', text: '/mgscode 4001' },
      { title: 'Several codes', text: '/mgscode 7003 6666 android 16' },
      { title: 'Just a sentence', text: '@mgscode the app says “too many people in the queue”' },
      { title: 'Response headers', text: headers },
    ],
  };
}

/** A button that asks first. */
export const removeButton: unknown = {
  type: 'actions',
  block_id: 'b',
  elements: [
    {
      type: 'button',
      action_id: 'remove',
      text: { type: 'plain_text', text: 'Remove' },
      confirm: {
        title: { type: 'plain_text', text: 'Remove?' },
        text: { type: 'mrkdwn', text: 'The *answer* goes.' },
      },
    },
  ],
};

/** A dialog that an app opened. */
export const dialog: unknown = {
  type: 'modal',
  title: { type: 'plain_text', text: 'More' },
  blocks: [{ type: 'divider' }],
};
