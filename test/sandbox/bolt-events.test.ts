import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalSlackOptions } from '../../src/sandbox/local-slack.ts';
import { type Pair, startPair } from './echo-app.ts';

describe.each(['http', 'socket'] as const)('what a real Bolt app hears over %s', (mode) => {
  let pair: Pair;
  const start = async (listen?: (app: App) => void, options?: LocalSlackOptions) => {
    pair = await startPair(mode, listen, options);
    return pair;
  };
  const types = () => pair.events.map((event) => [event.type, event.subtype].filter(Boolean).join(':'));

  afterEach(() => pair.stop());

  it('delivers a mention as app_mention and as message', async () => {
    const { slack, events } = await start();
    const said = await slack.say('inc-4711-payments', '@mgscode 4001');
    await slack.settled();
    expect(types().toSorted()).toEqual(['app_mention', 'message']);
    for (const event of events) {
      expect(event).toMatchObject({
        ts: said.ts,
        channel: said.channel,
        text: '<@U0MGSCODE1> 4001',
        user: slack.ids.you,
      });
    }
  });

  it.each([
    ['mention-first', ['app_mention', 'message']],
    ['message-first', ['message', 'app_mention']],
    ['mention-only', ['app_mention']],
    ['message-only', ['message']],
  ] as const)('sends the two in the order a test wants: %s', async (order, expected) => {
    const { slack } = await start();
    await slack.say('inc-4711-payments', '@mgscode 4001', { order });
    expect(types()).toEqual(expected);
  });

  it('sends a mention with a file as message only', async () => {
    const { slack, events } = await start();
    await slack.uploadSnippet('inc-4711-payments', 'Result-Status: 4001', { text: '@mgscode this' });
    expect(types()).toEqual(['message:file_share']);
    expect(events[0]).toMatchObject({
      files: [{ mode: 'snippet', name: 'snippet.txt', preview: 'Result-Status: 4001' }],
    });
  });

  it('hears nothing from channels it is not in, or not subscribed to, or has no scope for', async () => {
    const { slack } = await start(undefined, { events: ['app_mention', 'message.im'] });
    await slack.say('random', '@mgscode 4001');
    expect(slack.failure()?.text).toMatch(/not in this channel/);
    await slack.say('inc-4711-payments', 'no mention');
    slack.setScopes(['app_mentions:read']);
    await slack.say('dm', '4001');
    expect(types()).toEqual([]);
  });

  it('hears a direct message as message only', async () => {
    const { slack, events } = await start();
    await slack.say('dm', '@mgscode 4001');
    expect(types()).toEqual(['message']);
    expect(events[0]).toMatchObject({ channel_type: 'im', channel: slack.ids.dm });
  });

  it('hears of edits, with the mention once more, and of deletions', async () => {
    const { slack, events } = await start();
    const said = await slack.say('mobile-team', '4001', { as: 'lin' });
    await slack.edit('mobile-team', said.ts, '@mgscode 4001', { as: 'lin', order: 'mention-first' });
    await slack.delete('mobile-team', said.ts, { as: 'lin' });
    expect(types()).toEqual(['message', 'app_mention', 'message:message_changed', 'message:message_deleted']);
    expect(events[1]).toMatchObject({
      ts: said.ts,
      edited: { user: slack.ids.lin, ts: expect.stringMatching(/\.000000$/) },
    });
    expect(events[2]).toMatchObject({ message: { text: '<@U0MGSCODE1> 4001' }, previous_message: { text: '4001' } });
    expect(events[3]).toMatchObject({ deleted_ts: said.ts, previous_message: { ts: said.ts } });
  });

  it('hears of a tombstone when the first message of a thread is deleted', async () => {
    const { slack, app, events } = await start();
    const said = await slack.say('mobile-team', 'oops');
    const reply = await app.client.chat.postMessage({ channel: said.channel, thread_ts: said.ts, text: 'an answer' });
    await slack.delete('mobile-team', said.ts);
    expect(events.at(-1)).toMatchObject({
      subtype: 'message_changed',
      message: { subtype: 'tombstone', ts: said.ts, user: 'USLACKBOT' },
      previous_message: { ts: said.ts, text: 'oops' },
    });
    await app.client.chat.delete({ channel: said.channel, ts: String(reply.ts) });
    await slack.settled();
    expect(events.at(-1)).toMatchObject({ subtype: 'message_deleted', previous_message: { subtype: 'tombstone' } });
    expect(slack.messagesIn('mobile-team')).toEqual([]);
  });

  it('hears of unfurls, other bots, broadcast replies, /me and joins', async () => {
    const { slack } = await start();
    const said = await slack.say('mobile-team', 'see https://a.example/', { unfurl: true });
    await slack.sayAsBot('mobile-team', { text: 'alert', attachments: [{ text: 'RPCException: [7014]' }] });
    await slack.say('mobile-team', 'r', { threadTs: said.ts, broadcast: true });
    await slack.say('mobile-team', 'shrugs', { subtype: 'me_message' });
    await slack.join('random');
    expect(types()).toEqual([
      'message',
      'message:message_changed',
      'message:bot_message',
      'message:thread_broadcast',
      'message:me_message',
      'message:channel_join',
    ]);
  });

  it('hears its own posts, updates and deletions again', async () => {
    const { slack, app, events } = await start();
    const { channel = '', ts = '' } = await app.client.chat.postMessage({ channel: slack.ids.mobile, text: 'a' });
    await app.client.chat.update({ channel, ts, text: 'b' });
    await app.client.chat.delete({ channel, ts });
    await slack.settled();
    expect(types()).toEqual(['message', 'message:message_changed', 'message:message_deleted']);
    expect(events[0]).toMatchObject({
      user: slack.ids.botUser,
      bot_id: slack.ids.bot,
      bot_profile: { app_id: slack.ids.app },
    });
  });

  it('marks events from channels shared with another company', async () => {
    const { slack, bodies } = await start();
    slack.shareExternally('mobile-team');
    await slack.say('mobile-team', 'x');
    expect(bodies.at(-1)).toMatchObject({
      is_ext_shared_channel: true,
      authorizations: [{ user_id: slack.ids.botUser }],
    });
  });
});
