import { describe, expect, it } from 'vitest';
import { modes } from './bot.ts';
import { buttons, headline, shown } from './looks.ts';
import { timeoutHeaders, timeoutTrace } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('the slash command over %s', (mode) => {
  const stage = useStage(mode);

  async function ask(text: string) {
    const { acked, message, delivery } = await stage.slack.command('#mobile-team', `/mgscode ${text}`.trim());
    expect(acked).toBe(true);
    if (message === undefined) {
      throw new Error('the acknowledgement put up nothing');
    }
    return { message, delivery, text: shown(message) };
  }

  it('answers in the acknowledgement itself, for the one who asked alone, without a call to Slack', async () => {
    const before = stage.slack.calls.length;
    const { message, delivery, text } = await ask('4001');
    expect(delivery.ackBody).toMatchObject({ response_type: 'ephemeral' });
    expect(message.ephemeralFor).toBe(stage.slack.ids.you);
    expect(headline(message)).toMatch(/^4001 · /);
    expect(text).toMatch(/Owner\nbusiness system/);
    expect(text).toContain('Check first');
    expect(buttons(message)).toEqual(['More', 'Share']);
    expect(stage.slack.calls.length).toBe(before);
    expect(await stage.posts('#mobile-team')).toEqual([]);
  });

  it('says the same in its fallback text, which stands alone in notifications and screen readers', async () => {
    const { message } = await ask('4001');
    expect(message.text).toContain(headline(message));
    expect(message.text).toContain('Check first');
    expect(message.text).not.toMatch(/[<>]/);
  });

  it('is fast enough to be acknowledged long before Slack gives up', async () => {
    const { delivery } = await ask('7003');
    expect(delivery.ms).toBeLessThan(1000);
  });

  it.each([
    ['04001', '4001'],
    ['#4001', '4001'],
    ['MGS-4001', '4001'],
    ['code=4001', '4001'],
    ['[7014]', '7014'],
    ['resultStatus: 4001', '4001'],
    ['４００１', '4001'],
    ['server_requesttimeout', '4001'],
    ['android 4', '4'],
    ['4 ios', '4'],
    ['sg 203', '203'],
  ])('understands %s as %s', async (typed, code) => {
    const { message } = await ask(typed);
    expect(headline(message)).toMatch(new RegExp(`^${code} · `));
  });

  it('answers several codes, the first in full and a button for each of the others', async () => {
    const { message, text } = await ask('4001 7003 6666');
    expect(headline(message)).toMatch(/^4001 · /);
    expect(text).toMatch(/^7003 · /m);
    expect(text).toMatch(/^6666 · /m);
    expect(buttons(message)).toEqual(['Details', 'Details', 'More', 'Share']);
  });

  it('answers the first ten of eleven codes and says so', async () => {
    const { text } = await ask('1001 1002 1005 2000 3000 3001 3002 4001 4002 4003 5000');
    expect(text).toMatch(/first 10|first ten/i);
    expect(text).toMatch(/^4002 · /m);
    expect(text).toContain('4003 · ');
    expect(text).not.toContain('5000 · ');
  });

  it('explains response headers that are pasted after it, with what else they say', async () => {
    const { message, text } = await ask(timeoutHeaders);
    expect(headline(message)).toMatch(/^4001 · /);
    expect(text).toContain(timeoutTrace);
    expect(text).toContain('服务请求超时');
  });

  it('finds the code by the sentence that the app showed', async () => {
    const { text } = await ask('签名验证失败');
    expect(text).toContain('7001');
  });

  it('says plainly that it found nothing, and how to ask', async () => {
    const { message, text } = await ask('what is for lunch on friday');
    expect(text).toMatch(/nothing found/i);
    expect(text).toContain('4001');
    expect(headline(message)).toBeUndefined();
    expect(buttons(message)).not.toContain('More');
  });

  it('never answers an unknown code with confidence', async () => {
    const { message, text } = await ask('9999');
    expect(headline(message)).toBeUndefined();
    expect(text).toContain('9999');
  });

  it('says of a code in a range that the code itself is not documented', async () => {
    const { text } = await ask('4444');
    expect(text).toMatch(/4444/);
    expect(text).toMatch(/not (documented|listed)/i);
  });

  it.each(['', 'help', 'HELP'])('“%s” shows help with every command and every way to ask', async (typed) => {
    const { text, message } = await ask(typed);
    for (const command of ['help', 'list', 'status', 'watch', 'quiet']) {
      expect(text).toContain(`/mgscode ${command}`);
    }
    expect(text).toContain('Explain gateway error');
    expect(buttons(message)).toEqual([]);
  });

  it('“list” lists the scopes, each with the command for its codes', async () => {
    const { text } = await ask('list');
    for (const scope of ['gateway', 'business', 'android', 'ios', 'h5', 'security-guard']) {
      expect(text).toContain(`/mgscode list ${scope}`);
    }
  });

  it.each([
    ['gateway', '4001'],
    ['business', '6666'],
    ['android', '16'],
    ['ios', '4'],
    ['h5', '10'],
    ['security-guard', '203'],
  ])('“list %s” lists its codes', async (scope, code) => {
    const { text } = await ask(`list ${scope}`);
    expect(text).toMatch(new RegExp(`^${code}  \\S`, 'm'));
  });

  it('“status” tells version, connection, catalog, store and what this channel does', async () => {
    const { text } = await ask('status');
    expect(text).toContain('0.0.0-test');
    expect(text).toContain(mode === 'http' ? 'HTTP' : 'Socket Mode');
    expect(text).toMatch(/Catalog {2}\S+, \d+ entries/);
    expect(text).toMatch(/Store {2}SQLite, answers/);
    expect(text).toMatch(/This channel {2}not watched/);
  });

  it('“status” says that an incident channel is watched because of its name', async () => {
    const { message } = await stage.slack.command('#inc-4711-payments', '/mgscode status');
    expect(message && shown(message)).toMatch(/This channel {2}watched because of its name/);
  });

  it('“list” names the scopes when it is given none of them', async () => {
    expect((await ask('list gatway')).text).toMatch(/There is no scope gatway[\s\S]*list gateway/);
  });

  it('takes “help me with 4001” for a question, since an order stands alone', async () => {
    const { text } = await ask('help me with 4001');
    expect(text).toMatch(/^4001 · /m);
  });

  it('works where the bot is not a member, and in private channels', async () => {
    const { message } = await stage.slack.command('#release', '/mgscode 4001');
    expect(message && headline(message)).toMatch(/^4001 · /);
  });
});
