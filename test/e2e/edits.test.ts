import { describe, expect, it } from 'vitest';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { exceptionLine, timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('what is edited, over %s', (mode) => {
  let later = 0;
  const stage = useStage(mode, { slack: { now: () => Date.now() + later } });

  it.each(['together', 'mention-first', 'message-first', 'mention-only', 'message-only'] as const)(
    'an edited mention has its old reply brought up to date, events %s',
    async (order) => {
      const channel = stage.channel();
      const asked = await stage.slack.say(channel, '@mgscode 4001');
      const before = await stage.reply(asked);
      await stage.slack.edit(channel, asked.ts, '@mgscode 7003', { order });
      await stage.slack.waitFor(() => headlineAt(channel, before.ts)?.startsWith('7003'));
      const after = await stage.reply(asked);
      expect(after.ts).toBe(before.ts);
    },
  );

  function headlineAt(channel: string, ts: string): string | undefined {
    const message = stage.slack.message(channel, ts);
    return message && headline(message);
  }

  it('a second edit updates it once more', async () => {
    const channel = stage.channel();
    const asked = await stage.slack.say(channel, '@mgscode 4001');
    const reply = await stage.reply(asked);
    await stage.slack.edit(channel, asked.ts, '@mgscode 7003');
    await stage.slack.waitFor(() => headlineAt(channel, reply.ts)?.startsWith('7003'));
    // Slack writes the time of an edit in whole seconds; two edits within one cannot be told apart.
    later += 2000;
    await stage.slack.edit(channel, asked.ts, '@mgscode 6666');
    await stage.slack.waitFor(() => headlineAt(channel, reply.ts)?.startsWith('6666'));
    expect((await stage.reply(asked)).ts).toBe(reply.ts);
  });

  it('a paste that is edited into a question while it is being counted is answered', async () => {
    const channel = stage.channel({ name: `inc-edited-${mode}` });
    const root = await stage.slack.say(channel, timeoutHeaders);
    await stage.reply(root);
    stage.slack.failNext('chat.update', { kind: 'hang', ms: 800 });
    const again = await stage.slack.say(channel, timeoutHeaders, { threadTs: root.ts });
    await stage.slack.waitFor(() => stage.slack.callsTo('chat.update').some(({ args }) => args.channel === channel));
    await stage.slack.edit(channel, again.ts, '@mgscode 7003 who owns this?');
    const [, answer] = await stage.replies(root, 2);
    expect(answer && headline(answer)).toMatch(/^7003 · /);
  });

  it('a mention that is added by an edit is answered', async () => {
    const channel = stage.channel();
    const said = await stage.slack.say(channel, 'what is 4001?');
    expect(await stage.posts(channel)).toEqual([]);
    await stage.slack.edit(channel, said.ts, '@mgscode what is 4001?');
    expect(headline(await stage.reply(said))).toMatch(/^4001 · /);
  });

  it('an edit that takes the mention out leaves the reply as it is', async () => {
    const channel = stage.channel();
    const asked = await stage.slack.say(channel, '@mgscode 4001');
    const before = await stage.reply(asked);
    await stage.slack.edit(channel, asked.ts, 'never mind 7003');
    expect(await stage.reply(asked)).toEqual(before);
  });

  it('an edited mention whose reply was deleted by somebody does not get a second one', async () => {
    const channel = stage.channel();
    const asked = await stage.slack.say(channel, '@mgscode 4001');
    await stage.reply(asked);
    stage.slack.failNext('chat.update', { kind: 'error', error: 'message_not_found' });
    await stage.slack.edit(channel, asked.ts, '@mgscode 7003');
    await stage.slack.waitFor(() => stage.slack.callsTo('chat.update').some(({ fault }) => fault !== undefined));
    expect(await stage.replies(asked)).toHaveLength(1);
    expect(stage.problems()).toMatchObject([{ level: 50, refusal: 'message_not_found' }]);
  });

  it('an edit without a mention is ignored, even of a paste in an incident channel', async () => {
    const channel = stage.channel({ name: `inc-edit-${mode}` });
    const said = await stage.slack.say(channel, 'the headers follow');
    await stage.slack.edit(channel, said.ts, timeoutHeaders);
    expect(await stage.posts(channel)).toEqual([]);
    const paste = await stage.slack.say(channel, timeoutHeaders);
    const reply = await stage.reply(paste);
    await stage.slack.edit(channel, paste.ts, exceptionLine);
    expect(await stage.reply(paste)).toEqual(reply);
  });

  it('an unfurl of a link in a mention or beside a paste changes nothing', async () => {
    const channel = stage.channel({ name: `inc-unfurl-${mode}` });
    const asked = await stage.slack.say(channel, '@mgscode 4001 see https://wiki.acme.example/x', { unfurl: true });
    await stage.reply(asked);
    const calls = stage.slack.callsTo('chat.update').length;
    const said = await stage.slack.say(channel, 'see https://wiki.acme.example/y', { unfurl: true });
    await stage.posts(channel);
    expect(stage.slack.callsTo('chat.update').length).toBe(calls);
    expect(await stage.posts(channel)).toHaveLength(1);
    expect(stage.slack.thread(channel, said.ts)).toHaveLength(1);
  });

  it('the deletion of a mention leaves the reply that was asked for', async () => {
    const channel = stage.channel();
    const asked = await stage.slack.say(channel, '@mgscode 4001');
    const reply = await stage.reply(asked);
    await stage.slack.delete(channel, asked.ts);
    expect((await stage.posts(channel)).map(({ ts }) => ts)).toEqual([reply.ts]);
    expect(stage.slack.callsTo('chat.delete').filter(({ args }) => args.channel === channel)).toEqual([]);
  });

  it('an edit that comes while the first answer is still under way ends in one reply, about the last text', async () => {
    const channel = stage.channel();
    stage.slack.failNext('chat.postMessage', { kind: 'hang', ms: 150 });
    const asked = await stage.slack.say(channel, '@mgscode 4001');
    await stage.slack.edit(channel, asked.ts, '@mgscode 7003');
    await stage.slack.waitFor(() => stage.slack.thread(channel, asked.ts).some((m) => headline(m)?.startsWith('7003')));
    await stage.reply(asked);
  });

  it('an edited direct message has its reply brought up to date, too', async () => {
    const said = await stage.slack.say('dm', '4001');
    await stage.slack.waitFor(() => stage.slack.botMessagesIn(said.channel).length === 1);
    await stage.slack.edit('dm', said.ts, '7003');
    await stage.slack.waitFor(() => stage.slack.botMessagesIn(said.channel).some((m) => shown(m).startsWith('7003')));
    expect(await stage.posts(said.channel)).toHaveLength(1);
  });
});
