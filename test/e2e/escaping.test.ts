import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { headline, live, shown } from './looks.ts';
import { useStage } from './stage.ts';

/** Texts that would ping somebody or forge a link if they were echoed as they came. */
const hostile = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<@U0LINMEI01>',
  '<!subteam^S012345|@payments>',
  '<#C0INC47110>',
  '<https://evil.example/login|Open in SLS>',
  '@here',
  '@channel',
  '&lt;!channel&gt;',
  '&amp;lt;!channel&amp;gt;',
] as const;

/** The same, a few at a time: what is echoed of a memo is short. */
const together = [hostile.slice(0, 4), hostile.slice(4, 7), hostile.slice(7)].map((texts) => texts.join(' '));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const headers = (memo: string, tips = memo): string =>
  `Result-Status: 4001\nMemo: ${memo}\nTips: ${tips}\nMgw-TraceId: 0a1d7667170047031200112345678`;

describe.each(modes)('what a person typed shows as text, over %s', (mode) => {
  const stage = useStage(mode);

  /** Only our own links are live: the official pages. */
  function expectHarmless(message: SlackMessage): void {
    expect(live(message).filter((what) => !/^https:\/\/[a-z.]*(alibabacloud|aliyun)\.com\//.test(what))).toEqual([]);
    expect(JSON.stringify(message.blocks).length).toBeLessThan(12_000);
  }

  async function ask(channel: string, text: string): Promise<SlackMessage> {
    const { message } = await stage.slack.command(channel, `/mgscode ${text}`);
    return message as SlackMessage;
  }

  it.each(hostile)('beside a code of the slash command: %s', async (text) => {
    const message = await ask('#mobile-team', `${text} 4001`);
    expect(headline(message)).toMatch(/^4001 · /);
    expectHarmless(message);
  });

  it.each(hostile)('without a code, where it is said that nothing was found: %s', async (text) => {
    expectHarmless(await ask('#mobile-team', text));
  });

  it.each(together)(
    'as memo of pasted headers, raw and behind percent signs, private, opened and shared: %s',
    async (text) => {
      const channel = stage.channel();
      for (const memo of [text, encodeURIComponent(text)]) {
        const message = await ask(channel, headers(memo));
        expectHarmless(message);
        await stage.slack.click(message, 'More');
        await stage.quiet();
        expectHarmless(stage.slack.message(channel, message.ts) as SlackMessage);
        await stage.slack.click(message, 'Share');
      }
      const posts = await stage.posts(channel);
      expect(posts).toHaveLength(2);
      posts.forEach(expectHarmless);
    },
  );

  it.each(together)('in a mention, where Slack has escaped it already: %s', async (text) => {
    const channel = stage.channel();
    const said = await stage.slack.say(channel, `@mgscode ${headers(text)}`);
    expectHarmless(await stage.reply(said));
  });

  it('is still there to read: a memo with markup in it is shown as it was written', async () => {
    const memo = '<!channel> & <b> &amp; done';
    const said = await stage.slack.say(stage.channel(), `@mgscode ${headers(encodeURIComponent(memo))}`);
    const reply = await stage.reply(said);
    expect(shown(reply)).toContain(memo);
    expect(reply.text).toContain('&lt;!channel&gt; &amp; &lt;b&gt;');
  });

  it('has its backticks taken apart, so that it cannot leave the code span it is shown in', async () => {
    const message = await ask('#mobile-team', headers(encodeURIComponent('a` <!here> `b _d_ ~e~')));
    expectHarmless(message);
    expect(shown(message)).toContain('<!here> ’b _d_ ~e~');
  });

  it('pings nobody when it is shared', async () => {
    const channel = stage.channel();
    const message = await ask(channel, '<!channel> @here <@U0LINMEI01> 4001');
    await stage.slack.click(message, 'Share');
    const [post] = await stage.posts(channel);
    expect(post && headline(post)).toMatch(/^4001 · /);
    expectHarmless(post as SlackMessage);
  });

  it('in an operation type and in an alert of another bot is harmless, too', async () => {
    const channel = stage.channel();
    const text = `Operation-Type: <!channel>\n${headers(escaped('<https://evil.example|x>'))}`;
    const alert = await stage.slack.sayAsBot(channel, { text: '', attachments: [{ fallback: 'x', text }] });
    await stage.slack.shortcut(alert);
    const [answer] = await stage.privately(channel);
    expectHarmless(answer as SlackMessage);
  });

  it('keeps secrets that were pasted along out of the answer and the log', async () => {
    const message = await ask('#mobile-team', `${headers('x')}\nAuthorization: Bearer abcdefghijklmnop1234567890`);
    expect(headline(message)).toMatch(/^4001 · /);
    expect(JSON.stringify([message, stage.logs])).not.toContain('abcdefghijklmnop1234567890');
  });
});
