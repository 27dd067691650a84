import { describe, expect, it, vi } from 'vitest';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('a start at which Slack does not say who the bot is, over %s', (mode) => {
  const stage = useStage(mode, {
    before: (slack) =>
      slack.setFaults(({ method }) => (method === 'auth.test' ? { kind: 'error', error: 'invalid_auth' } : undefined)),
  });
  const ready = async (): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${stage.running.bot.port}/readyz`);
    return `${answer.status} ${(await answer.text()).trim()}`;
  };

  it('does not end the process: commands are answered, and /readyz says what is wrong', async () => {
    const { message } = await stage.slack.command('#mobile-team', '/mgscode 4001');
    expect(message && headline(message)).toMatch(/^4001 · /);
    expect(await ready()).toMatch(/^503 .*SLACK_BOT_TOKEN is not valid/);
    const status = await stage.slack.command('#mobile-team', '/mgscode status');
    expect(status.message && shown(status.message)).toMatch(/not known to Slack: SLACK_BOT_TOKEN is not valid/);
    stage.problems();
  });

  it('answers mentions all the same, once, and not its own answers', async () => {
    const channel = stage.channel({ name: `inc-nobody-${mode}` });
    const said = await stage.slack.say(channel, '@mgscode 4001');
    expect(headline(await stage.reply(said))).toMatch(/^4001 · /);
    const paste = await stage.slack.say(channel, timeoutHeaders);
    expect(headline(await stage.reply(paste))).toMatch(/^4001 · /);
    stage.problems();
  });

  it('is mended by itself when Slack answers again', async () => {
    stage.slack.setFaults();
    await vi.waitFor(async () => expect(await ready()).toBe('200 ready'), { timeout: 5000 });
    const said = await stage.slack.say(stage.channel(), '@mgscode 7003');
    expect(headline(await stage.reply(said))).toMatch(/^7003 · /);
    stage.problems();
  });
});

describe.each(modes)('a start at which Slack is out of reach, over %s', (mode) => {
  const stage = useStage(mode, { before: (slack) => slack.setFaults(() => ({ kind: 'status', status: 503 })) });
  const ready = async (): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${stage.running.bot.port}/readyz`);
    return `${answer.status} ${(await answer.text()).trim()}`;
  };

  it('is not ready and says why, lives, and becomes ready by itself', async () => {
    expect(await ready()).toMatch(/^503 .+/);
    expect((await fetch(`http://127.0.0.1:${stage.running.bot.port}/healthz`)).status).toBe(200);
    stage.slack.setFaults();
    await vi.waitFor(async () => expect(await ready()).toBe('200 ready'), { timeout: 5000 });
    const { message } = await stage.slack.command('#mobile-team', '/mgscode 4001');
    expect(message && headline(message)).toMatch(/^4001 · /);
    stage.problems();
  });
});

describe.each(modes)('a token that is taken back, over %s', (mode) => {
  const stage = useStage(mode);

  it('leaves commands working, /readyz says so, and one log line tells what could not be posted', async () => {
    const channel = stage.channel();
    stage.slack.revokeToken('token_revoked');
    const { message } = await stage.slack.command(channel, '/mgscode 4001');
    expect(message && headline(message)).toMatch(/^4001 · /);
    await stage.slack.say(channel, '@mgscode 4001');
    await vi.waitFor(() => expect(stage.logs.filter(({ refusal }) => refusal === 'token_revoked')).toHaveLength(1));
    const ready = async () => (await fetch(`http://127.0.0.1:${stage.running.bot.port}/readyz`)).text();
    await vi.waitFor(async () => expect(await ready()).toMatch(/SLACK_BOT_TOKEN was revoked: install the app again/));
    const status = await stage.slack.command(channel, '/mgscode status');
    expect(status.message && shown(status.message)).toMatch(/not known to Slack: SLACK_BOT_TOKEN was revoked/);
    stage.slack.restoreToken();
    await vi.waitFor(async () => expect(await ready()).toBe('ready\n'), { timeout: 10_000 });
    expect(headline(await stage.reply(await stage.slack.say(channel, '@mgscode 4001')))).toMatch(/^4001 · /);
    const told = new Set(stage.problems().map(({ msg }) => msg));
    expect(told).toEqual(new Set(['A reply could not be posted', 'Slack does not say who the bot is']));
    expect(stage.refusals().every(({ error }) => error === 'token_revoked')).toBe(true);
  });
});
