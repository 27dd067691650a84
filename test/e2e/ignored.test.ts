import { describe, expect, it } from 'vitest';
import { modes } from './bot.ts';
import { headline } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('what the bot leaves alone, over %s', (mode) => {
  const stage = useStage(mode);

  it('its own messages, even when they hold an error', async () => {
    const channel = stage.channel({ name: `inc-own-${mode}` });
    const paste = await stage.slack.say(channel, timeoutHeaders);
    const answer = await stage.reply(paste);
    const { ids } = stage.slack;
    const own = { type: 'message', channel, channel_type: 'channel', text: timeoutHeaders, ts: '1700000000.000300' };
    await stage.slack.deliverEvent({ ...own, user: ids.botUser, bot_id: ids.bot, thread_ts: paste.ts });
    await stage.slack.deliverEvent({ ...own, ts: '1700000000.000400', subtype: 'bot_message', bot_id: ids.bot });
    await stage.slack.deliverEvent({
      ...own,
      ts: '1700000000.000500',
      user: ids.botUser,
      text: `<@${ids.botUser}> 4001`,
    });
    expect(await stage.posts(channel)).toEqual([answer]);
  });

  it('its own shared answers, so that there is no loop in a watched channel', async () => {
    const channel = stage.channel({ name: `inc-loop-${mode}` });
    const { message } = await stage.slack.command(channel, `/mgscode ${timeoutHeaders}`);
    await stage.slack.click(message as { channel: string; ts: string }, 'Share');
    expect(await stage.posts(channel)).toHaveLength(1);
  });

  it('other bots, whether they mention it or post an error', async () => {
    const channel = stage.channel({ name: `inc-bots-${mode}` });
    await stage.slack.sayAsBot(channel, { text: timeoutHeaders });
    await stage.slack.sayAsBot(channel, { text: `<@${stage.slack.ids.botUser}> 4001` });
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('joins, its own and those of people', async () => {
    const channel = stage.channel({ name: `inc-join-${mode}`, joined: false });
    await stage.slack.join(channel);
    const { ids } = stage.slack;
    const join = { type: 'message', subtype: 'channel_join', channel, channel_type: 'channel', user: ids.lin };
    await stage.slack.deliverEvent({ ...join, ts: '1700000000.000600', text: `<@${ids.lin}> has joined the channel` });
    await stage.slack.deliverEvent({ ...join, ts: '1700000000.000700', text: timeoutHeaders });
    expect(await stage.posts(channel)).toEqual([]);
  });

  it.each([
    'channel_topic',
    'channel_purpose',
    'channel_archive',
    'pinned_item',
    'reminder_add',
    'huddle_thread',
    'message_replied',
    'a_subtype_of_tomorrow',
  ])('messages of Slack about the channel, such as %s', async (subtype) => {
    const channel = stage.channel({ name: `inc-${subtype.replaceAll('_', '-')}-${mode}` });
    const event = { type: 'message', subtype, channel, channel_type: 'channel', user: stage.slack.ids.lin };
    await stage.slack.deliverEvent({ ...event, ts: '1700000000.000800', text: timeoutHeaders });
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('deletions of messages that it never answered', async () => {
    const channel = stage.channel();
    const said = await stage.slack.say(channel, 'good morning');
    await stage.slack.delete(channel, said.ts);
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('events in forms that it does not know', async () => {
    const channel = stage.channel();
    await stage.slack.deliverEvent({ type: 'message', channel, channel_type: 'channel' });
    await stage.slack.deliverEvent({ type: 'message', subtype: 'message_changed', channel });
    await stage.slack.deliverEvent({ type: 'message', channel, ts: '1700000000.000900', text: null });
    await stage.slack.deliverEvent({ type: 'app_mention', channel, ts: 17, text: ['4001'] });
    expect(await stage.posts(channel)).toEqual([]);
  });
});

describe.each(modes)('other bots that configuration names, over %s', (mode) => {
  const stage = useStage(mode, { config: { bots: ['B0ALERTS01'] } });

  it('are answered when they mention the bot', async () => {
    const alert = await stage.slack.sayAsBot(stage.channel(), { text: `<@${stage.slack.ids.botUser}> 4001` });
    expect(headline(await stage.reply(alert))).toMatch(/^4001 · /);
  });

  it('are answered unasked in incident channels, attachments included', async () => {
    const channel = stage.channel({ name: `inc-alerts-${mode}` });
    const attachments = [{ fallback: 'alert', text: timeoutHeaders }];
    const alert = await stage.slack.sayAsBot(channel, { text: 'Gateway alert', attachments });
    expect(headline(await stage.reply(alert))).toMatch(/^4001 · /);
  });

  it('never include the bot itself', async () => {
    const channel = stage.channel({ name: `inc-self-${mode}` });
    const { ids } = stage.slack;
    const own = { type: 'message', subtype: 'bot_message', channel, bot_id: ids.bot, ts: '1700000000.001000' };
    await stage.slack.deliverEvent({ ...own, text: timeoutHeaders });
    expect(await stage.posts(channel)).toEqual([]);
  });
});
