import { describe, expect, it } from 'vitest';
import { defaultScopes } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { exceptionLine, signatureHeaders, timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('a mention in a thread over %s', (mode) => {
  const stage = useStage(mode);

  async function threadOf(...texts: readonly string[]) {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, 'transfers fail since 9:40', { as: 'lin' });
    for (const text of texts) {
      await stage.slack.say(channel, text, { as: 'lin', threadTs: root.ts });
    }
    return { channel, root };
  }

  it('explains the newest message of the thread that has something', async () => {
    const { channel, root } = await threadOf(timeoutHeaders, signatureHeaders, 'anyone an idea?', 'ok thanks');
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    expect(headline(await stage.reply(root))).toMatch(/^7014 · /);
  });

  it('explains the first message of the thread when that alone has something', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, exceptionLine, { as: 'lin' });
    await stage.slack.say(channel, 'no idea', { threadTs: root.ts });
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    expect(headline(await stage.reply(root))).toMatch(/^7002 · /);
  });

  it.each(['@mgscode what is this?', 'any idea @mgscode ?'])(
    'takes “%s” for a question about the thread',
    async (text) => {
      const { channel, root } = await threadOf(timeoutHeaders);
      await stage.slack.say(channel, text, { threadTs: root.ts });
      expect(headline(await stage.reply(root))).toMatch(/^4001 · /);
    },
  );

  it('is answered for itself when it has something itself', async () => {
    const { channel, root } = await threadOf(timeoutHeaders);
    await stage.slack.say(channel, '@mgscode 7003', { threadTs: root.ts });
    expect(headline(await stage.reply(root))).toMatch(/^7003 · /);
    expect(stage.slack.callsTo('conversations.replies').every(({ args }) => args.ts !== root.ts)).toBe(true);
  });

  it('says that it found nothing when no message of the thread has anything', async () => {
    const { channel, root } = await threadOf('good morning', 'lunch at twelve');
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    expect(shown(await stage.reply(root))).toMatch(/nothing/i);
  });

  it('does not explain its own earlier answers', async () => {
    const { channel, root } = await threadOf('good morning');
    const asked = await stage.slack.say(channel, '@mgscode 4001', { threadTs: root.ts });
    await stage.reply(root);
    await stage.slack.delete(channel, asked.ts);
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    const [, second] = await stage.replies(root, 2);
    expect(second && shown(second)).toMatch(/nothing/i);
  });

  it('reads alerts of other bots in the thread, in their attachments and blocks', async () => {
    const { channel, root } = await threadOf('the alert says');
    const attachments = [{ fallback: 'alert', title: 'transfer API', text: timeoutHeaders }];
    await stage.slack.sayAsBot(channel, { text: 'Alert', attachments, threadTs: root.ts });
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    expect(headline(await stage.reply(root))).toMatch(/^4001 · /);
  });

  it('reads snippets in the thread', async () => {
    const { channel, root } = await threadOf('see the file');
    await stage.slack.uploadSnippet(channel, timeoutHeaders, { threadTs: root.ts, as: 'lin' });
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    expect(headline(await stage.reply(root))).toMatch(/^4001 · /);
  });

  it('finds what it looks for in a thread of several pages', async () => {
    const { channel, root } = await threadOf(...Array.from({ length: 205 }, (_, i) => `noise ${'x'.repeat(i % 7)}`));
    await stage.slack.say(channel, timeoutHeaders, { as: 'lin', threadTs: root.ts });
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    expect(headline(await stage.reply(root))).toMatch(/^4001 · /);
  });

  it('says that a history permission is missing where it cannot read the thread, and answers what stands in the mention', async () => {
    const { channel, root } = await threadOf(timeoutHeaders);
    stage.slack.setScopes(defaultScopes.filter((scope) => !scope.endsWith(':history')));
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    expect(shown(await stage.reply(root))).toMatch(/history permission/);
    await stage.slack.say(channel, '@mgscode 7003', { threadTs: root.ts });
    const [, second] = await stage.replies(root, 2);
    expect(second && headline(second)).toMatch(/^7003 · /);
    stage.slack.setScopes(defaultScopes);
    expect(stage.refusals()).toMatchObject([{ error: 'missing_scope' }]);
    expect(stage.problems()).toMatchObject([{ level: 40, msg: 'A thread cannot be read' }]);
  });

  it('in a private channel names the same for that kind of channel', async () => {
    const channel = stage.channel({ kind: 'private' });
    const root = await stage.slack.say(channel, timeoutHeaders, { as: 'lin' });
    stage.slack.setScopes(defaultScopes.filter((scope) => scope !== 'groups:history'));
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    expect(shown(await stage.reply(root))).toMatch(/history permission/);
    stage.slack.setScopes(defaultScopes);
    expect([stage.refusals().length, stage.problems().length]).toEqual([1, 1]);
  });
});
