import { describe, expect, it } from 'vitest';
import type { Fault, SlackMessage } from '../../src/sandbox/local-slack.ts';
import { type Reading, readings, sumOf } from '../metrics/readings.ts';
import { modes } from './bot.ts';
import { headline } from './looks.ts';
import { signatureHeaders, timeoutHeaders } from './pastes.ts';
import { freePort } from './ports.ts';
import { useStage } from './stage.ts';

const ports = { http: await freePort(), socket: await freePort() };

const calls = 'mgscode_web_api_calls_total';
const duplicates = 'mgscode_duplicates_avoided_total';

describe.each(modes)('/metrics, over %s', (mode) => {
  const stage = useStage(mode, { timings: { settleMs: 20 }, metricsPort: ports[mode] });
  const address = `http://127.0.0.1:${ports[mode]}/metrics`;

  async function read(): Promise<readonly Reading[]> {
    await stage.quiet();
    return readings(await (await fetch(address)).text());
  }

  /** By how much readings grow while something is done; those that were not there before count as 0. */
  async function growth(work: () => Promise<unknown>) {
    const before = await read();
    await work();
    const after = await read();
    return (name: string, labels: Readonly<Record<string, string>> = {}): number =>
      (sumOf(after, name, labels) ?? 0) - (sumOf(before, name, labels) ?? 0);
  }

  async function mention(text: string, channel = stage.channel()): Promise<SlackMessage> {
    const said = await stage.slack.say(channel, `@mgscode ${text}`);
    await stage.reply(said);
    return said;
  }

  it('is served as Prometheus reads it, and nothing else is', async () => {
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/plain; version=0/),
    ]);
    expect(sumOf(readings(await answer.text()), 'mgscode_build_info', { version: '0.0.0-test' })).toBe(1);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
    expect((await fetch(new URL('/healthz', address))).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${stage.running.bot.port}/metrics`)).status).toBe(404);
  });

  it.each<[string, object, () => Promise<unknown>]>([
    [
      'a command',
      { surface: 'command', scope: 'gateway', kind: 'codes' },
      () => stage.slack.command('#random', '/mgscode 4001'),
    ],
    [
      'a command of several scopes',
      { surface: 'command', scope: 'several', kind: 'codes' },
      () => stage.slack.command('#random', '/mgscode 4'),
    ],
    [
      'a command in vain',
      { surface: 'command', scope: 'none', kind: 'none' },
      () => stage.slack.command('#random', '/mgscode qqqq'),
    ],
    ['a mention', { surface: 'mention', scope: 'gateway', kind: 'codes' }, () => mention('7003')],
    ['a direct message', { surface: 'direct', scope: 'gateway', kind: 'codes' }, () => stage.slack.say('dm', '7014')],
    [
      'a paste',
      { surface: 'overheard', scope: 'gateway', kind: 'codes' },
      () => stage.slack.say(stage.channel({ name: `inc-seen-${mode}` }), timeoutHeaders),
    ],
    [
      'a shortcut',
      { surface: 'shortcut', scope: 'gateway', kind: 'codes' },
      async () => stage.slack.shortcut(await stage.slack.say('#random', signatureHeaders)),
    ],
  ])('counts the answer to %s once, with how long it took', async (_, labels, ask) => {
    const by = await growth(ask);
    expect([by('mgscode_answers_total', { ...labels }), by('mgscode_answers_total')]).toEqual([1, 1]);
    const { surface } = labels as { surface: string };
    expect(by('mgscode_reply_duration_seconds_count', { surface })).toBe(1);
    expect(by('mgscode_reply_duration_seconds_sum', { surface })).toBeGreaterThan(0);
  });

  it('measures every acknowledgement, and what a button takes', async () => {
    const by = await growth(async () => {
      const { message } = await stage.slack.command(stage.channel(), '/mgscode 4001');
      await stage.slack.click(message as SlackMessage, 'Share');
      await mention('7003');
      await stage.slack.shortcut(await stage.slack.say('#random', signatureHeaders));
    });
    const acks = (surface: string): number => by('mgscode_ack_duration_seconds_count', { surface });
    expect(['command', 'button', 'mention', 'shortcut'].map(acks)).toEqual([1, 1, 1, 1]);
    // One message for the mention; what is said where the bot is no member does not reach it, and its own posts do.
    expect(acks('message')).toBeGreaterThanOrEqual(1);
    expect(by('mgscode_ack_duration_seconds_count', { le: '3' })).toBe(0);
    expect(by('mgscode_ack_duration_seconds_bucket', { le: '3' })).toBe(by('mgscode_ack_duration_seconds_count'));
    expect(by('mgscode_acks_missing_total')).toBe(0);
    expect(by('mgscode_reply_duration_seconds_count', { surface: 'button' })).toBe(1);
  });

  it('measures a reply from its receipt: what waits for its turn is not forgotten', async () => {
    const channel = stage.channel();
    const by = await growth(async () => {
      stage.slack.failNext('chat.postMessage', { kind: 'hang', ms: 400 });
      await stage.slack.say(channel, '@mgscode 4001');
    });
    expect(by('mgscode_reply_duration_seconds_bucket', { surface: 'mention', le: '0.25' })).toBe(0);
    expect(by('mgscode_reply_duration_seconds_sum', { surface: 'mention' })).toBeGreaterThan(0.39);
    const line = stage.logs.findLast(({ msg }) => msg === 'Answered');
    expect(line?.ms).toBeGreaterThanOrEqual(390);
  });

  it('counts the second event of a mention and what Slack sends again as duplicates that were avoided', async () => {
    const channel = stage.channel();
    const twins = await growth(() => mention('4001', channel));
    expect([twins(duplicates, { why: 'twin' }), twins(duplicates, { why: 'redelivered' })]).toEqual([1, 0]);
    const events = stage.slack.deliveries.filter(({ kind }) => kind === 'event').slice(-3);
    const asked = events.find(({ payload }) => Object(payload.event).type === 'app_mention');
    const again = await growth(
      async () => asked && stage.slack.redeliver(asked, { attempt: 1, reason: 'http_timeout' }),
    );
    expect([again(duplicates, { why: 'twin' }), again(duplicates, { why: 'redelivered' })]).toEqual([0, 1]);
    expect(again('mgscode_answers_total')).toBe(0);
  });

  it.each<[string, Fault, number]>([
    ['refused', { kind: 'error', error: 'is_archived' }, 0],
    ['scope_missing', { kind: 'error', error: 'missing_scope' }, 0],
    ['auth_refused', { kind: 'error', error: 'token_revoked' }, 0],
    // What is in doubt is looked for, and then posted.
    ['http_error', { kind: 'status', status: 500 }, 1],
    ['unreachable', { kind: 'reset' }, 1],
  ])('counts a call that ends as %s', async (outcome, fault, answers) => {
    const by = await growth(async () => {
      stage.slack.failNext('chat.postMessage', fault);
      await stage.slack.say(stage.channel(), '@mgscode 4001');
    });
    const method = 'chat.postMessage';
    expect([by(calls, { method, outcome }), by(calls, { method, outcome: 'ok' })]).toEqual([1, answers]);
    expect(by('mgscode_answers_total')).toBe(answers);
    stage.problems();
    stage.refusals();
  });

  it.each<[string, Fault | undefined]>([
    ['ok', undefined],
    ['refused', { kind: 'status', status: 404 }],
    ['http_error', { kind: 'status', status: 500 }],
    ['unreachable', { kind: 'reset' }],
  ])('counts an answer to a response_url that ends as %s', async (outcome, fault) => {
    const said = await stage.slack.say('#random', signatureHeaders);
    const by = await growth(async () => {
      if (fault !== undefined) {
        stage.slack.failNext('response_url', fault);
      }
      await stage.slack.shortcut(said);
    });
    expect(by(calls, { method: 'response_url', outcome })).toBe(1);
    expect(by('mgscode_answers_total')).toBe(outcome === 'ok' ? 1 : 0);
    stage.problems();
    stage.refusals();
  });

  it('counts what Slack asks to wait, and the call that then goes well', async () => {
    const by = await growth(async () => {
      stage.slack.failNext('chat.postMessage', { kind: 'ratelimited', retryAfter: 1 });
      expect(headline(await stage.reply(await mention('4001')))).toMatch(/^4001/);
    });
    const method = 'chat.postMessage';
    expect(by(calls, { method, outcome: 'rate_limited' })).toBe(1);
    expect(by(calls, { method, outcome: 'ok' })).toBe(1);
    expect(by('mgscode_web_api_wait_seconds_total', { method })).toBe(1);
  });

  it('measures the operations of the store by their names', async () => {
    const by = await growth(() => mention('4001'));
    for (const operation of ['admit', 'lease', 'answered']) {
      expect(by('mgscode_store_duration_seconds_count', { operation })).toBeGreaterThanOrEqual(1);
    }
    expect(by('mgscode_store_errors_total')).toBe(0);
  });

  it('has labels out of short lists alone: no channel, no person, no text', async () => {
    await stage.slack.command('#mobile-team', '/mgscode zanzibar 4001');
    await mention('why does zanzibar say 4001');
    const text = await (await fetch(address)).text();
    expect(text).not.toContain('zanzibar');
    const ours = readings(text).filter(
      ({ name, labels }) => name.startsWith('mgscode_') && labels.version === undefined,
    );
    const values = ours.flatMap(({ labels: { le: _, ...labels } }) => Object.values(labels));
    expect(values.filter((value) => !/^[a-zA-Z_.-]{2,24}$/.test(value))).toEqual([]);
    expect(ours.length).toBeLessThan(1_000);
  });
});

describe('a bot over Socket Mode', () => {
  const port = ports.socket;
  const stage = useStage('socket', { metricsPort: port });

  it('counts its connecting', async () => {
    await stage.quiet();
    const all = readings(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
    expect(sumOf(all, calls, { method: 'apps.connections.open', outcome: 'ok' })).toBe(1);
    expect(sumOf(all, calls, { method: 'auth.test', outcome: 'ok' })).toBe(1);
  });
});
