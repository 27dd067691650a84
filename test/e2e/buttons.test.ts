import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { buttons, headline, shown } from './looks.ts';
import { timeoutHeaders, timeoutTrace } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('the buttons over %s', (mode) => {
  const stage = useStage(mode);

  async function ask(channel: string, text: string): Promise<SlackMessage> {
    const { message } = await stage.slack.command(channel, `/mgscode ${text}`);
    return message as SlackMessage;
  }

  async function press(message: SlackMessage, button: Parameters<typeof stage.slack.click>[1]): Promise<SlackMessage> {
    expect(await stage.slack.click(message, button)).toMatchObject({ acked: true });
    await stage.quiet();
    return stage.slack.message(message.channel, message.ts) as SlackMessage;
  }

  it('More opens a private answer where it stands, Less folds it again', async () => {
    const channel = stage.channel();
    const short = await ask(channel, '4001');
    const long = await press(short, 'More');
    expect(shown(long)).toContain('How it comes about');
    expect(shown(long)).toContain('服务请求超时');
    expect(shown(long)).toContain('Official pages');
    expect(buttons(long)).toEqual(['Less', 'Share']);
    const again = await press(long, 'Less');
    expect(shown(again)).toBe(shown(short));
    expect(again.ephemeralFor).toBe(stage.slack.ids.you);
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('More keeps what the paste said', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, `@mgscode ${timeoutHeaders}`);
    const short = await stage.reply(root);
    const long = await press(short, 'More');
    expect(shown(long)).toContain(timeoutTrace);
    expect(shown(long)).toContain('How it comes about');
    expect(buttons(long)).toEqual(['Less']);
    expect(await stage.replies(root)).toHaveLength(1);
  });

  it('More works for everybody on a public answer, and after a restart', async () => {
    const channel = stage.channel();
    const short = await stage.reply(await stage.slack.say(channel, '@mgscode 4001'));
    await stage.running.restart();
    expect(await stage.slack.click(short, 'More', { as: 'lin' })).toMatchObject({ acked: true });
    await stage.slack.waitFor(() => buttons(stage.slack.message(channel, short.ts) ?? short)[0] === 'Less');
  });

  it('a number of several scopes is asked back with one button each, and a click settles it in place', async () => {
    const channel = stage.channel();
    const open = await ask(channel, '4');
    expect(headline(open)).toBeUndefined();
    expect(shown(open)).toMatch(/^4 means several things/m);
    const picks = buttons(open).filter((label) => label === 'This one');
    expect(picks.length).toBeGreaterThan(1);
    expect(buttons(open)).not.toContain('More');
    const settled = await press(open, 'This one');
    expect(headline(settled)).toMatch(/^4 · /);
    expect(buttons(settled)).toEqual(['More', 'Share']);
  });

  it('a question about a guess says “Not sure” without a header, and a click settles it', async () => {
    const channel = stage.channel();
    const guess = await ask(channel, 'the gateway seems to be slow with somebody');
    expect(headline(guess)).toBeUndefined();
    expect(shown(guess)).toMatch(/^Not sure\. Did you mean …/m);
    const picks = buttons(guess).filter((label) => label === 'This one');
    expect(picks.length).toBeGreaterThan(0);
    expect(picks.length).toBeLessThanOrEqual(3);
    const settled = await press(guess, 'This one');
    expect(headline(settled)).toMatch(/^\S+ · /);
  });

  it('a public question is settled for everybody, in one message', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, '@mgscode 4');
    const settled = await press(await stage.reply(root), 'This one');
    expect(headline(settled)).toMatch(/^4 · /);
    expect(await stage.replies(root)).toHaveLength(1);
  });

  it('Details shows one of several codes in full to the one who asked, and leaves the answer as it is', async () => {
    const channel = stage.channel();
    const several = await ask(channel, '4001 7003');
    const after = await press(several, 'Details');
    expect(after).toEqual(several);
    const seen = await stage.privately(channel);
    expect(seen.map(headline)).toEqual([expect.stringMatching(/^4001 · /), expect.stringMatching(/^7003 · /)]);
  });

  it('Details on a public answer stays private and in the thread', async () => {
    const channel = stage.channel();
    const several = await stage.reply(await stage.slack.say(channel, '@mgscode 4001 7003'));
    await stage.slack.click(several, 'Details', { as: 'lin' });
    const [seen, ...more] = await stage.privately(channel, stage.slack.ids.lin);
    expect(more).toEqual([]);
    expect(seen).toMatchObject({ thread_ts: several.thread_ts });
    expect(seen && headline(seen)).toMatch(/^7003 · /);
    expect(await stage.privately(channel)).toEqual([]);
  });

  it('tells who presses a button whose value cannot be read that it is outdated', async () => {
    const channel = stage.channel();
    const blocks = [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' }, value: '{"v":0}' }],
      },
    ];
    const old = await stage.slack.sayAsBot(channel, { text: 'an answer of an older version', blocks });
    await stage.slack.click(old, 'More');
    const [seen] = await stage.privately(channel);
    expect(seen && shown(seen)).toMatch(/older version/);
  });

  it('two people who press More at once both see it open', async () => {
    const channel = stage.channel();
    const short = await stage.reply(await stage.slack.say(channel, '@mgscode 4001'));
    const outcomes = await Promise.all([
      stage.slack.click(short, 'More'),
      stage.slack.click(short, 'More', { as: 'lin' }),
    ]);
    expect(outcomes).toMatchObject([{ acked: true }, { acked: true }]);
    await stage.slack.waitFor(() => buttons(stage.slack.message(channel, short.ts) ?? short)[0] === 'Less');
  });
});
