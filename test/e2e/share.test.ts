import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { buttons, headline, live, shown } from './looks.ts';
import { exceptionLine } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('Share over %s', (mode) => {
  let now = Date.now();
  const stage = useStage(mode, { slack: { now: () => now } });

  async function ask(channel: string, text: string): Promise<SlackMessage> {
    const { message } = await stage.slack.command(channel, `/mgscode ${text}`);
    if (message === undefined) {
      throw new Error('the acknowledgement put up nothing');
    }
    return message;
  }

  async function share(message: SlackMessage): Promise<void> {
    expect(await stage.slack.click(message, 'Share')).toMatchObject({ acked: true });
  }

  it('posts the answer for all as the bot’s own message, then takes the private one away', async () => {
    const channel = stage.channel();
    await share(await ask(channel, '4001'));
    const [post, ...more] = await stage.posts(channel);
    expect(more).toEqual([]);
    expect(post).toMatchObject({ user: stage.slack.ids.botUser });
    expect(post && headline(post)).toMatch(/^4001 · /);
    expect(post && buttons(post)).toEqual(['More']);
    expect(await stage.privately(channel)).toEqual([]);
    const [posted] = stage.slack.callsTo('chat.postMessage').slice(-1);
    const [removed] = stage.slack.callsTo('response_url').slice(-1);
    expect(posted && removed && stage.slack.calls.indexOf(posted) < stage.slack.calls.indexOf(removed)).toBe(true);
  });

  it('never also sends to the channel, unfolds no link and tells nobody', async () => {
    const channel = stage.channel();
    await share(await ask(channel, '4001'));
    const [post] = await stage.posts(channel);
    expect(post && live(post).filter((what) => !what.startsWith('https:'))).toEqual([]);
    const { args } = stage.slack.callsTo('chat.postMessage').at(-1) ?? {};
    expect([String(args?.unfurl_links), String(args?.unfurl_media), args?.reply_broadcast]).toEqual([
      'false',
      'false',
      undefined,
    ]);
  });

  it.each(['#random', '#release'])('goes by the response_url in %s, where the bot is no member', async (channel) => {
    await share(await ask(channel, '7003'));
    const post = (await stage.posts(channel)).at(-1);
    expect(post).toMatchObject({ subtype: 'bot_message' });
    expect(post && headline(post)).toMatch(/^7003 · /);
    expect(await stage.privately(channel)).toEqual([]);
    expect(stage.refusals()).toMatchObject([{ where: 'web-api', method: 'chat.postMessage' }]);
  });

  it('goes from a shortcut into the thread of the message that was explained', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, 'payments are down');
    const paste = await stage.slack.say(channel, exceptionLine, { threadTs: root.ts, as: 'lin' });
    await stage.slack.shortcut(paste);
    const [answer] = await stage.privately(channel);
    await share(answer as SlackMessage);
    expect(await stage.reply(root)).toMatchObject({ thread_ts: root.ts });
    expect(await stage.privately(channel)).toEqual([]);
  });

  it('goes from a shortcut on a message without a thread into a new thread below it', async () => {
    const channel = stage.channel();
    const paste = await stage.slack.say(channel, exceptionLine);
    await stage.slack.shortcut(paste);
    const [answer] = await stage.privately(channel);
    await share(answer as SlackMessage);
    expect(await stage.reply(paste)).toMatchObject({ thread_ts: paste.ts });
  });

  it('goes from a shortcut into the thread by the response_url where the bot is no member', async () => {
    const channel = stage.channel({ joined: false });
    const paste = await stage.slack.say(channel, exceptionLine);
    await stage.slack.shortcut(paste);
    const [answer] = await stage.privately(channel);
    await share(answer as SlackMessage);
    expect(await stage.reply(paste)).toMatchObject({ thread_ts: paste.ts, subtype: 'bot_message' });
    expect(stage.refusals()).toHaveLength(1);
  });

  it('says clearly that a channel is archived, and keeps the private answer', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001');
    stage.slack.failNext('chat.postMessage', { kind: 'error', error: 'is_archived' });
    await share(answer);
    const seen = await stage.privately(channel);
    expect(seen.map(({ ts }) => ts)).toContain(answer.ts);
    expect(seen.map(shown).at(-1)).toMatch(/archived/);
    expect(stage.problems()).toMatchObject([{ level: 50, refusal: 'is_archived', told: true }]);
  });

  it('keeps the private answer and logs a line where an archived channel takes not even a private word', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001');
    stage.slack.archive(channel);
    await share(answer);
    expect((await stage.privately(channel)).map(({ ts }) => ts)).toEqual([answer.ts]);
    expect(stage.problems()).toMatchObject([{ level: 50, refusal: 'is_archived', told: false }]);
    expect(stage.refusals().map(({ error }) => error)).toEqual(['is_archived', 'is_archived']);
  });

  it('posts all the same when the response_url expires meanwhile, and leaves one log line about it', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001');
    stage.slack.setFaults(({ method }) => {
      now += method === 'chat.postMessage' ? 31 * 60_000 : 0;
      return undefined;
    });
    await share(answer);
    expect(await stage.posts(channel)).toHaveLength(1);
    stage.slack.setFaults();
    expect(stage.refusals()).toMatchObject([{ where: 'response_url', error: 'expired_url' }]);
    expect(stage.problems()).toMatchObject([{ level: 40, why: expect.stringMatching(/expired/) }]);
  });

  it('works long after the command, since each click brings a response_url of its own', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001');
    now += 3 * 60 * 60_000;
    await share(answer);
    expect(await stage.posts(channel)).toHaveLength(1);
    expect(await stage.privately(channel)).toEqual([]);
  });

  it('works after a restart, since the button holds all it needs', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001 7003');
    await stage.running.restart();
    await share(answer);
    const [post] = await stage.posts(channel);
    expect(post && headline(post)).toMatch(/^4001 · /);
    expect(post && buttons(post)).toEqual(['Details', 'More']);
  });

  it('posts once however often it is pressed before the private answer is gone', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001');
    await Promise.allSettled([share(answer), share(answer), share(answer)]);
    expect(await stage.posts(channel)).toHaveLength(1);
    expect(await stage.privately(channel)).toEqual([]);
  });

  it('takes away a private answer that is still there, and posts no second time', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001');
    stage.slack.failNext('response_url', { kind: 'status', status: 500 });
    await share(answer);
    expect(await stage.privately(channel)).toContainEqual(expect.objectContaining({ ts: answer.ts }));
    await share(answer);
    expect(await stage.posts(channel)).toHaveLength(1);
    expect(await stage.privately(channel)).not.toContainEqual(expect.objectContaining({ ts: answer.ts }));
    stage.problems();
  });

  it('posts what was picked since in a private answer that is still there', async () => {
    const channel = stage.channel();
    const open = await ask(channel, '4');
    stage.slack.failNext('response_url', { kind: 'status', status: 500 });
    await share(open);
    expect(await stage.posts(channel)).toHaveLength(1);
    await stage.slack.click(open, 'This one');
    const picked = (await stage.privately(channel)).find(({ ts }) => ts === open.ts);
    await share(picked as SlackMessage);
    const [first, second] = await stage.posts(channel);
    expect(second && headline(second)).toBe(picked && headline(picked));
    expect(first && headline(first)).not.toBe(second && headline(second));
    stage.problems();
  });

  it('can be pressed again where Slack took nothing', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001');
    stage.slack.failNext('chat.postMessage', { kind: 'error', error: 'internal_error' });
    await share(answer);
    expect(await stage.posts(channel)).toEqual([]);
    await share(answer);
    expect(await stage.posts(channel)).toHaveLength(1);
    expect(stage.problems()).toMatchObject([{ level: 50, told: true }]);
  });

  it('finds a post that Slack took without saying so, and makes no other one', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001');
    stage.slack.failNext('chat.postMessage', { kind: 'reset', applied: true });
    await share(answer);
    const [post] = await stage.posts(channel);
    await share(answer);
    expect(await stage.posts(channel)).toHaveLength(1);
    expect(await stage.privately(channel)).not.toContainEqual(expect.objectContaining({ ts: answer.ts }));
    await stage.slack.say(channel, exceptionLine, { threadTs: post?.ts });
    expect(await stage.replies(post as SlackMessage)).toHaveLength(1);
    expect(stage.problems()).toMatchObject([{ level: 50, told: true }]);
  });

  it('posts again where it may not look whether a post was taken', async () => {
    const channel = stage.channel();
    const answer = await ask(channel, '4001');
    stage.slack.failNext('chat.postMessage', { kind: 'reset' });
    await share(answer);
    expect(await stage.posts(channel)).toEqual([]);
    stage.slack.failNext('conversations.history', { kind: 'error', error: 'missing_scope' });
    await share(answer);
    expect(await stage.posts(channel)).toHaveLength(1);
    stage.problems();
  });

  it('makes the bot take part in the thread that it starts', async () => {
    const channel = stage.channel();
    await share(await ask(channel, '4001'));
    const [post] = await stage.posts(channel);
    await stage.slack.say(channel, exceptionLine, { threadTs: post?.ts });
    expect(await stage.replies(post as SlackMessage)).toHaveLength(1);
  });
});
