import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import type { Act, State } from '../../src/sandbox/protocol.ts';

let slack: LocalSlack;

beforeEach(async () => {
  slack = await startLocalSlack({ requestUrl: 'http://127.0.0.1:9/', redeliveryScale: 0 });
});

afterEach(() => slack.close());

async function perform(act: Act | object): Promise<unknown> {
  const answer = await fetch(`${slack.url}/sandbox/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: slack.url },
    body: JSON.stringify(act),
  });
  return answer.json();
}

const state = async () => (await (await fetch(`${slack.url}/sandbox/state`)).json()) as State;
const lastIn = async (channel: string) => (await state()).messages.findLast((message) => message.channel === channel);

describe('what the page is told', () => {
  it('shows a lively workspace', async () => {
    const { you, channels, members, messages, commands, shortcuts, samples } = await state();
    expect(you).toEqual({ id: slack.ids.you, name: 'Sam Rivera', bot: false });
    expect(channels.map(({ name, kind, joined, archived }) => [name, kind, joined, archived])).toEqual([
      ['inc-4711-payments', 'channel', true, false],
      ['mobile-team', 'channel', true, false],
      ['random', 'channel', false, false],
      ['release', 'private', false, false],
      ['old-launch', 'channel', true, true],
      ['dm', 'im', true, false],
    ]);
    expect(members.filter((member) => member.bot).map((member) => member.name)).toEqual([
      'mgscode',
      'gateway-alerts',
      'Slackbot',
    ]);
    const alert = messages.find(
      (message) => message.user === slack.ids.alertsUser && message.channel === slack.ids.incident,
    );
    expect(JSON.stringify(alert?.attachments)).toContain('Result-Status: 4001');
    expect(messages.filter((message) => message.threadTs === alert?.ts)).toHaveLength(3);
    expect(messages.map((message) => message.ts)).toEqual(messages.map((message) => message.ts).toSorted());
    expect([commands, shortcuts].flat()).toHaveLength(2);
    expect(samples.length).toBeGreaterThanOrEqual(6);
  });

  it('streams the state, now and after every change', async () => {
    const abort = new AbortController();
    const stream = await fetch(`${slack.url}/sandbox/stream`, { signal: abort.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('Noodles')) text += (await reader?.read())?.value ?? '';
    await slack.say('random', 'something new');
    while (!text.includes('something new')) text += (await reader?.read())?.value ?? '';
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    abort.abort();
  });
});

describe('what you can do on the page', () => {
  it('says something, with escaping and mentions', async () => {
    expect(await perform({ do: 'say', channel: slack.ids.incident, text: '@mgscode <b>' })).toEqual({ ok: true });
    expect(await lastIn(slack.ids.incident)).toMatchObject({
      text: '<@U0MGSCODE1> &lt;b&gt;',
      blocks: [],
      user: slack.ids.you,
    });
  });

  it('replies in a thread, shares a snippet, edits and deletes', async () => {
    const channel = slack.ids.mobile;
    const root = await lastIn(channel);
    await perform({ do: 'say', channel, text: 'this', threadTs: root?.ts, snippet: 'Result-Status: 4001' });
    const reply = await lastIn(channel);
    expect(reply).toMatchObject({
      threadTs: root?.ts,
      files: [{ name: 'snippet.txt', preview: 'Result-Status: 4001' }],
    });
    await perform({ do: 'edit', channel, ts: reply?.ts, text: 'that' });
    expect(await lastIn(channel)).toMatchObject({ text: 'that', edited: true });
    await perform({ do: 'delete', channel, ts: reply?.ts });
    expect((await lastIn(channel))?.ts).toBe(root?.ts);
  });

  it('sends what starts with a slash as a command, but not in a thread', async () => {
    expect(await perform({ do: 'say', channel: slack.ids.random, text: '/mgscode 4001' })).toEqual({ ok: true });
    expect(slack.deliveries.at(-1)).toMatchObject({ kind: 'command', payload: { text: '4001' } });
    const inThread = { do: 'say', channel: slack.ids.random, text: '/mgscode 4001', threadTs: '1.1' };
    const error = '/mgscode is not supported in threads. Sorry!';
    expect(await perform(inThread)).toEqual({ ok: false, error });
    expect((await state()).failure?.text).toBe(error);
    expect(await perform({ do: 'say', channel: slack.ids.random, text: '/other' })).toMatchObject({
      error: '/other is not a valid command.',
    });
  });

  it('clicks, uses the shortcut and dismisses what only you see', async () => {
    const channel = slack.ids.mobile;
    const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } };
    await fetch(`${slack.apiUrl}chat.postEphemeral`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` },
      body: JSON.stringify({
        channel,
        user: slack.ids.you,
        text: 'psst',
        blocks: [{ type: 'actions', block_id: 'b', elements: [button] }],
      }),
    });
    const whispered = await lastIn(channel);
    expect(whispered).toMatchObject({ onlyYou: true, user: slack.ids.botUser, text: 'psst' });
    const { ts = '' } = whispered ?? {};
    expect(await perform({ do: 'click', channel, ts, blockId: 'b', actionId: 'go' })).toEqual({ ok: true });
    expect(slack.deliveries.at(-1)?.payload).toMatchObject({ type: 'block_actions', actions: [{ action_id: 'go' }] });
    const callbackId = 'explain_gateway_error';
    expect(await perform({ do: 'shortcut', channel, ts, callbackId })).toMatchObject({ ok: false });
    expect(await perform({ do: 'dismiss', channel, ts })).toEqual({ ok: true });
    const { ts: above = '' } = (await lastIn(channel)) ?? {};
    expect(await perform({ do: 'shortcut', channel, ts: above, callbackId })).toEqual({ ok: true });
    expect(slack.deliveries.at(-1)?.payload).toMatchObject({ type: 'message_action', message_ts: above });
    expect(await perform({ do: 'close-modal' })).toEqual({ ok: true });
  });

  it('adds the bot to a channel and removes it', async () => {
    await perform({ do: 'join', channel: slack.ids.random, joined: true });
    expect((await state()).channels.find((channel) => channel.name === 'random')?.joined).toBe(true);
    expect((await lastIn(slack.ids.random))?.text).toBe('<@U0MGSCODE1> has joined the channel');
    await perform({ do: 'join', channel: slack.ids.random, joined: false });
    expect((await state()).channels.find((channel) => channel.name === 'random')?.joined).toBe(false);
  });

  it.each([
    ['an archived channel', { do: 'say', channel: 'C0OLDLAUNC', text: 'x' }, 'You are viewing an archived channel.'],
    ['nothing', { do: 'say', channel: 'C0RANDOM01', text: ' ' }, 'There is nothing to send.'],
    [
      'a message of somebody else',
      { do: 'edit', channel: 'C0RANDOM01', ts: 'LAST', text: 'x' },
      'Only your own messages can be changed.',
    ],
    ['a channel that is not there', { do: 'say', channel: 'C404', text: 'x' }, 'There is no channel C404.'],
    ['a made-up act', { do: 'shout' }, 'That is nothing a person can do.'],
    ['a half act', { do: 'say', channel: 'C0RANDOM01' }, 'That is nothing a person can do.'],
    ['an inherited name', { do: 'constructor' }, 'That is nothing a person can do.'],
  ])('is refused for %s', async (_name, act, error) => {
    const last = await lastIn(slack.ids.random);
    const body = JSON.stringify(act).replace('LAST', last?.ts ?? '');
    expect(await perform(JSON.parse(body))).toEqual({ ok: false, error });
  });
});

it('what failed is no longer shown once something else is done', async () => {
  const channel = slack.ids.incident;
  await perform({ do: 'say', channel, text: '/unknown 4001' });
  expect((await state()).failure?.text).toContain('/unknown');
  await perform({ do: 'say', channel, text: 'Never mind.' });
  expect((await state()).failure).toBeUndefined();
});
