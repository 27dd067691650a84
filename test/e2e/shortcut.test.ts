import { describe, expect, it } from 'vitest';
import { defaultScopes } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { buttons, headline, shown } from './looks.ts';
import { exceptionLine, timeoutHeaders, timeoutTrace } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('the shortcut “Explain gateway error” over %s', (mode) => {
  const stage = useStage(mode);

  /** Uses the shortcut and gives what only that person sees then. */
  async function explain(message: { channel: string; ts: string }) {
    const before = stage.slack.ephemeralsFor(stage.slack.ids.you, message.channel).length;
    expect(await stage.slack.shortcut(message)).toMatchObject({ acked: true });
    await stage.slack.waitFor(() => stage.slack.ephemeralsFor(stage.slack.ids.you, message.channel).length > before);
    const answer = (await stage.privately(message.channel)).at(-1);
    if (answer === undefined) {
      throw new Error('there is no answer');
    }
    return answer;
  }

  it('explains a message in a channel to the one who asked alone, with Share', async () => {
    const channel = stage.channel();
    const answer = await explain(await stage.slack.say(channel, timeoutHeaders, { as: 'lin' }));
    expect(headline(answer)).toMatch(/^4001 · /);
    expect(shown(answer)).toContain(timeoutTrace);
    expect(buttons(answer)).toEqual(['More', 'Share']);
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('explains a reply in a thread, inside that thread', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, 'look');
    const reply = await stage.slack.say(channel, exceptionLine, { as: 'lin', threadTs: root.ts });
    const answer = await explain(reply);
    expect(answer).toMatchObject({ thread_ts: root.ts });
    expect(headline(answer)).toMatch(/^7002 · /);
  });

  it.each(['#random', '#release'])(
    'works in %s, where the bot is no member, for threads and without',
    async (channel) => {
      const root = await stage.slack.say(channel, timeoutHeaders);
      expect(headline(await explain(root))).toMatch(/^4001 · /);
      const reply = await stage.slack.say(channel, exceptionLine, { threadTs: root.ts });
      expect(headline(await explain(reply))).toMatch(/^7002 · /);
      expect(stage.refusals().map(({ method }) => method)).toEqual(
        stage.slack
          .callsTo('chat.postEphemeral')
          .slice(-2)
          .filter(({ args }) => args.channel === reply.channel)
          .map(() => 'chat.postEphemeral'),
      );
    },
  );

  it('reads a forwarded message', async () => {
    const channel = stage.channel();
    const forwarded = [
      {
        fallback: '[November 20th] lin: …',
        text: exceptionLine,
        author_name: 'Lin Mei',
        is_msg_unfurl: true,
        is_share: true,
        channel_id: stage.slack.ids.incident,
        message_blocks: [
          { message: { blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }] } },
        ],
      },
    ];
    const said = await stage.slack.say(channel, 'what is this?', { attachments: forwarded });
    expect(headline(await explain(said))).toMatch(/^7002 · /);
  });

  it('reads another bot’s alert in its attachments, fields included', async () => {
    const channel = stage.channel();
    const attachments = [
      {
        color: '#d00000',
        fallback: 'alert',
        title: 'Gateway errors',
        fields: [
          { title: 'Result-Status', value: '4001', short: true },
          { title: 'API', value: 'com.acme.account.query', short: true },
        ],
      },
    ];
    const alert = await stage.slack.sayAsBot(channel, { text: '', attachments });
    const answer = await explain(alert);
    expect(headline(answer)).toMatch(/^4001 · /);
  });

  it('reads another bot’s alert in its blocks', async () => {
    const channel = stage.channel();
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'Transfers are failing' } },
      { type: 'section', text: { type: 'mrkdwn', text: '```RPCException: [7014] : 验签RPC接口 加签数据为空```' } },
    ];
    const alert = await stage.slack.sayAsBot(channel, { text: 'Transfers are failing', blocks });
    expect(headline(await explain(alert))).toMatch(/^7014 · /);
  });

  it('reads a snippet where the bot is a member', async () => {
    const channel = stage.channel();
    expect(headline(await explain(await stage.slack.uploadSnippet(channel, timeoutHeaders)))).toMatch(/^4001 · /);
  });

  it('says of a snippet in a channel that it is not in why it cannot read it', async () => {
    const channel = stage.channel({ joined: false });
    const answer = await explain(await stage.slack.uploadSnippet(channel, timeoutHeaders, { text: 'look' }));
    expect(shown(answer)).toMatch(/cannot read the file/);
    expect(shown(answer)).toMatch(/channel that I am not in. Invite me/);
    expect(stage.refusals()).toMatchObject([{ method: 'files.info', error: 'file_not_found' }]);
  });

  it('says of a message without anything that it found nothing', async () => {
    const channel = stage.channel();
    const answer = await explain(await stage.slack.say(channel, 'good morning'));
    expect(shown(answer)).toMatch(/nothing found/i);
    expect(headline(answer)).toBeUndefined();
  });

  it('works on the bot’s own answer as on any message', async () => {
    const channel = stage.channel();
    const reply = await stage.reply(await stage.slack.say(channel, '@mgscode 4001'));
    expect(shown(await explain(reply))).toContain('4001');
  });

  it('shows nothing for all, whatever scopes are missing', async () => {
    stage.slack.setScopes(['commands', 'chat:write']);
    const channel = stage.channel();
    expect(headline(await explain(await stage.slack.say(channel, timeoutHeaders)))).toMatch(/^4001 · /);
    expect(await stage.posts(channel)).toEqual([]);
    stage.slack.setScopes(defaultScopes);
  });

  it('in a thread tells one who cannot be reached there by the response_url', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, 'look');
    const reply = await stage.slack.say(channel, exceptionLine, { threadTs: root.ts });
    stage.slack.failNext('chat.postEphemeral', { kind: 'error', error: 'user_not_in_channel' });
    expect(headline(await explain(reply))).toMatch(/^7002 · /);
  });
});
