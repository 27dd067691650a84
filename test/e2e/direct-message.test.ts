import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { buttons, headline, shown } from './looks.ts';
import { timeoutHeaders, timeoutTrace } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('a direct message over %s', (mode) => {
  const stage = useStage(mode);

  /** Says something to the bot and gives what the bot says to it. */
  async function tell(text: string, options: { threadTs?: string; snippet?: string } = {}): Promise<SlackMessage> {
    const before = stage.slack.botMessagesIn('dm').length;
    await stage.slack.say('dm', text, options);
    await stage.slack.waitFor(() => stage.slack.botMessagesIn('dm').length > before);
    const after = (await stage.posts('dm')).slice(before);
    expect(after).toHaveLength(1);
    return after[0] as SlackMessage;
  }

  it('needs no mention, and the answer stands beside it, not in a thread', async () => {
    const answer = await tell('4001');
    expect(headline(answer)).toMatch(/^4001 · /);
    expect(answer.thread_ts).toBeUndefined();
    expect(buttons(answer)).toEqual(['More']);
  });

  it('is answered in its thread when it stands in one', async () => {
    const first = await tell('4001');
    const answer = await tell('7003', { threadTs: first.ts });
    expect(answer.thread_ts).toBe(first.ts);
    expect(headline(answer)).toMatch(/^7003 · /);
  });

  it('may mention the bot all the same, and still gets one answer', async () => {
    expect(headline(await tell('@mgscode 4001'))).toMatch(/^4001 · /);
  });

  it('with a paste gets all that the paste says', async () => {
    expect(shown(await tell(timeoutHeaders))).toContain(timeoutTrace);
  });

  it('with a snippet is read', async () => {
    expect(headline(await tell('', { snippet: timeoutHeaders }))).toMatch(/^4001 · /);
  });

  it.each([
    ['help', /\/mgscode list/],
    ['list gateway', /^4001 {2}/m],
    ['status', /0\.0\.0-test/],
    ['good morning', /nothing found/i],
  ])('“%s” is answered, too', async (text, words) => {
    expect(shown(await tell(text))).toMatch(words);
  });

  it('of one person is not seen by another', async () => {
    await stage.slack.say('dm', '4001', { as: 'lin' });
    await stage.slack.waitFor(() => stage.slack.botMessagesIn('D0LINMGSCO').length === 1);
    expect(stage.slack.botMessagesIn('D0LINMGSCO')[0]).toMatchObject({ channel: 'D0LINMGSCO' });
  });

  it('takes the slash command, too', async () => {
    const { message } = await stage.slack.command('dm', '/mgscode 4001');
    expect(message && headline(message)).toMatch(/^4001 · /);
  });

  it('is answered once when Slack delivers it again', async () => {
    await tell('4002');
    const [last] = stage.slack.deliveries.filter(({ payload }) => JSON.stringify(payload).includes('"text":"4002"'));
    const before = (await stage.posts('dm')).length;
    if (last !== undefined) {
      await stage.slack.redeliver(last);
    }
    expect(await stage.posts('dm')).toHaveLength(before);
  });
});
