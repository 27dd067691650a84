import type { KnownBlock } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { type Pair, startPair } from './echo-app.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = ['1', '2'].map((value) => ({ text: plain(`Option ${value}`), value }));

const blocks: KnownBlock[] = [
  {
    type: 'actions',
    block_id: 'top',
    elements: [
      { type: 'button', action_id: 'open', text: plain('Open'), url: 'https://logs.example/', style: 'primary' },
      { type: 'static_select', action_id: 'pick', options },
      { type: 'checkboxes', action_id: 'tick', options },
    ],
  },
  {
    type: 'context_actions',
    block_id: 'bottom',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'rate',
        positive_button: { text: plain('Right'), value: 'yes' },
        negative_button: { text: plain('Wrong'), value: 'no' },
      },
      { type: 'icon_button', action_id: 'bin', icon: 'trash', text: plain('Remove'), value: 'v' },
    ],
  },
  {
    type: 'section',
    text: { type: 'mrkdwn', text: 'x' },
    accessory: { type: 'button', action_id: 'aside', text: plain('Aside'), value: 'a' },
  },
];

let pair: Pair;
let message: SlackMessage;

beforeEach(async () => {
  pair = await startPair('http', (app) => app.action(/./, ({ ack }) => ack()), {
    events: ['member_joined_channel', 'message.channels'],
  });
  await pair.app.client.chat.postMessage({ channel: pair.slack.ids.incident, text: 'x', blocks });
  const [posted] = pair.slack.botMessagesIn('inc-4711-payments');
  if (posted === undefined) throw new Error('nothing was posted');
  message = posted;
});

afterEach(() => pair.stop());

describe('what can be clicked', () => {
  it.each([
    ['a button by its text', 'Open', { action_id: 'open', url: 'https://logs.example/', style: 'primary' }],
    ['an option of a menu', { actionId: 'pick', value: '2' }, { selected_option: options[1] }],
    ['a box', { actionId: 'tick', value: '1' }, { selected_options: [options[0]] }],
    [
      'a good mark',
      { actionId: 'rate', value: 'yes' },
      { type: 'feedback_buttons', value: 'yes', text: plain('Right') },
    ],
    ['a bad mark', { actionId: 'rate', value: 'no' }, { value: 'no', text: plain('Wrong') }],
    ['an icon', { text: 'Remove', blockId: 'bottom' }, { type: 'icon_button', icon: 'trash', value: 'v' }],
    ['a button beside text', 'aside', { action_id: 'aside', value: 'a' }],
  ])('%s', async (_name, choice, action) => {
    expect((await pair.slack.click(message, choice)).acked).toBe(true);
    expect(pair.bodies.at(-1)).toMatchObject({ actions: [action] });
  });
});

describe('dialogs', () => {
  it.each([
    [true, ['view_closed']],
    [false, []],
  ])('tell the app that they were closed if it asked for it: %s', async (notify, heard) => {
    const { delivery } = await pair.slack.click(message, 'Open');
    await pair.app.client.views.open({
      trigger_id: String(delivery.payload.trigger_id),
      view: { type: 'modal', callback_id: 'note', title: plain('Note'), blocks: [], notify_on_close: notify },
    });
    expect(pair.slack.state().modal).toMatchObject({ view: { callback_id: 'note' } });
    pair.app.view({ callback_id: 'note', type: 'view_closed' }, ({ ack }) => ack());
    await pair.slack.closeModal();
    expect(pair.slack.modal()).toBeUndefined();
    expect(
      pair.bodies
        .slice(-1)
        .map((body) => body.type)
        .filter((type) => type === 'view_closed'),
    ).toEqual(heard);
  });
});

describe('channels', () => {
  it('can be added, joined and left', async () => {
    const { slack } = pair;
    const id = slack.addChannel({ name: 'inc-4712-login', joined: false });
    await slack.say('inc-4712-login', 'unheard');
    await slack.join(id);
    await slack.say(id, 'heard');
    slack.leave('#inc-4712-login');
    await slack.say(id, 'unheard again');
    const heard = pair.events
      .filter((event) => event.channel === id)
      .map((event) => [event.type, event.subtype, event.text]);
    expect(heard.toSorted()).toEqual([
      ['member_joined_channel', undefined, undefined],
      ['message', undefined, 'heard'],
      ['message', 'channel_join', '<@U0MGSCODE1> has joined the channel'],
    ]);
    expect(() => slack.messagesIn('nowhere')).toThrow('there is no channel nowhere');
  });
});
