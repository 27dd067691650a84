import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Metrics, noMetrics } from '../../src/metrics/metrics.ts';
import { boltLogger } from '../../src/slack/connection/bolt-logger.ts';
import { CountedWebClient } from '../../src/slack/counted-web.ts';
import { reasonOf, refusal } from '../../src/slack/web.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What is counted, and how it fails, when a server answers `conversations.replies` in some way. */
async function calling(answer: RequestListener, timeout = 5_000) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const slackApiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const counted: string[] = [];
  const called: Metrics['called'] = (method, outcome) => void counted.push(`${method} ${outcome}`);
  const askedToWait: Metrics['askedToWait'] = (method, seconds) => void counted.push(`${method} ${seconds} s`);
  const retryConfig = { retries: 0 };
  const options = { slackApiUrl, timeout, retryConfig, rejectRateLimitedCalls: true, logger: boltLogger(silent) };
  const onAuthRefused = () => void counted.push('conversations.replies told');
  const metrics = { ...noMetrics, called, askedToWait };
  const web = new CountedWebClient('xoxb-1', options, { metrics, onAuthRefused });
  const error: unknown = await web.conversations.replies({ channel: 'C1', ts: '1' }).catch((reason) => reason);
  server.closeAllConnections();
  server.close();
  return { counted, error };
}

const json = (body: object): RequestListener => {
  return (_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
};

describe('calls of the Web API', () => {
  it.each<[string, RequestListener, readonly string[]]>([
    ['go well', json({ ok: true }), ['ok']],
    ['are refused', json({ ok: false, error: 'thread_not_found' }), ['refused']],
    ['lack a scope', json({ ok: false, error: 'missing_scope' }), ['scope_missing']],
    ['have a token that expired', json({ ok: false, error: 'token_expired' }), ['auth_refused', 'told']],
    ['break a server', (_, response) => response.writeHead(502).end('bad gateway'), ['http_error']],
    ['come too often', (_, response) => response.writeHead(429, { 'retry-after': '7' }).end(), ['rate_limited', '7 s']],
    ['break off', (request) => request.socket.destroy(), ['unreachable']],
  ])('that %s are counted so', async (_, answer, outcomes) => {
    const { counted } = await calling(answer);
    expect(counted).toEqual(outcomes.map((outcome) => `conversations.replies ${outcome}`));
  });

  it('that are not answered in time are counted as such', async () => {
    expect((await calling(() => undefined, 50)).counted).toEqual(['conversations.replies timeout']);
  });

  it.each([
    ['half an answer', '{"ok":true,"messages":[{"text":"the merger is on Fri'],
    ['a page of a proxy', '<html><body>Sign in to reach the merger</body></html>'],
    ['one word with a blank', 'the merger'],
  ])('that get %s fail without a word of it', async (_, body) => {
    const { counted, error } = await calling((__, response) => response.end(body));
    expect(counted).toEqual(['conversations.replies http_error']);
    expect(refusal(error)).toBeUndefined();
    expect(reasonOf(error)).toBe('the answer is not one of Slack’s');
    expect(String(error) + JSON.stringify(error)).not.toContain('merger');
  });
});
