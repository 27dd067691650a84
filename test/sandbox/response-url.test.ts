import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { type Pair, startPair } from './echo-app.ts';

const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } } as const;
const loud = { ...button, action_id: 'loud' } as const;
const blocks = [{ type: 'actions' as const, elements: [button, loud] }];

let pair: Pair;
let clock = 0;

beforeEach(async () => {
  clock = Date.now();
  pair = await startPair(
    'http',
    (app) => {
      app.command('/mgscode', ({ ack }) => ack({ text: 'private', blocks }));
      app.action('go', ({ ack }) => ack());
      app.action('loud', ({ ack }) => (ack as (body: object) => Promise<void>)({ text: 'unheard' }));
      app.shortcut('explain_gateway_error', ({ ack }) => ack());
    },
    { now: () => clock },
  );
});

afterEach(() => pair.stop());

async function send(url: unknown, body: unknown): Promise<[number, string]> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(String(url), { method: 'POST', body: text });
  return [answer.status, await answer.text()];
}

async function fromCommand(channel = 'random'): Promise<{ url: unknown; message: SlackMessage }> {
  const { delivery, message } = await pair.slack.command(channel, '/mgscode 4001');
  if (message === undefined) throw new Error('nothing was shown');
  return { url: delivery.payload.response_url, message };
}

async function fromClick(message: SlackMessage): Promise<unknown> {
  const { delivery } = await pair.slack.click(message, 'go');
  return delivery.payload.response_url;
}

const texts = () => pair.slack.ephemeralsFor('you').map((message) => message.text);
const shown = (channel = 'random') => pair.slack.messagesIn(channel).map((message) => message.text);

describe('a response URL', () => {
  it('works five times in thirty minutes', async () => {
    const { url } = await fromCommand();
    for (let use = 0; use < 5; use += 1) expect(await send(url, { text: `${use}` })).toEqual([200, 'ok']);
    expect(await send(url, { text: 'six' })).toEqual([404, 'used_url']);
    const { url: other } = await fromCommand();
    clock += 30 * 60_000 + 1;
    expect(await send(other, { text: 'late' })).toEqual([404, 'expired_url']);
    expect(texts()).toEqual(['private', '0', '1', '2', '3', '4', 'private']);
    expect(pair.slack.refusals.map((refusal) => refusal.error)).toEqual(['used_url', 'expired_url']);
  });

  it('posts for the one person by default, and for all when asked, where the bot is not', async () => {
    const { url } = await fromCommand();
    await send(url, { text: 'for you' });
    await send(url, { text: 'for all', response_type: 'in_channel' });
    expect(texts()).toEqual(['private', 'for you']);
    expect(shown()).toEqual(['for all']);
  });

  it('of a command has no message to replace', async () => {
    const { url } = await fromCommand();
    await send(url, { text: 'more', replace_original: true });
    expect(texts()).toEqual(['private', 'more']);
  });

  it('of a click replaces that message, unless it is told not to', async () => {
    const { message } = await fromCommand();
    const url = await fromClick(message);
    await send(url, { text: 'beside', replace_original: false });
    await send(url, { text: 'instead', response_type: 'in_channel' });
    expect(texts()).toEqual(['beside', 'instead']);
    expect(shown()).toEqual([]);
  });

  it('deletes the clicked message', async () => {
    const { message } = await fromCommand();
    await send(await fromClick(message), { delete_original: true });
    expect(texts()).toEqual([]);
    await expect(fromClick(message)).rejects.toThrow('That message is not there any more.');
  });

  it('reaches a thread with what all see, not with what one person sees', async () => {
    const root = await pair.slack.say('random', 'root');
    const { delivery } = await pair.slack.shortcut(root);
    const body = { thread_ts: root.ts, replace_original: false };
    await send(delivery.payload.response_url, { ...body, text: 'for all', response_type: 'in_channel' });
    await send(delivery.payload.response_url, { ...body, text: 'for you' });
    expect(pair.slack.thread('random', root.ts).map((message) => message.text)).toEqual(['root', 'for all']);
    expect(pair.slack.ephemeralsFor('you')[0]).not.toHaveProperty('thread_ts');
  });

  it.each([
    ['invalid blocks', { text: 'x', blocks: [{ type: 'section' }] }, 'invalid_blocks'],
    ['nothing', {}, 'no_text'],
    ['what is no JSON', '{', 'invalid_payload'],
    ['an unknown response type', { text: 'x', response_type: 'loud' }, 'invalid_arguments'],
  ])('refuses %s', async (_name, body, error) => {
    const { url } = await fromCommand();
    expect(await send(url, body)).toEqual([400, error]);
    expect(pair.slack.refusals).toMatchObject([{ where: 'response_url', error }]);
  });

  it('is refused in an archived channel, and does not exist when made up', async () => {
    const { url } = await fromCommand('mobile-team');
    pair.slack.archive('mobile-team');
    expect(await send(url, { text: 'x' })).toEqual([400, 'is_archived']);
    expect(await send(`${pair.slack.url}/commands/T1/1/x`, { text: 'x' })).toEqual([404, 'no_service']);
  });

  it('lets the app hear of what it changed for all', async () => {
    const { url } = await fromCommand('mobile-team');
    await send(url, { text: 'for all', blocks, response_type: 'in_channel' });
    const [message] = pair.slack.botMessagesIn('mobile-team');
    if (message === undefined) throw new Error('nothing was posted');
    await send(await fromClick(message), { text: 'changed' });
    await pair.slack.settled();
    expect(pair.events).toMatchObject([
      { subtype: 'bot_message', bot_id: pair.slack.ids.bot, text: 'for all' },
      { subtype: 'message_changed', message: { text: 'changed' }, previous_message: { text: 'for all' } },
    ]);
    expect(pair.events[0]).not.toHaveProperty('user');
  });
});

describe('an ack that says something', () => {
  it('is ignored after a click, and noted down', async () => {
    const { message } = await fromCommand();
    await pair.slack.click(message, 'loud');
    expect(texts()).toEqual(['private']);
    expect(pair.slack.refusals).toMatchObject([{ where: 'ack', error: 'ack_body_ignored' }]);
  });
});
