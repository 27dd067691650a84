import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { readings, sumOf } from '../metrics/readings.ts';
import { type Mode, modes } from './bot.ts';
import { finished, type Ran, start } from './command-line.ts';
import { freePort, responds } from './ports.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mgscode-metrics-'));
});
afterAll(() => rm(folder, { recursive: true }));

let child: ReturnType<typeof start> | undefined;
let ended: Promise<Ran> | undefined;
afterEach(async () => {
  child?.kill('SIGKILL');
  await ended;
});

function launch(env: Readonly<Record<string, string>>): Promise<Ran> {
  child = start('src/main.ts', [], { HOST: '127.0.0.1', ...env });
  ended = finished(child);
  return ended;
}

describe.each(modes)('the port for metrics, over %s', (mode: Mode) => {
  let slack: LocalSlack;
  let env: Readonly<Record<string, string>>;
  beforeEach(async () => {
    slack = await startLocalSlack({ mode, seedMessages: false, page: false });
    const own = mode === 'http' ? { SLACK_SIGNING_SECRET: slack.signingSecret } : { SLACK_APP_TOKEN: slack.appToken };
    const database = { DATABASE_URL: `sqlite:${join(folder, `${mode}.db`)}` };
    env = { SLACK_BOT_TOKEN: slack.botToken, SLACK_API_URL: slack.apiUrl, ...own, ...database };
  });
  afterEach(() => slack.close());

  it('serves them beside the events, and ends with the process', async () => {
    const [port, metrics] = [await freePort(), await freePort()];
    const ran = launch({ ...env, PORT: String(port), METRICS_PORT: String(metrics) });
    await responds(`http://127.0.0.1:${port}/readyz`, 200);
    const all = readings(await responds(`http://127.0.0.1:${metrics}/metrics`, 200));
    expect(sumOf(all, 'mgscode_build_info')).toBe(1);
    expect(sumOf(all, 'mgscode_web_api_calls_total', { method: 'auth.test', outcome: 'ok' })).toBe(1);
    child?.kill('SIGTERM');
    expect((await ran).status).toBe(0);
  });

  it('stops the start with 2 when somebody else has it, and says so', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { status, stdout, stderr } = await launch({ ...env, PORT: '0', METRICS_PORT: String(port) });
    server.close();
    expect({ status, stdout, called: slack.calls.length }).toEqual({ status: 2, stdout: '', called: 0 });
    const [line, ...more] = stderr.trim().split('\n');
    expect(more).toEqual([]);
    expect(line).toMatch(new RegExp(`^mgscode cannot start: HOST and METRICS_PORT: 127\\.0\\.0\\.1:${port} cannot be`));
    expect(line).toContain('EADDRINUSE');
  });
});

describe('the sandbox', () => {
  it('has metrics where METRICS_PORT says', async () => {
    const [port, metrics] = [await freePort(), await freePort()];
    const ran = launch({ PORT: String(port), METRICS_PORT: String(metrics) });
    await responds(`http://127.0.0.1:${port}/readyz`, 200);
    expect(await responds(`http://127.0.0.1:${metrics}/metrics`, 200)).toContain('mgscode_build_info');
    child?.kill('SIGTERM');
    expect((await ran).status).toBe(0);
  });
});
