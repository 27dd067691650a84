import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { silent } from './echo-app.ts';

let slack: LocalSlack;
let client: WebClient;

beforeEach(async () => {
  slack = await startLocalSlack({ mode: 'http', seedMessages: false, events: [] });
  client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: silent,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 200,
  });
});

afterEach(() => slack.close());

const post = () => client.chat.postMessage({ channel: slack.ids.mobile, text: 'x' });

describe('faults of the Web API', () => {
  it.each<[Fault, number]>([
    [{ kind: 'status', status: 503 }, 0],
    [{ kind: 'status', status: 500, applied: true }, 1],
    [{ kind: 'reset' }, 0],
    [{ kind: 'reset', applied: true }, 1],
    [{ kind: 'hang' }, 0],
    [{ kind: 'hang', applied: true }, 1],
    [{ kind: 'error', error: 'internal_error' }, 0],
    [{ kind: 'ratelimited', retryAfter: 7 }, 0],
  ])('%j leaves %i message', async (fault, messages) => {
    slack.failNext('chat.postMessage', fault);
    await expect(post()).rejects.toThrow();
    await slack.settled();
    expect(slack.botMessagesIn('mobile-team')).toHaveLength(messages);
    expect(slack.callsTo('chat.postMessage')).toMatchObject([{ fault }]);
    await expect(post()).resolves.toMatchObject({ ok: true });
  });

  it('can be slow without failing', async () => {
    slack.failNext('*', { kind: 'hang', ms: 30 });
    await expect(post()).resolves.toMatchObject({ ok: true });
  });

  it('can take a while before a call takes effect', async () => {
    slack.failNext('chat.postMessage', { kind: 'late', ms: 60 });
    const posting = post();
    await slack.waitFor(() => slack.calls.length === 1);
    expect(slack.botMessagesIn('mobile-team')).toEqual([]);
    await expect(posting).resolves.toMatchObject({ ok: true });
    expect(slack.botMessagesIn('mobile-team')).toHaveLength(1);
  });

  it.each<Fault>([
    { kind: 'reset', applied: true, appliedAfter: 100 },
    { kind: 'hang', applied: true, appliedAfter: 500 },
  ])('can let a call take effect when nobody waits any more: %j', async (fault) => {
    slack.failNext('chat.postMessage', fault);
    await expect(post()).rejects.toThrow();
    expect(slack.botMessagesIn('mobile-team')).toEqual([]);
    await slack.settled();
    expect(slack.botMessagesIn('mobile-team')).toHaveLength(1);
  });

  it('tell how long to wait', async () => {
    slack.failNext('auth.test', { kind: 'ratelimited', retryAfter: 7 });
    await expect(client.auth.test()).rejects.toMatchObject({ retryAfter: 7 });
  });

  it('can be drawn for every call', async () => {
    slack.setFaults(({ args }) => (args.text === 'x' ? { kind: 'error', error: 'fatal_error' } : undefined));
    await expect(post()).rejects.toThrow('fatal_error');
    await expect(client.chat.postMessage({ channel: slack.ids.mobile, text: 'y' })).resolves.toMatchObject({
      ok: true,
    });
    slack.setFaults();
    await expect(post()).resolves.toMatchObject({ ok: true });
  });

  it('reach downloads too', async () => {
    const { files = [] } = await slack.uploadSnippet('mobile-team', 'x');
    const address = files[0]?.url_private_download ?? '';
    const headers = { authorization: `Bearer ${slack.botToken}` };
    slack.failNext('file', { kind: 'status', status: 503 });
    expect((await fetch(address, { headers })).status).toBe(503);
    expect(await (await fetch(address, { headers })).text()).toBe('x');
  });
});

describe('waiting', () => {
  it('ends when nothing is under way', async () => {
    slack.failNext('chat.postMessage', { kind: 'hang', ms: 50 });
    const posting = post();
    await slack.waitFor(() => slack.calls.length === 1);
    await slack.settled({ quiet: 10 });
    expect(slack.botMessagesIn('mobile-team')).toHaveLength(1);
    await posting;
  });

  it('says what it still waits for', async () => {
    slack.failNext('auth.test', { kind: 'hang' });
    const call = client.auth.test().catch(() => 'gave up');
    await slack.waitFor(() => slack.calls.length === 1);
    await expect(slack.settled({ timeout: 30 })).rejects.toThrow('under way: /api/auth.test');
    await expect(slack.waitFor(() => slack.calls[7], 20)).rejects.toThrow('did not happen: () => slack.calls[7]');
    expect(await call).toBe('gave up');
  });
});
