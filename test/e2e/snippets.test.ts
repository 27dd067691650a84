import { describe, expect, it } from 'vitest';
import { defaultScopes } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { buttons, headline, shown } from './looks.ts';
import { timeoutHeaders, timeoutTrace } from './pastes.ts';
import { useStage } from './stage.ts';

const megabyte = 1024 * 1024;
const noise = 'nothing of interest happened on this line of the log, as on all the others\n';
const filler = (bytes: number): string => noise.repeat(Math.floor(bytes / noise.length));

describe.each(modes)('a long paste that Slack turned into a snippet, over %s', (mode) => {
  const stage = useStage(mode);

  it('is explained like a paste when it comes with a mention, which arrives only as a message', async () => {
    const channel = stage.channel();
    const said = await stage.slack.uploadSnippet(channel, timeoutHeaders, { text: '@mgscode' });
    const reply = await stage.reply(said);
    expect(headline(reply)).toMatch(/^4001 · /);
    expect(shown(reply)).toContain(timeoutTrace);
  });

  it.each(['together', 'mention-first', 'message-first', 'mention-only'] as const)(
    'gets one answer when its events come %s',
    async (order) => {
      const said = await stage.slack.uploadSnippet(stage.channel(), timeoutHeaders, { text: '@mgscode', order });
      expect(headline(await stage.reply(said))).toMatch(/^4001 · /);
    },
  );

  it('is explained unasked in an incident channel', async () => {
    const channel = stage.channel({ name: `inc-snippet-${mode}` });
    const reply = await stage.reply(await stage.slack.uploadSnippet(channel, timeoutHeaders));
    expect(headline(reply)).toMatch(/^4001 · /);
    expect(buttons(reply)).toEqual(['More', 'Remove']);
  });

  it('without strong evidence is left alone in an incident channel', async () => {
    const channel = stage.channel({ name: `inc-noise-${mode}` });
    await stage.slack.uploadSnippet(channel, `${filler(2000)}4001 times\n`);
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('is not even fetched in a channel that is not watched', async () => {
    const channel = stage.channel();
    const before = stage.slack.callsTo('file').length;
    await stage.slack.uploadSnippet(channel, timeoutHeaders);
    expect(await stage.posts(channel)).toEqual([]);
    expect(stage.slack.callsTo('file').length).toBe(before);
  });

  it('is read up to a megabyte', async () => {
    const content = `${filler(megabyte - 2000)}${timeoutHeaders}`;
    const said = await stage.slack.uploadSnippet(stage.channel(), content, { text: '@mgscode' });
    const reply = await stage.reply(said);
    expect(headline(reply)).toMatch(/^4001 · /);
    expect(shown(reply)).not.toMatch(/first megabyte/);
  });

  it('over a megabyte is read from its start, and the answer says so', async () => {
    const content = `${timeoutHeaders}\n${filler(megabyte)}`;
    const said = await stage.slack.uploadSnippet(stage.channel(), content, { text: '@mgscode' });
    const reply = await stage.reply(said);
    expect(headline(reply)).toMatch(/^4001 · /);
    expect(shown(reply)).toMatch(/first megabyte/);
  });

  it('over a megabyte with nothing in its start says so, too', async () => {
    const content = `${filler(megabyte)}${noise}${noise}\n${timeoutHeaders}`;
    const said = await stage.slack.uploadSnippet(stage.channel(), content, { text: '@mgscode' });
    expect(shown(await stage.reply(said))).toMatch(/first megabyte/);
  });

  it('that cannot be read for want of a permission is answered by which one, and what to do', async () => {
    stage.slack.setScopes(defaultScopes.filter((scope) => scope !== 'files:read'));
    const said = await stage.slack.uploadSnippet(stage.channel(), timeoutHeaders, { text: '@mgscode' });
    const reply = await stage.reply(said);
    stage.slack.setScopes(defaultScopes);
    expect(shown(reply)).toContain('files:read');
    expect(shown(reply)).toMatch(/paste the text/);
    expect(stage.refusals()).toMatchObject([{ method: 'files.info', error: 'missing_scope' }]);
  });

  it('that cannot be read still has the words beside it answered', async () => {
    stage.slack.setScopes(defaultScopes.filter((scope) => scope !== 'files:read'));
    const said = await stage.slack.uploadSnippet(stage.channel(), timeoutHeaders, { text: '@mgscode 7003' });
    const reply = await stage.reply(said);
    stage.slack.setScopes(defaultScopes);
    expect(headline(reply)).toMatch(/^7003 · /);
    expect(shown(reply)).toContain('files:read');
    expect(stage.refusals()).toMatchObject([{ method: 'files.info', error: 'missing_scope' }]);
  });

  it.each([{ kind: 'status', status: 500 }, { kind: 'reset' }] as const)(
    'whose download fails by %o is answered by a sentence',
    async (fault) => {
      stage.slack.failNext('file', fault);
      const said = await stage.slack.uploadSnippet(stage.channel(), timeoutHeaders, { text: '@mgscode' });
      expect(shown(await stage.reply(said))).toMatch(/could not read the file/);
    },
  );

  it('nobody asked about that cannot be read leaves no word in the channel', async () => {
    const channel = stage.channel({ name: `inc-unread-${mode}` });
    stage.slack.failNext('file', { kind: 'status', status: 500 });
    await stage.slack.uploadSnippet(channel, timeoutHeaders);
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('of several on one message is read with the others', async () => {
    const channel = stage.channel();
    const one = await stage.slack.uploadSnippet(channel, 'nothing here', { order: 'message-only' });
    const two = await stage.slack.uploadSnippet(channel, timeoutHeaders, { order: 'message-only' });
    const event = {
      type: 'message',
      subtype: 'file_share',
      channel,
      user: stage.slack.ids.you,
      text: `<@${stage.slack.ids.botUser}>`,
      ts: '1700000000.000100',
      event_ts: '1700000000.000100',
      channel_type: 'channel',
      files: [...(one.files ?? []), ...(two.files ?? [])],
    };
    await stage.slack.deliverEvent(event);
    const [post] = await stage.slack.waitFor(() => stage.slack.botMessagesIn(channel));
    await stage.slack.waitFor(() => stage.slack.botMessagesIn(channel).length > 0);
    expect(headline(post ?? stage.slack.botMessagesIn(channel)[0] ?? {})).toMatch(/^4001 · /);
  });

  it('never makes the bot send its token to another host', async () => {
    const channel = stage.channel();
    const event = {
      type: 'message',
      subtype: 'file_share',
      channel,
      user: stage.slack.ids.you,
      text: `<@${stage.slack.ids.botUser}>`,
      ts: '1700000000.000200',
      event_ts: '1700000000.000200',
      channel_type: 'channel',
      files: [{ id: 'F1', mode: 'snippet', url_private_download: `http://localhost:${stage.slack.port}/files-pri/x` }],
    };
    const before = stage.slack.callsTo('file').length;
    await stage.slack.deliverEvent(event);
    await stage.slack.waitFor(() => stage.slack.botMessagesIn(channel).length > 0);
    expect(stage.slack.callsTo('file').length).toBe(before);
    expect(stage.slack.botMessagesIn(channel).map(shown)).toEqual([expect.stringMatching(/could not read the file/)]);
  });
});
