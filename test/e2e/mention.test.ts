import { describe, expect, it } from 'vitest';
import { modes } from './bot.ts';
import { buttons, headline, shown } from './looks.ts';
import { timeoutHeaders, timeoutTrace } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('a mention in a channel over %s', (mode) => {
  const stage = useStage(mode, { slack: { redeliveryScale: 0 } });

  it('is answered in the thread of that message, for all', async () => {
    const channel = stage.channel();
    const asked = await stage.slack.say(channel, '@mgscode 4001');
    const reply = await stage.reply(asked);
    expect(reply.thread_ts).toBe(asked.ts);
    expect(headline(reply)).toMatch(/^4001 · /);
    expect(buttons(reply)).toEqual(['More']);
    expect(reply.metadata).toMatchObject({ event_type: 'mgscode_answer', event_payload: { message_ts: asked.ts } });
    expect(await stage.posts(channel)).toHaveLength(1);
  });

  it.each(['together', 'mention-first', 'message-first', 'mention-only', 'message-only'] as const)(
    'gets one answer when its two events come %s',
    async (order) => {
      const channel = stage.channel();
      const asked = await stage.slack.say(channel, '@mgscode 7003', { order });
      expect(headline(await stage.reply(asked))).toMatch(/^7003 · /);
    },
  );

  it('gets one answer when Slack delivers its event again, also after a restart', async () => {
    const channel = stage.channel();
    const asked = await stage.slack.say(channel, '@mgscode 4001');
    await stage.reply(asked);
    for (const delivery of stage.slack.deliveries.filter(({ kind }) => kind === 'event').slice(-2)) {
      await stage.slack.redeliver(delivery);
    }
    await stage.reply(asked);
    await stage.running.restart();
    for (const delivery of stage.slack.deliveries.filter(({ kind }) => kind === 'event').slice(-2)) {
      await stage.slack.redeliver(delivery);
    }
    await stage.reply(asked);
  });

  it.each([
    ['hey @mgscode what is 4001?'],
    ['4001? @mgscode'],
    ['@mgscode: 4001'],
    ['@mgscode what does 4001 mean, @lin says it is ours'],
  ])('is understood wherever in the sentence it stands: %s', async (text) => {
    const asked = await stage.slack.say(stage.channel(), text);
    expect(headline(await stage.reply(asked))).toMatch(/^4001 · /);
  });

  it('with response headers below it is answered with what they say', async () => {
    const asked = await stage.slack.say(stage.channel(), `@mgscode\n\`\`\`\n${timeoutHeaders}\n\`\`\``);
    const reply = await stage.reply(asked);
    expect(headline(reply)).toMatch(/^4001 · /);
    expect(shown(reply)).toContain(timeoutTrace);
  });

  it('as a /me message or a reply that is also sent to the channel is answered', async () => {
    const channel = stage.channel();
    const me = await stage.slack.say(channel, '@mgscode 4001', { subtype: 'me_message', order: 'message-only' });
    expect(headline(await stage.reply(me))).toMatch(/^4001 · /);
    const root = await stage.slack.say(channel, 'look at this');
    const asked = await stage.slack.say(channel, '@mgscode 7003', { threadTs: root.ts, broadcast: true });
    const reply = await stage.reply(root);
    expect(reply.subtype).toBeUndefined();
    expect(asked.thread_ts).toBe(root.ts);
  });

  it('that holds only the mention gets help', async () => {
    const asked = await stage.slack.say(stage.channel(), '@mgscode');
    expect(shown(await stage.reply(asked))).toContain('/mgscode list');
  });

  it.each([
    ['help', '/mgscode watch'],
    ['list ios', 'iOS'],
    ['status', '0.0.0-test'],
  ])('with the order “%s” is obeyed', async (order, words) => {
    const asked = await stage.slack.say(stage.channel(), `@mgscode ${order}`);
    expect(shown(await stage.reply(asked))).toContain(words);
  });

  it('about nothing known gets one line and how to ask, not silence', async () => {
    const asked = await stage.slack.say(stage.channel(), '@mgscode good morning');
    expect(shown(await stage.reply(asked))).toMatch(/nothing found/i);
  });

  it('in a private channel is answered once the bot is in it', async () => {
    const channel = stage.channel({ kind: 'private' });
    const asked = await stage.slack.say(channel, '@mgscode 4001');
    expect(headline(await stage.reply(asked))).toMatch(/^4001 · /);
  });

  it('where the bot is not in the channel reaches nobody, as Slack has it', async () => {
    await stage.slack.say('#random', '@mgscode 4001');
    expect(await stage.posts('#random')).toEqual([]);
  });

  it('of another person who stands beside the same words is not the bot’s business', async () => {
    const channel = stage.channel();
    await stage.slack.say(channel, '@lin have you seen 4001?');
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('leaves one log line with surface, codes and time, and nothing of what was typed', async () => {
    const asked = await stage.slack.say(stage.channel(), '@mgscode 4001 for customer Mustermann');
    await stage.reply(asked);
    const line = stage.logs.findLast(({ msg }) => msg === 'Answered');
    expect(line).toMatchObject({ surface: 'mention', codes: ['gateway 4001'], kind: 'codes' });
    expect(JSON.stringify(stage.logs)).not.toContain('Mustermann');
  });
});
