import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

async function occupied(): Promise<{ readonly server: Server; readonly port: number }> {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, port };
}

async function ends(child: ReturnType<typeof start>, ended: Promise<Ran>): Promise<void> {
  child.kill('SIGTERM');
  const { status } = await ended;
  expect(status).toBe(0);
}

describe.each(modes)('the port for metrics, over %s', (mode: Mode) => {
  async function launching(slack: LocalSlack, env: Readonly<Record<string, string>>) {
    const own = mode === 'http' ? { SLACK_SIGNING_SECRET: slack.signingSecret } : { SLACK_APP_TOKEN: slack.appToken };
    const given = { SLACK_BOT_TOKEN: slack.botToken, SLACK_API_URL: slack.apiUrl, HOST: '127.0.0.1' };
    const database = `sqlite:${join(folder, `${mode}.db`)}`;
    return start('src/main.ts', [], { ...given, ...own, DATABASE_URL: database, ...env });
  }

  it('serves them beside the events, and ends with the process', async () => {
    const slack = await startLocalSlack({ mode, seedMessages: false, page: false });
    const [port, metrics] = [await freePort(), await freePort()];
    const child = await launching(slack, { PORT: String(port), METRICS_PORT: String(metrics) });
    const ended = finished(child);
    await responds(`http://127.0.0.1:${port}/readyz`, 200);
    const all = readings(await responds(`http://127.0.0.1:${metrics}/metrics`, 200));
    expect(sumOf(all, 'mgscode_build_info')).toBe(1);
    expect(sumOf(all, 'mgscode_web_api_calls_total', { method: 'auth.test', outcome: 'ok' })).toBe(1);
    await ends(child, ended);
    await slack.close();
  });

  it('stops the start with 2 when somebody else has it, and says so', async () => {
    const slack = await startLocalSlack({ mode, seedMessages: false, page: false });
    const { server, port } = await occupied();
    const { status, stdout, stderr } = await finished(
      await launching(slack, { PORT: '0', METRICS_PORT: String(port) }),
    );
    server.close();
    await slack.close();
    expect({ status, stdout, called: slack.calls.length }).toEqual({ status: 2, stdout: '', called: 0 });
    const [line, ...more] = stderr.trim().split('\n');
    expect(more).toEqual([]);
    expect(line).toMatch(new RegExp(`^mgscode cannot start: HOST and METRICS_PORT: 127\\.0\\.0\\.1:${port} cannot be`));
    expect(line).toContain('EADDRINUSE');
  });
});

describe('in the sandbox', () => {
  it('there are metrics where METRICS_PORT says', async () => {
    const [port, metrics] = [await freePort(), await freePort()];
    const child = start('src/main.ts', [], { PORT: String(port), METRICS_PORT: String(metrics) });
    const ended = finished(child);
    await responds(`http://127.0.0.1:${port}/readyz`, 200);
    expect(await responds(`http://127.0.0.1:${metrics}/metrics`, 200)).toContain('mgscode_build_info');
    await ends(child, ended);
  });
});
