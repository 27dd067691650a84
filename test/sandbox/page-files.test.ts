import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';

let slack: LocalSlack;

beforeEach(async () => {
  slack = await startLocalSlack({ requestUrl: 'http://127.0.0.1:9/', redeliveryScale: 0 });
});

afterEach(() => slack.close());

/** Asks with headers that fetch would not let through. */
function ask(path: string, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: slack.port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? '{"do":"close-modal"}' : undefined);
  });
}

describe('who may ask', () => {
  it.each([
    ['this machine by its address', (port: number) => ({ host: `127.0.0.1:${port}` }), 200],
    ['this machine by its name', (port: number) => ({ host: `localhost:${port}` }), 200],
    ['a name that somebody made point here', (port: number) => ({ host: `evil.example:${port}` }), 403],
    [
      'another site in the browser',
      (port: number) => ({ host: `127.0.0.1:${port}`, origin: 'https://evil.example' }),
      403,
    ],
    [
      'another port in the browser',
      (port: number) => ({ host: `127.0.0.1:${port}`, origin: 'http://127.0.0.1:1' }),
      403,
    ],
    ['a page without origin', (port: number) => ({ host: `127.0.0.1:${port}`, origin: 'null' }), 403],
  ])('%s', async (_name, headersFor, status) => {
    const headers = { 'content-type': 'application/json', ...headersFor(slack.port) };
    expect(await ask('/sandbox/do', 'POST', headers)).toBe(status);
    expect(await ask('/sandbox/state', 'GET', headers)).toBe(status);
  });

  it('not a form of another site, which may post text without asking', async () => {
    expect(await ask('/sandbox/do', 'POST', { host: `127.0.0.1:${slack.port}`, 'content-type': 'text/plain' })).toBe(
      400,
    );
  });
});

describe('the files of the page', () => {
  it('are served with a strict policy and never kept', async () => {
    const page = await fetch(`${slack.url}/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('are JavaScript where they were TypeScript', async () => {
    const script = await fetch(`${slack.url}/mrkdwn.ts`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).not.toMatch(/^import type|^export type|^interface/m);
  });

  it('include the font for Chinese', async () => {
    const css = await fetch(`${slack.url}/font/400.css`);
    const file = /files\/[\w-]+\.woff2/.exec(await css.text())?.[0];
    const font = await fetch(`${slack.url}/font/${file}`);
    expect([font.status, font.headers.get('content-type')]).toEqual([200, 'font/woff2']);
  });

  it.each([
    '/../protocol.ts',
    '/%2e%2e/protocol.ts',
    '/..%2fprotocol.ts',
    '/font/../package.json',
    '/font/files/../../package.json',
    '/tsconfig.json',
    '/.git/config',
    '/nothing.ts',
    '//127.0.0.1/index.html',
    '/%00.ts',
  ])('do not include %s', async (path) => {
    expect(await ask(path, 'GET', { host: `127.0.0.1:${slack.port}` })).toBe(404);
  });

  it('are not there when the page is off', async () => {
    const other = await startLocalSlack({ page: false });
    expect((await fetch(`${other.url}/`)).status).toBe(404);
    expect((await fetch(`${other.url}/sandbox/state`)).status).toBe(404);
    await other.close();
  });
});
