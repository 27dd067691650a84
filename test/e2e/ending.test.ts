import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { modes } from './bot.ts';
import { finished, start } from './command-line.ts';
import { type Launched, type LaunchOptions, launch } from './launched.ts';
import { freePort, responds } from './ports.ts';

async function launched(mode: (typeof modes)[number], options?: LaunchOptions): Promise<Launched> {
  const app = await launch(mode, options);
  onTestFinished(app.cleanUp);
  return app;
}

async function tell(port: string | number, words: string): Promise<Socket> {
  const socket = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.on('error', () => undefined).write(words);
  return socket;
}

/** Resolves once the process waits for Slack's first answer, which takes a while on a busy machine. */
async function asked({ slack }: Launched): Promise<void> {
  await expect.poll(() => slack.callsTo('auth.test').length, { timeout: 15_000 }).toBeGreaterThan(0);
}

const halfAPost = 'POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: 99\r\n\r\npayload=';

describe.each(modes)('the end of the process, over %s', (mode) => {
  it('does not wait for whoever connected and never said a word, or only half of what there was to say', async () => {
    const metrics = await freePort();
    const app = await launched(mode, { env: () => ({ METRICS_PORT: String(metrics) }) });
    await responds(`${app.url}/readyz`, 200);
    for (const port of [new URL(app.url).port, metrics]) {
      await tell(port, '');
      await tell(port, halfAPost);
    }
    const began = performance.now();
    expect(await app.stop()).toMatchObject({ status: 0, stderr: '' });
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

describe.each(modes)('a process that is told to end while it starts, over %s', (mode) => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends soon on %s with 0, and says so', async (signal) => {
    const app = await launched(mode);
    app.slack.setFaults(() => ({ kind: 'hang' }));
    await asked(app);
    const began = performance.now();
    const { status, stderr, lines } = await app.stop(signal);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(lines).toMatchObject([{ level: 30, signal, msg: 'Told to end while starting' }]);
  });

  it('leaves a store on which the next one answers', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mgscode-ending-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const env = () => ({ DATABASE_URL: `sqlite:${join(folder, 'store.db')}` });
    const ended = await launched(mode, { env });
    ended.slack.setFaults(() => ({ kind: 'hang' }));
    await asked(ended);
    await ended.stop();
    const next = await launched(mode, { env });
    await responds(`${next.url}/readyz`, 200);
    const said = await next.slack.say('#mobile-team', '@mgscode 4001');
    await next.slack.waitFor(() => next.slack.thread(said.channel, said.ts).length === 2);
    expect(await next.stop()).toMatchObject({ status: 0, stderr: '' });
  });
});

describe.each(modes)('a process that is up, over %s', (mode) => {
  it('says so in one line, with what runs where, by what it was set up, and no secret', async () => {
    const metrics = await freePort();
    const overlay = fileURLToPath(new URL('../../overlay.example', import.meta.url));
    const app = await launched(mode, { env: () => ({ METRICS_PORT: String(metrics), MGSCODE_OVERLAY: overlay }) });
    await responds(`${app.url}/readyz`, 200);
    const { lines, stdout } = await app.stop();
    const up = lines.filter(({ msg }) => msg === 'Up');
    const where = { host: '127.0.0.1', port: Number(new URL(app.url).port), metricsPort: metrics };
    const config = { path: 'mgscode.yml', state: 'absent' };
    const store = expect.stringMatching(/^sqlite:.+store\.db$/);
    const version = expect.stringMatching(/^\d+\.\d+\.\d+/);
    expect(up).toMatchObject([{ level: 30, version, mode, ...where, store, config, overlay }]);
    for (const secret of [app.slack.botToken, app.slack.appToken, app.slack.signingSecret]) {
      expect(stdout).not.toContain(secret);
    }
  });
});

it('the sandbox says that it is up, too, and that it keeps nothing', async () => {
  const port = await freePort();
  const child = start('src/main.ts', [], { PORT: String(port) });
  const ended = finished(child);
  try {
    await responds(`http://127.0.0.1:${port}/readyz`, 200);
  } finally {
    child.kill('SIGTERM');
  }
  const { status, stdout } = await ended;
  expect(status).toBe(0);
  const up = stdout.split('\n').find((line) => line.includes('"msg":"Up"'));
  const store = 'sqlite::memory:';
  expect(JSON.parse(up ?? '{}')).toMatchObject({ mode: 'sandbox', host: '127.0.0.1', port, store });
});
