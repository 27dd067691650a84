import { describe, expect, it, vi } from 'vitest';
import { defaultScopes } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

const without = (...scopes: readonly string[]): readonly string[] =>
  defaultScopes.filter((scope) => !scopes.includes(scope));

describe.each(modes)('with every scope, over %s', (mode) => {
  const stage = useStage(mode);

  it('nothing is said of scopes', () => {
    expect(stage.logs.filter(({ msg }) => msg.includes('scope'))).toEqual([]);
  });
});

/** Everything that could make the bot call something, in each kind of channel. After it there must be no refusal. */
describe.each(modes.flatMap((mode) => defaultScopes.map((scope) => [mode, scope] as const)))(
  'over %s without %s',
  (mode, scope) => {
    const stage = useStage(mode, { slack: { scopes: without(scope) } });

    it('one line at the start names it and what is off, and nothing is called that Slack refuses', async () => {
      expect(stage.problems()).toMatchObject([{ level: 40, missing: [scope], off: [expect.any(String)] }]);
      for (const kind of ['channel', 'private'] as const) {
        const name = `inc-${kind}-${scope.replace(':', '-')}-${mode}`;
        const channel = stage.channel({ name, kind });
        const paste = await stage.slack.say(channel, timeoutHeaders);
        await stage.slack.say(channel, '@mgscode', { threadTs: paste.ts });
        await stage.slack.say(channel, '@mgscode 7003', { threadTs: paste.ts, order: 'mention-first' });
        await stage.slack.uploadSnippet(channel, timeoutHeaders, { text: '@mgscode' });
        await stage.slack.uploadSnippet(channel, timeoutHeaders);
        if (scope !== 'commands') {
          await stage.slack.shortcut(paste);
          const { message } = await stage.slack.command(channel, '/mgscode 4001');
          if (message === undefined) throw new Error('no answer');
          await stage.slack.click(message, 'Share');
        }
        await stage.quiet();
      }
      await stage.slack.say('dm', '4001');
      await stage.quiet();
      expect(stage.refusals().filter(({ error }) => error === 'missing_scope')).toEqual([]);
    });
  },
);

describe.each(modes)('over %s', (mode) => {
  describe('without chat:write', () => {
    const stage = useStage(mode, { slack: { scopes: without('chat:write') } });

    it('the command, the shortcut and Share answer, and nothing else does', async () => {
      stage.problems();
      const channel = stage.channel({ name: `inc-mute-${mode}` });
      const paste = await stage.slack.say(channel, timeoutHeaders);
      await stage.slack.say(channel, '@mgscode 4001');
      expect(await stage.posts(channel)).toEqual([]);
      await stage.slack.shortcut(paste);
      expect((await stage.privately(channel)).map(headline)).toEqual([expect.stringMatching(/^4001 · /)]);
      const { message } = await stage.slack.command(channel, '/mgscode 7003');
      if (message === undefined) throw new Error('no answer');
      await stage.slack.click(message, 'Share');
      expect((await stage.posts(channel)).map(headline)).toEqual([expect.stringMatching(/^7003 · /)]);
    });
  });

  describe('without files:read', () => {
    const stage = useStage(mode, { slack: { scopes: without('files:read') } });

    it('a snippet is neither fetched nor asked about, and who asked is told', async () => {
      stage.problems();
      const said = await stage.slack.uploadSnippet(stage.channel(), timeoutHeaders, { text: '@mgscode' });
      expect(shown(await stage.reply(said))).toContain('files:read');
      expect([stage.slack.callsTo('file').length, stage.slack.callsTo('files.info').length]).toEqual([0, 0]);
    });
  });

  describe('without history scopes', () => {
    const histories = ['channels:history', 'groups:history', 'mpim:history'];
    const stage = useStage(mode, { slack: { scopes: without(...histories) } });

    it('a thread is not read, and who asked is told', async () => {
      expect(stage.problems()).toMatchObject([{ missing: histories }]);
      const channel = stage.channel();
      const root = await stage.slack.say(channel, timeoutHeaders);
      await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
      expect(shown(await stage.reply(root))).toMatch(/history permission/);
      expect(stage.slack.callsTo('conversations.replies')).toEqual([]);
    });
  });

  describe('without history scopes, a post that may have been taken', () => {
    const stage = useStage(mode, { slack: { scopes: without('channels:history', 'groups:history', 'mpim:history') } });

    it('is neither looked for nor made again, and one line says so', async () => {
      stage.problems();
      stage.slack.failNext('chat.postMessage', { kind: 'reset', applied: true });
      const said = await stage.slack.say(stage.channel(), '@mgscode 4001');
      const noted = () => expect(stage.logs.filter(({ refusal }) => refusal === 'missing_scope')).toHaveLength(1);
      await vi.waitFor(noted, { timeout: 10_000 });
      expect(await stage.replies(said)).toHaveLength(1);
      expect(stage.problems()).toMatchObject([{ level: 50, msg: 'A reply could not be posted' }]);
      expect(stage.slack.callsTo('conversations.replies')).toEqual([]);
    });
  });

  describe('without the scopes for names', () => {
    const stage = useStage(mode, { slack: { scopes: without('channels:read', 'groups:read') } });

    it('no name is asked for: channels have to be watched one by one', async () => {
      stage.problems();
      const channel = stage.channel({ name: `inc-nameless-${mode}` });
      await stage.slack.say(channel, timeoutHeaders);
      expect(await stage.posts(channel)).toEqual([]);
      await stage.slack.command(channel, '/mgscode watch');
      const paste = await stage.slack.say(channel, timeoutHeaders);
      expect(headline(await stage.reply(paste))).toMatch(/^4001 · /);
      expect(stage.slack.callsTo('conversations.info')).toEqual([]);
    });
  });
});
