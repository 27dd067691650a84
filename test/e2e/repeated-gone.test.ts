import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { useStage } from './stage.ts';

const paste = 'Result-Status: 4001';

describe.each(modes)('an answer that no longer stands, over %s', (mode) => {
  const stage = useStage(mode, { timings: { settleMs: 20 } });

  /** A thread in which a paste was answered. */
  async function answered(): Promise<{ root: SlackMessage; said: SlackMessage; reply: SlackMessage }> {
    const root = await stage.slack.say(stage.channel({ name: `inc-gone-${mode}` }), 'we have trouble');
    const said = await stage.slack.say(root.channel, paste, { threadTs: root.ts });
    return { root, said, reply: await stage.reply(root) };
  }

  const gone = ({ channel, ts }: SlackMessage) =>
    stage.slack.waitFor(() => stage.slack.message(channel, ts) === undefined);

  async function say(root: SlackMessage, text: string): Promise<SlackMessage> {
    const said = await stage.slack.say(root.channel, text, { threadTs: root.ts });
    await stage.quiet();
    return said;
  }

  const slackApi = () => new WebClient(stage.slack.botToken, { slackApiUrl: stage.slack.apiUrl });

  const ways: readonly (readonly [string, (said: SlackMessage, reply: SlackMessage) => Promise<unknown>])[] = [
    ['removed', (_, reply) => stage.slack.click(reply, 'Remove')],
    ['deleted with its paste', (said) => stage.slack.delete(said.channel, said.ts)],
    ['deleted by somebody who may', (_, { channel, ts }) => slackApi().chat.delete({ channel, ts })],
  ];

  it.each(ways)('because it was %s is not pointed to: a question gets an answer', async (_, takeAway) => {
    const { root, said, reply } = await answered();
    await takeAway(said, reply);
    await gone(reply);
    await stage.quiet();
    await say(root, '@mgscode 4001');
    const [only, ...more] = await stage.replies(root);
    expect(more).toEqual([]);
    expect(only && headline(only)).toMatch(/^4001 · /);
  });

  it.each(ways)('because it was %s counts nothing: the next paste is answered, and counted on', async (_, takeAway) => {
    const { root, said, reply } = await answered();
    await takeAway(said, reply);
    await gone(reply);
    await stage.quiet();
    await say(root, paste);
    expect(headline(await stage.reply(root))).toMatch(/^4001 · /);
    await say(root, paste);
    expect(shown(await stage.reply(root))).toContain('Seen 2 times');
  });

  it('as Slack says when it is to be counted up is not counted on: the paste is answered as a first one', async () => {
    const { root } = await answered();
    stage.slack.failNext('chat.update', { kind: 'error', error: 'message_not_found' });
    await say(root, paste);
    const [, second] = await stage.replies(root, 2);
    expect(second && headline(second)).toMatch(/^4001 · /);
    await say(root, paste);
    const [first, counted] = await stage.replies(root, 2);
    expect(first && shown(first)).not.toContain('Seen');
    expect(counted && shown(counted)).toContain('Seen 2 times');
    stage.refusals();
  });

  it('is deleted with its paste although Slack fails at first', async () => {
    const { said, reply } = await answered();
    stage.slack.failNext('chat.delete', { kind: 'status', status: 503 }, 2);
    await stage.slack.delete(said.channel, said.ts);
    await gone(reply);
  });

  it('stays the first answer where Slack does not let it be deleted', async () => {
    const { root, said, reply } = await answered();
    stage.slack.failNext('chat.delete', { kind: 'error', error: 'cant_delete_message' });
    await stage.slack.delete(said.channel, said.ts);
    await stage.slack.waitFor(() => stage.slack.callsTo('chat.delete').some(({ args }) => args.ts === reply.ts));
    await say(root, '@mgscode 4001');
    const [, brief] = await stage.replies(root, 2);
    expect(brief && shown(brief)).toContain('Explained above');
    expect(stage.problems()).toHaveLength(1);
    stage.refusals();
  });

  it('because it was removed is posted anew when the paste is edited into a question', async () => {
    const { root, said, reply } = await answered();
    await stage.slack.click(reply, 'Remove');
    await gone(reply);
    await stage.quiet();
    await stage.slack.edit(said.channel, said.ts, `@mgscode ${paste} what is this?`);
    const answer = await stage.reply(root);
    expect(answer.ts).not.toBe(reply.ts);
    expect(headline(answer)).toMatch(/^4001 · /);
  });

  it('because it was removed while an edit into a question waited is posted anew as well', async () => {
    const { root, said, reply } = await answered();
    stage.slack.failNext('chat.update', { kind: 'ratelimited', retryAfter: 1 });
    await stage.slack.edit(said.channel, said.ts, '@mgscode 7003');
    await stage.slack.waitFor(() => stage.slack.callsTo('chat.update').some(({ args }) => args.ts === reply.ts));
    await stage.slack.click(reply, 'Remove');
    await gone(reply);
    const [answer, ...more] = await stage.replies(root, 1);
    expect(more).toEqual([]);
    expect(answer && headline(answer)).toMatch(/^7003 · /);
    await stage.quiet();
  });
});
