import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { clashingEnvironments, clashingPlaces, wrongEnvironments, wrongPlaces } from '../config/wrong.ts';
import { type Mode, modes } from './bot.ts';
import { finished, type Ran, start } from './command-line.ts';
import { headline } from './looks.ts';
import { freePort, responds } from './ports.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mgscode-process-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(modes)('the process, over %s', (mode: Mode) => {
  let slack: LocalSlack;
  let child: ReturnType<typeof start> | undefined;
  let ended: Promise<Ran>;
  let port = 0;

  async function launch(before: (slack: LocalSlack) => void = () => undefined): Promise<void> {
    port = await freePort();
    slack = await startLocalSlack({ mode, seedMessages: false, page: false });
    before(slack);
    const own = mode === 'http' ? { SLACK_SIGNING_SECRET: slack.signingSecret } : { SLACK_APP_TOKEN: slack.appToken };
    child = start('src/main.ts', [], {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      METRICS_PORT: '0',
      DATABASE_URL: `sqlite:${join(folder, `${mode}-${port}.db`)}`,
      ...own,
    });
    ended = finished(child);
    if (mode === 'http') {
      slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    }
  }

  afterEach(async () => {
    child?.kill('SIGKILL');
    await ended;
    await slack.close();
  });

  it('connects, answers, and on SIGTERM finishes what is in hand and exits with 0', async () => {
    await launch();
    expect(await responds(`http://127.0.0.1:${port}/readyz`, 200)).toBe('ready');
    const { message } = await slack.command('#mobile-team', '/mgscode 4001');
    expect(message && headline(message)).toMatch(/^4001 · /);

    slack.failNext('chat.postMessage', { kind: 'hang', ms: 400 });
    const said = await slack.say('#mobile-team', '@mgscode 7003');
    await slack.waitFor(() => slack.callsTo('chat.postMessage').length === 1);
    child?.kill('SIGTERM');
    const { status, stdout, stderr } = await ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const replies = slack.thread(said.channel, said.ts).slice(1);
    expect(replies.map(headline)).toEqual([expect.stringMatching(/^7003 · /)]);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
    expect(stdout).not.toContain(slack.botToken);
  });

  it('lives when Slack cannot be reached, is not ready and says why, and ends on SIGTERM with 0', async () => {
    await launch((local) => local.setFaults(() => ({ kind: 'reset' })));
    expect(await responds(`http://127.0.0.1:${port}/healthz`, 200)).toBe('ok');
    expect(await responds(`http://127.0.0.1:${port}/readyz`, 503)).not.toBe('');
    child?.kill('SIGTERM');
    expect((await ended).status).toBe(0);
  });
});

describe.concurrent('a start that cannot work', () => {
  const run = (env: Record<string, string>): Promise<Ran> => finished(start('src/main.ts', [], env));

  it('exits with 2 and names every variable that is bad or missing, at once', async () => {
    const { status, stdout, stderr } = await run({
      SLACK_BOT_TOKEN: 'xoxp-wrong-kind',
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x',
      SLACK_API_URL: 'not a web address',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const name of [
      'SLACK_BOT_TOKEN',
      'PORT',
      'LOG_LEVEL',
      'DATABASE_URL',
      'SLACK_API_URL',
      'SLACK_SIGNING_SECRET',
    ]) {
      expect(stderr).toContain(name);
    }
    expect(stderr).not.toContain('xoxp-wrong-kind');
  });

  it('exits with 2 when DATABASE_URL is empty, and does not take a file instead', async () => {
    const { status, stdout, stderr } = await run({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      DATABASE_URL: '',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^DATABASE_URL is empty: .+\n$/);
  });

  it('never opens a sandbox by accident: in production without credentials it refuses', async () => {
    const { status, stdout, stderr } = await run({ NODE_ENV: 'production' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('SLACK_BOT_TOKEN');
  });

  it('exits with 2 and says where a configuration file is wrong', async () => {
    const config = join(folder, 'bad.yml');
    await writeFile(config, 'channels:\n  wach:\n    - inc-*\n');
    const env = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: 'a'.repeat(32), MGSCODE_CONFIG: config };
    const { status, stderr } = await run(env);
    expect(status).toBe(2);
    expect(stderr).toMatch(/bad\.yml:2:3: .*wach/);
  });

  it.each([
    ['wrong', wrongEnvironments, wrongPlaces],
    ['clashing', clashingEnvironments, clashingPlaces],
  ])('exits with 2 and a line for each mistake of %s environments, and starts nothing', async (name, text, places) => {
    const config = join(folder, `${name}.yml`);
    const database = join(folder, `${name}.db`);
    await writeFile(config, text);
    const slack = await startLocalSlack({ mode: 'http', seedMessages: false, page: false });
    const { status, stdout, stderr } = await run({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      MGSCODE_CONFIG: config,
      DATABASE_URL: `sqlite:${database}`,
    });
    await slack.close();
    expect({ status, stdout, called: slack.calls.length }).toEqual({ status: 2, stdout: '', called: 0 });
    const lines = stderr.trim().split('\n');
    expect(lines).toEqual(places.map(([place]) => expect.stringContaining(`${config}:${place}: `)));
    for (const [index, [, words]] of places.entries()) expect(lines[index]).toMatch(words);
    expect(existsSync(database)).toBe(false);
  });

  it('exits with 2 and tells of variables and environments at once', async () => {
    const config = join(folder, 'both.yml');
    await writeFile(config, clashingEnvironments);
    const { status, stderr } = await run({ PORT: 'eighty', MGSCODE_CONFIG: config });
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1 + clashingPlaces.length);
    expect(stderr).toMatch(/^PORT must be a whole number/);
  });

  it.each([
    ['a file that is no database', 'sqlite:package.json', /package\.json: file is not a database; put a backup/],
    ['a folder', 'sqlite:src', /src: unable to open database file; look whether/],
    [
      'a server that is not there',
      'postgres://me:hunter22@127.0.0.1:1/bot',
      /^.*postgres:\/\/127\.0\.0\.1:1\/bot: connect ECONNREFUSED/,
    ],
  ])('exits with 2 when the store is to be in %s, and says where, why and what to do', async (_, url, told) => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: 'a'.repeat(32), PORT: '0' };
    const { status, stdout, stderr } = await run({ ...env, DATABASE_URL: url });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^mgscode cannot start: DATABASE_URL: the store cannot be opened \(.+; .+\)\n$/);
    expect(stderr).toMatch(told);
    expect(stderr).not.toContain('hunter22');
  });

  it('exits with 2 when the port is taken, and says so', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const { status, stderr } = await run({
      PORT: String(port),
      METRICS_PORT: '0',
      DATABASE_URL: `sqlite:${folder}/taken.db`,
    });
    server.close();
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`EADDRINUSE.*${port}|port`));
  });
});
