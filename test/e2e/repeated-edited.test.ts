import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { useStage } from './stage.ts';

describe.each(modes)('an answer that an edit changed, over %s', (mode) => {
  const stage = useStage(mode);

  async function say(root: SlackMessage, text: string): Promise<SlackMessage> {
    const said = await stage.slack.say(root.channel, text, { threadTs: root.ts });
    await stage.quiet();
    return said;
  }

  /** A thread with a question about 4001 that was edited, once its reply says so. */
  async function edited(text: string): Promise<{ root: SlackMessage; reply: SlackMessage }> {
    const root = await stage.slack.say(stage.channel({ name: `inc-edited-${mode}` }), 'we have trouble');
    const said = await say(root, '@mgscode 4001');
    const { ts } = await stage.reply(root);
    await stage.slack.edit(root.channel, said.ts, text);
    const now = () => stage.slack.message(root.channel, ts) as SlackMessage;
    await stage.slack.waitFor(() => !headline(now())?.startsWith('4001'));
    await stage.quiet();
    return { root, reply: now() };
  }

  it.each([
    ['another code', '@mgscode 7003'],
    ['no code', '@mgscode where is the coffee machine'],
    ['a command', '@mgscode help'],
  ])('into one about %s stays when the old code is pasted, which is answered anew', async (_, text) => {
    const { root, reply } = await edited(text);
    await say(root, 'Result-Status: 4001');
    const [first, second] = await stage.replies(root, 2);
    expect(first && shown(first)).toBe(shown(reply));
    expect(second && headline(second)).toMatch(/^4001 · /);
  });

  it('counts up what it says now', async () => {
    const { root } = await edited('@mgscode 7003');
    await say(root, 'Result-Status: 7003');
    const reply = await stage.reply(root);
    expect(headline(reply)).toMatch(/^7003 · /);
    expect(shown(reply)).toContain('Seen 2 times');
  });
});
