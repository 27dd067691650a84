import { describe, expect, it } from 'vitest';
import { ids } from '../../src/sandbox/seed/people-and-places.ts';
import { modes } from './bot.ts';
import { shown } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

// In two parts, so that nobody who scans the repository takes it for one that was leaked.
const secret = `xoxb-${'123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx'}`;
const leaky = `${timeoutHeaders}\nAuthorization: Bearer ${secret}`;
const warned = /looks like a secret/;

describe.each(modes)('a secret that was pasted along, over %s', (mode) => {
  const stage = useStage(mode, { config: { bots: [ids.alertsBot] }, slack: { redeliveryScale: 1 / 600 } });

  /** What each of two people sees in private. */
  async function told(channel: string): Promise<{ readonly you: readonly string[]; readonly lin: readonly string[] }> {
    const [you, lin] = [await stage.privately(channel), await stage.privately(channel, ids.lin)];
    return { you: you.map(shown), lin: lin.map(shown) };
  }

  const oneWarning = [expect.stringMatching(/^Only you see this: what you posted .*Revoke the secret, and delete/)];

  it('with a mention is told to the one who posted it, in the thread, and to nobody else', async () => {
    const channel = stage.channel();
    const said = await stage.slack.say(channel, `@mgscode ${leaky}`, { as: 'lin' });
    expect(shown(await stage.reply(said))).not.toMatch(warned);
    expect(await told(channel)).toEqual({ you: [], lin: oneWarning });
    const [notice] = await stage.privately(channel, ids.lin);
    expect(notice?.thread_ts).toBe(said.ts);
    expect(JSON.stringify(notice)).not.toMatch(/xox|bearer|authorization|token/i);
  });

  it('is told once for a message, however often it is edited or asked about', async () => {
    const channel = stage.channel();
    const said = await stage.slack.say(channel, `@mgscode ${leaky}`);
    await stage.reply(said);
    await stage.slack.edit(channel, said.ts, `@mgscode please ${leaky}`);
    await stage.quiet();
    await stage.slack.say(channel, '@mgscode', { threadTs: said.ts, as: 'lin' });
    await stage.replies(said, 2);
    expect(await told(channel)).toEqual({ you: oneWarning, lin: [] });
  });

  it('unasked is told where the bot answers, and nowhere else', async () => {
    const [incident, other] = [stage.channel({ name: `inc-secret-${mode}` }), stage.channel()];
    await stage.reply(await stage.slack.say(incident, leaky));
    await stage.slack.say(incident, `my Authorization: Bearer ${secret}`);
    await stage.slack.say(other, leaky);
    expect(await told(incident)).toEqual({ you: oneWarning, lin: [] });
    expect(await told(other)).toEqual({ you: [], lin: [] });
  });

  it('in a thread that somebody else asks about is told to its author, not to who asked', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, leaky, { as: 'lin' });
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    await stage.reply(root);
    expect(await told(channel)).toEqual({ you: [], lin: oneWarning });
  });

  it('of a bot’s message is told to the person who asked about it', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, 'something fails');
    await stage.slack.sayAsBot(channel, { text: leaky, threadTs: root.ts });
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    await stage.quiet();
    expect(await told(channel)).toEqual({ you: [expect.stringMatching(/^The message that I explain holds/)], lin: [] });
  });

  it('in a snippet is told, too', async () => {
    const channel = stage.channel();
    await stage.reply(await stage.slack.uploadSnippet(channel, leaky, { text: '@mgscode' }));
    expect(await told(channel)).toEqual({ you: oneWarning, lin: [] });
  });

  it('in a direct message is told there', async () => {
    await stage.slack.say('dm', leaky);
    expect((await stage.privately('dm')).map(shown)).toEqual(oneWarning);
  });

  it('is told in Chinese to who asks in Chinese', async () => {
    const channel = stage.channel();
    await stage.reply(await stage.slack.say(channel, `@mgscode 这个报错是什么原因 ${leaky}`));
    expect((await told(channel)).you).toEqual([expect.stringMatching(/^只有你能看到.*作废它，并删除那条消息/)]);
  });

  it('is told also when the answer is only given after a restart', async () => {
    const channel = stage.channel();
    stage.slack.setFaults(({ method }) => (method === 'chat.postMessage' ? { kind: 'reset' } : undefined));
    const said = await stage.slack.say(channel, `@mgscode ${leaky}`, { as: 'lin' });
    await stage.slack.waitFor(() =>
      stage.slack.callsTo('chat.postMessage').some(({ args }) => args.channel === channel),
    );
    await stage.running.restart();
    stage.slack.setFaults();
    await stage.slack.waitFor(() => stage.slack.botMessagesIn(channel).length > 0, 15_000);
    await stage.reply(said);
    expect(await told(channel)).toEqual({ you: [], lin: oneWarning });
    stage.problems();
    expect(stage.logs.some(({ msg }) => /is taken up/.test(msg))).toBe(true);
  });

  it('is told where the same error is only counted up', async () => {
    const channel = stage.channel({ name: `inc-counted-${mode}` });
    const root = await stage.slack.say(channel, timeoutHeaders);
    await stage.reply(root);
    await stage.slack.say(channel, leaky, { threadTs: root.ts, as: 'lin' });
    expect(await told(channel)).toEqual({ you: [], lin: oneWarning });
    expect(await stage.replies(root)).toHaveLength(1);
  });

  it('typed into the command is told in the answer, which is shared without the warning', async () => {
    const channel = stage.channel();
    const { message } = await stage.slack.command(channel, `/mgscode ${leaky}`);
    if (message === undefined) throw new Error('no answer');
    expect(shown(message)).toMatch(/^What you typed holds what looks like a secret.*revoke it/);
    expect(message.text).toMatch(warned);
    await stage.slack.click(message, 'Share');
    const [shared] = await stage.posts(channel);
    expect(shared && shown(shared)).toMatch(/4001/);
    expect(JSON.stringify(shared)).not.toMatch(warned);
  });

  it('is told by the shortcut to who posted it, or that somebody did', async () => {
    const channel = stage.channel();
    const [own, others] = [
      await stage.slack.say(channel, leaky),
      await stage.slack.say(channel, leaky, { as: 'jonas' }),
    ];
    await stage.slack.shortcut(own);
    await stage.slack.shortcut(others);
    expect((await told(channel)).you).toEqual([
      expect.stringMatching(/^Only you see this: what you posted/),
      expect.stringMatching(/^The message that I explain holds/),
    ]);
  });

  it('that is none is not told', async () => {
    const channel = stage.channel();
    await stage.reply(await stage.slack.say(channel, `@mgscode ${timeoutHeaders}`));
    expect(await told(channel)).toEqual({ you: [], lin: [] });
  });

  it('that cannot be told leaves the answer and one line in the log', async () => {
    const channel = stage.channel();
    stage.slack.failNext('chat.postEphemeral', { kind: 'error', error: 'user_is_restricted' });
    await stage.reply(await stage.slack.say(channel, `@mgscode ${leaky}`));
    expect(stage.problems()).toMatchObject([{ level: 40, error: 'user_is_restricted' }]);
    expect(JSON.stringify(stage.logs)).not.toContain(secret);
  });
});
