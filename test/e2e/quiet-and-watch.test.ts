import { describe, expect, it } from 'vitest';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { exceptionLine, timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('/mgscode quiet and /mgscode watch over %s', (mode) => {
  const stage = useStage(mode);

  async function order(channel: string, word: string): Promise<string> {
    const { message } = await stage.slack.command(channel, `/mgscode ${word}`);
    return message === undefined ? '' : shown(message);
  }

  async function isAnswered(channel: string): Promise<boolean> {
    const paste = await stage.slack.say(channel, timeoutHeaders);
    await stage.quiet();
    return stage.slack.thread(channel, paste.ts).length > 1;
  }

  it('quiet silences an incident channel, watch brings it back', async () => {
    const channel = stage.channel({ name: `inc-quiet-${mode}` });
    expect(await isAnswered(channel)).toBe(true);
    expect(await order(channel, 'quiet')).toMatch(/only when somebody asks/);
    expect(await isAnswered(channel)).toBe(false);
    expect(await order(channel, 'watch')).toMatch(/without being asked/);
    expect(await isAnswered(channel)).toBe(true);
  });

  it('watch opens a channel that configuration does not name, and only that one', async () => {
    const [channel, other] = [stage.channel(), stage.channel()];
    expect(await isAnswered(channel)).toBe(false);
    await order(channel, 'watch');
    expect(await isAnswered(channel)).toBe(true);
    expect(await isAnswered(other)).toBe(false);
  });

  it('both stay after a restart', async () => {
    const [loud, silent] = [stage.channel(), stage.channel({ name: `inc-restart-${mode}` })];
    await order(loud, 'watch');
    await order(silent, 'quiet');
    await stage.running.restart();
    expect([await isAnswered(loud), await isAnswered(silent)]).toEqual([true, false]);
    expect(await order(silent, 'status')).toMatch(/This channel {2}quiet/);
    expect(await order(loud, 'status')).toMatch(/This channel {2}watched/);
  });

  it('quiet covers threads in which the bot takes part, but never a question', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, '@mgscode 4001');
    await stage.reply(root);
    await order(channel, 'quiet');
    await stage.slack.say(channel, exceptionLine, { threadTs: root.ts });
    expect(await stage.replies(root)).toHaveLength(1);
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    const [, second] = await stage.replies(root, 2);
    expect(second && headline(second)).toMatch(/^7002 · /);
  });

  it('a mention gives the orders, too, and says so for all', async () => {
    const channel = stage.channel();
    const said = await stage.slack.say(channel, '@mgscode watch');
    expect(shown(await stage.reply(said))).toMatch(/without being asked/);
    expect(await isAnswered(channel)).toBe(true);
  });

  it('words after the order make it a question', async () => {
    const channel = stage.channel();
    await order(channel, 'quiet about 4001');
    expect(await order(channel, 'status')).toMatch(/This channel {2}(?:not )?watched/);
  });
});
