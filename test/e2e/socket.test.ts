import { describe, expect, it, vi } from 'vitest';
import { headline } from './looks.ts';
import { useStage } from './stage.ts';

describe('the connection by Socket Mode', () => {
  const stage = useStage('socket');

  async function expectAnswers(): Promise<void> {
    const { message } = await stage.slack.command('#mobile-team', '/mgscode 4001');
    expect(message && headline(message)).toMatch(/^4001 · /);
    const said = await stage.slack.say(stage.channel(), '@mgscode 7003');
    expect(headline(await stage.reply(said))).toMatch(/^7003 · /);
  }

  async function expectConnectedAgain(within = 1000): Promise<void> {
    const opened = stage.slack.callsTo('apps.connections.open').length;
    await stage.slack.waitFor(() => stage.slack.callsTo('apps.connections.open').length >= opened, within);
    await stage.slack.waitFor(() => stage.slack.sockets() > 0, within);
  }

  const ready = async (): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${stage.running.bot.port}/readyz`);
    return `${answer.status} ${(await answer.text()).trim()}`;
  };

  it('serves health and readiness on the same port, and no events', async () => {
    expect(await ready()).toBe('200 ready');
    const { port } = stage.running.bot;
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it.each(['reset', 'close'] as const)(
    'is opened again within a second after it was cut by %s, and answers',
    async (how) => {
      stage.slack.dropSockets(how);
      await stage.slack.waitFor(() => stage.slack.sockets() === 0, 1000);
      await expectConnectedAgain();
      await expectAnswers();
      stage.problems();
    },
  );

  it('is opened again within five seconds after nothing passed through it any more, is not ready before, and answers', async () => {
    const opened = stage.slack.callsTo('apps.connections.open').length;
    stage.slack.failNext('apps.connections.open', { kind: 'status', status: 500 }, 3);
    stage.slack.dropSockets('silent');
    await vi.waitFor(async () => expect(await ready()).toMatch(/^503 /), { timeout: 5_000, interval: 20 });
    await stage.slack.waitFor(() => stage.slack.callsTo('apps.connections.open').length > opened, 5_000);
    await vi.waitFor(async () => expect(await ready()).toBe('200 ready'));
    // Slack finds out later than the bot.
    await stage.slack.waitFor(() => stage.slack.sockets() === 1, 11_000);
    await expectAnswers();
    stage.problems();
  });

  it.each(['warning', 'refresh_requested', 'too_many_websockets'] as const)(
    'is opened again within a second when Slack asks for it by “%s”',
    async (reason) => {
      const opened = stage.slack.callsTo('apps.connections.open').length;
      stage.slack.warnSockets(reason);
      await stage.slack.waitFor(() => stage.slack.callsTo('apps.connections.open').length > opened, 1000);
      await stage.slack.waitFor(() => stage.slack.sockets() > 0, 1000);
      await vi.waitFor(async () => expect(await ready()).toBe('200 ready'));
      await expectAnswers();
      stage.problems();
    },
  );

  it('survives an “invalid_auth” while it connects again, says so in /readyz, and comes back', async () => {
    stage.slack.failNext('apps.connections.open', { kind: 'error', error: 'invalid_auth' }, 2);
    stage.slack.dropSockets();
    await vi.waitFor(async () => expect(await ready()).toMatch(/^503 .*SLACK_APP_TOKEN is not valid/), { interval: 5 });
    await stage.slack.waitFor(() => stage.slack.sockets() > 0, 3000);
    await vi.waitFor(async () => expect(await ready()).toBe('200 ready'));
    await expectAnswers();
    expect(stage.problems().filter(({ msg }) => msg === 'No connection to Slack')).toHaveLength(2);
  });

  it.each([{ kind: 'status', status: 500 }, { kind: 'reset' }, { kind: 'ratelimited', retryAfter: 1 }] as const)(
    'survives %o while it connects again',
    async (fault) => {
      stage.slack.failNext('apps.connections.open', fault);
      stage.slack.dropSockets();
      await stage.slack.waitFor(() => stage.slack.sockets() === 0, 1000);
      await stage.slack.waitFor(() => stage.slack.sockets() > 0, 3000);
      await expectAnswers();
      stage.problems();
    },
  );

  it('answers what Slack sends again after a connection was lost, once', async () => {
    const channel = stage.channel();
    const said = await stage.slack.say(channel, '@mgscode 4001');
    await stage.reply(said);
    stage.slack.dropSockets();
    await stage.slack.waitFor(() => stage.slack.sockets() === 0, 1000);
    await stage.slack.waitFor(() => stage.slack.sockets() > 0, 1000);
    for (const delivery of stage.slack.deliveries.filter(({ kind }) => kind === 'event').slice(-2)) {
      await stage.slack.redeliver(delivery);
    }
    await stage.reply(said);
    stage.problems();
  });

  it('survives an event that is none, and says so in the log', async () => {
    await stage.slack.say(stage.channel(), 'hello');
    const [delivery] = stage.slack.deliveries.filter(({ kind }) => kind === 'event');
    if (delivery === undefined) throw new Error('nothing was delivered');
    void stage.slack.redeliver({ ...delivery, payload: { ...delivery.payload, event: null } });
    await vi.waitFor(() => expect(stage.logs.at(-1)?.msg).toBe('Something that Slack sent could not be read'));
    stage.problems();
    await expectAnswers();
  });

  it('leaves unknown commands, actions and events unanswered, without harm', async () => {
    await stage.slack.deliverEvent({ type: 'reaction_added', user: 'U1', channel: 'C1' });
    await expectAnswers();
  });
});
