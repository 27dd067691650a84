import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalSlackOptions } from '../../src/sandbox/local-slack.ts';
import { type Pair, startPair } from './echo-app.ts';

const button = { type: 'button', action_id: 'share', value: 'v', text: { type: 'plain_text', text: 'Share' } } as const;
const blocks = [{ type: 'actions' as const, elements: [button] }];

describe.each(['http', 'socket'] as const)('what people do with a real Bolt app over %s', (mode) => {
  let pair: Pair;
  const start = async (listen?: (app: App) => void, options?: LocalSlackOptions) => {
    pair = await startPair(mode, listen, options);
    return pair;
  };

  afterEach(() => pair.stop());

  it('answers a command in the ack, for the person only', async () => {
    const { slack, commands } = await start((app) => {
      app.command('/mgscode', ({ ack, command }) => ack({ text: `about ${command.text}`, blocks }));
    });
    const outcome = await slack.command('random', '/mgscode 4001  & <x>');
    expect(outcome).toMatchObject({ acked: true, message: { text: 'about 4001  & <x>', ephemeralFor: slack.ids.you } });
    expect(slack.ephemeralsFor('you', 'random')).toHaveLength(1);
    expect(slack.messagesIn('random')).toEqual([]);
    expect(commands[0]).toMatchObject({ channel_name: 'random', user_name: 'sam', command: '/mgscode' });
  });

  it('shows an ack for all where the app says so, without the bot being there', async () => {
    const { slack } = await start((app) => {
      app.command('/mgscode', ({ ack }) => ack({ text: 'for all', response_type: 'in_channel' }));
    });
    await slack.command('random', '/mgscode 4001');
    expect(slack.botMessagesIn('random')).toMatchObject([{ text: 'for all', subtype: 'bot_message' }]);
  });

  it('takes a bare text and an empty ack', async () => {
    const { slack } = await start((app) => {
      app.command('/mgscode', ({ ack, command }) => (command.text === '' ? ack() : ack('plain text')));
    });
    expect((await slack.command('random', '/mgscode x')).message?.text).toBe('plain text');
    expect((await slack.command('random', '/mgscode')).message).toBeUndefined();
  });

  it('drops an invalid ack without a word to anybody, and notes it down', async () => {
    const { slack } = await start((app) => {
      app.command('/mgscode', ({ ack }) =>
        ack({ text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: '' } }] }),
      );
    });
    const outcome = await slack.command('random', '/mgscode 4001');
    expect([outcome.acked, outcome.message, outcome.failure]).toEqual([true, undefined, undefined]);
    expect(slack.ephemeralsFor('you')).toEqual([]);
    expect(slack.refusals).toMatchObject([{ where: 'ack', error: 'invalid_blocks' }]);
  });

  it('tells the person when the app does not respond in time', async () => {
    const { slack } = await start((app) => app.command('/mgscode', async () => {}), { ackTimeout: 100 });
    const outcome = await slack.command('random', '/mgscode 4001');
    expect(outcome.failure).toBe('/mgscode failed because the app did not respond.');
    expect(slack.failure()).toMatchObject({ channel: slack.ids.random, text: outcome.failure });
  });

  it('lets a button post for all and remove what only one person saw', async () => {
    const { slack, bodies } = await start((app) => {
      app.command('/mgscode', ({ ack }) => ack({ text: 'x', blocks }));
      app.action('share', async ({ ack, respond }) => {
        await ack();
        await respond({ response_type: 'in_channel', replace_original: false, text: 'shared' });
        await respond({ delete_original: true });
      });
    });
    const { message } = await slack.command('random', '/mgscode 4001');
    if (message === undefined) throw new Error('nothing was shown');
    await slack.click(message, 'Share');
    await slack.settled();
    expect(slack.ephemeralsFor('you')).toEqual([]);
    expect(slack.botMessagesIn('random')).toMatchObject([{ text: 'shared' }]);
    expect(bodies.at(-1)).toMatchObject({
      type: 'block_actions',
      container: { is_ephemeral: true, message_ts: message.ts },
    });
    expect(bodies.at(-1)).not.toHaveProperty('message');
  });

  it('carries the message in a click on one that all see', async () => {
    const { slack, app, bodies } = await start((echo) => echo.action('share', ({ ack }) => ack()));
    const said = await slack.say('mobile-team', 'q');
    await app.client.chat.postMessage({ channel: said.channel, thread_ts: said.ts, text: 'x', blocks });
    const [answer] = slack.botMessagesIn('mobile-team');
    if (answer === undefined) throw new Error('nothing was posted');
    expect(await slack.click(answer, { actionId: 'share' }, { as: 'jonas' })).toMatchObject({ acked: true });
    expect(bodies.at(-1)).toMatchObject({
      message: { text: 'x', ts: answer.ts },
      container: { thread_ts: said.ts, is_ephemeral: false },
      user: { id: slack.ids.jonas, username: 'jonas' },
      actions: [{ type: 'button', action_id: 'share', value: 'v' }],
    });
    await expect(slack.click(answer, 'Nope')).rejects.toThrow('There is no button "Nope"; there are: share “Share”.');
  });

  it('offers the message shortcut on any message, with attachments and files', async () => {
    const { slack, bodies } = await start((app) => {
      app.shortcut('explain_gateway_error', async ({ ack, respond }) => {
        await ack();
        await respond('explained');
      });
    });
    const alert = await slack.sayAsBot('release', { text: 'alert', attachments: [{ text: 'RPCException: [7014]' }] });
    await slack.shortcut(alert);
    await slack.settled();
    expect(bodies.at(-1)).toMatchObject({
      type: 'message_action',
      callback_id: 'explain_gateway_error',
      channel: { id: slack.ids.release, name: 'privategroup' },
      message: { attachments: [{ text: 'RPCException: [7014]' }], bot_id: slack.ids.alertsBot },
      message_ts: alert.ts,
    });
    expect(slack.ephemeralsFor('you', 'release')).toMatchObject([{ text: 'explained' }]);
  });
});
