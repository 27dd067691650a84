import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { environments, loki } from '../links/environments.ts';
import { modes } from './bot.ts';
import { buttons, headline, live, shown } from './looks.ts';
import { useStage } from './stage.ts';

const config = { environments: [...environments({ name: 'prod', logs: loki })] };

/** Headers of another call that ran into the same code. */
function headers(code: number, at: number): string {
  return `Result-Status: ${code}\nMgw-TraceId: 0a1d766717004703120${at}0112345678`;
}

describe.each(modes)('the same error again, over %s', (mode) => {
  const stage = useStage(mode, { config });

  async function paste(channel: string, threadTs: string, text: string): Promise<void> {
    await stage.slack.say(channel, text, { threadTs });
    await stage.quiet();
  }

  /** An incident whose first paste is explained. */
  async function incident(name: string): Promise<{ channel: string; root: SlackMessage; reply: SlackMessage }> {
    const channel = stage.channel({ name: `inc-${name}-${mode}` });
    const root = await stage.slack.say(channel, headers(4001, 15));
    return { channel, root, reply: await stage.reply(root) };
  }

  it('pasted into the thread counts up the answer that is there, with the last three traces', async () => {
    const { channel, root, reply } = await incident('count');
    for (const at of [16, 17, 18]) await paste(channel, root.ts, headers(4001, at));
    const [only, ...more] = await stage.replies(root);
    expect(more).toEqual([]);
    expect(only?.ts).toBe(reply.ts);
    expect(only && headline(only)).toBe(headline(reply));
    expect(only && shown(only)).toMatch(/Seen 4 times, last .*: 0a1d.*16011.* ↗ · 0a1d.*17011.* ↗ · 0a1d.*18011.* ↗/);
    const traces = live(only ?? reply)
      .slice(0, 3)
      .map((url) => /\d+112345678/.exec(decodeURIComponent(url))?.[0]);
    expect(new Set(traces).size).toBe(3);
  });

  it('stays counted when the answer is opened', async () => {
    const { channel, root, reply } = await incident('open');
    await paste(channel, root.ts, headers(4001, 16));
    await stage.slack.click(stage.slack.message(channel, reply.ts) ?? reply, 'More');
    await stage.quiet();
    const long = stage.slack.message(channel, reply.ts) ?? reply;
    expect(buttons(long)).toEqual(['Less', 'Remove']);
    expect(shown(long)).toContain('Seen 2 times');
  });

  it('is counted once for each of many at once', async () => {
    const { channel, root, reply } = await incident('many');
    const pastes = Array.from({ length: 8 }, (_, i) =>
      stage.slack.say(channel, headers(4001, 20 + i), { threadTs: root.ts }),
    );
    await Promise.all(pastes);
    await stage.quiet();
    expect(await stage.replies(root)).toHaveLength(1);
    await stage.slack.waitFor(() => shown(stage.slack.message(channel, reply.ts) ?? reply).includes('Seen 9 times'));
  });

  it('is explained anew where it is another code, or another thread', async () => {
    const { channel, root } = await incident('other');
    await paste(channel, root.ts, headers(7003, 16));
    expect((await stage.replies(root, 2)).map(headline)).toEqual([
      expect.stringMatching(/^4001/),
      expect.stringMatching(/^7003/),
    ]);
    const next = await stage.slack.say(channel, headers(4001, 17));
    expect(headline(await stage.reply(next))).toMatch(/^4001/);
  });

  it('asked about is answered briefly, with a way to the first answer and the links of this one', async () => {
    const { channel, root, reply } = await incident('asked');
    await paste(channel, root.ts, `@mgscode ${headers(4001, 16)}`);
    const [, brief] = await stage.replies(root, 2);
    expect(brief && headline(brief)).toBeUndefined();
    expect(brief && shown(brief)).toMatch(/^4001 · .*\nExplained above ↗\. Owner: business system/);
    expect(live(brief as SlackMessage)[0]).toContain(`/archives/${channel}/p${reply.ts.replace('.', '')}`);
    expect(live(brief as SlackMessage).some((url) => decodeURIComponent(url).includes('16011'))).toBe(true);
    expect(buttons(brief as SlackMessage)).toEqual(['More']);
    await stage.slack.click(brief as SlackMessage, 'More');
    await stage.quiet();
    expect(headline(stage.slack.message(channel, brief?.ts ?? '') as SlackMessage)).toMatch(/^4001 · /);
  });

  it('asked about twice in a channel, outside of threads, is answered twice', async () => {
    const channel = stage.channel();
    for (const text of ['@mgscode 4001', '@mgscode 4001']) {
      expect(headline(await stage.reply(await stage.slack.say(channel, text)))).toMatch(/^4001 · /);
    }
  });

  it('in one paste after another fills no channel: after ten answers it says so once and keeps quiet', async () => {
    const channel = stage.channel({ name: `inc-storm-${mode}` });
    for (let at = 10; at < 24; at += 1) {
      await stage.slack.say(channel, headers(4001, at));
      await stage.quiet();
    }
    const posts = stage.slack.botMessagesIn(channel);
    expect(posts.filter((post) => headline(post)?.startsWith('4001'))).toHaveLength(10);
    expect(posts.filter((post) => shown(post).includes('keep quiet for a while'))).toHaveLength(1);
    expect(posts).toHaveLength(11);
    expect(headline(await stage.reply(await stage.slack.say(channel, '@mgscode 4001')))).toMatch(/^4001 · /);
  });

  it('in many pastes at once fills no channel either, however slowly Slack takes the answers', async () => {
    const channel = stage.channel({ name: `inc-burst-${mode}` });
    stage.slack.setFaults(({ method }) => (method === 'chat.postMessage' ? { kind: 'hang', ms: 300 } : undefined));
    await Promise.all(Array.from({ length: 30 }, (_, i) => stage.slack.say(channel, headers(4001, 10 + i))));
    await stage.slack.waitFor(() => stage.slack.botMessagesIn(channel).length >= 11);
    await stage.quiet();
    stage.slack.setFaults();
    const posts = stage.slack.botMessagesIn(channel);
    expect(posts.filter((post) => headline(post)?.startsWith('4001'))).toHaveLength(10);
    expect(posts).toHaveLength(11);
  });
});
