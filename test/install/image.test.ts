import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { type Mode, modes } from '../e2e/bot.ts';
import { headline } from '../e2e/looks.ts';
import { freePort, responds } from '../e2e/ports.ts';
import { build, execForm, type Instruction, ignores, only, readDockerfile, variables } from './dockerfile.ts';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;
const path = [dirname(process.execPath), process.env.PATH].join(delimiter);

let instructions: readonly Instruction[];
let directory: string;

beforeAll(async () => {
  instructions = await readDockerfile(join(root, 'Dockerfile'));
  directory = await mkdtemp(join(tmpdir(), 'mgscode-image-'));
  await build(root, directory);
}, 180_000);

afterAll(() => rm(directory, { recursive: true, force: true }));

describe('the image', () => {
  it('is of Node 24, runs as nobody in particular, and keeps what it writes in a volume', () => {
    expect(only(instructions, 'FROM')).toMatch(/^node:24-(?:alpine|slim)$/);
    expect(only(instructions, 'USER')).toBe('node');
    expect(only(instructions, 'VOLUME')).toBe(join(only(instructions, 'WORKDIR'), 'var'));
    expect(variables(instructions)).toEqual({ NODE_ENV: 'production' });
    const order = instructions.map(({ word }) => word);
    expect(order.lastIndexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'));
  });

  it('starts the bot as `npm start` does', () => {
    expect(`exec ${execForm(only(instructions, 'CMD')).join(' ')}`).toBe(packageFile.scripts.start);
  });

  it('holds what the bot runs on, and nothing else', async () => {
    const files = ['.npmrc', 'LICENSE', 'data', 'node_modules', 'package-lock.json', 'package.json', 'src'];
    expect((await readdir(directory)).sort()).toEqual(files);
    for (const absent of ['src/sandbox', 'src/run-sandbox.ts', 'node_modules/vitest', 'node_modules/@fontsource']) {
      expect([absent, existsSync(join(directory, absent))]).toEqual([absent, false]);
    }
    const { stdout } = await run('du', ['-sm', directory]);
    expect(Number.parseInt(stdout, 10)).toBeLessThan(60);
  });

  it('is not even shown what in the checkout might be a secret', async () => {
    const out = ignores(await readFile(join(root, '.dockerignore'), 'utf8'));
    const kept = ['.env', '.git/config', 'var/mgscode.db', 'mgscode.yml', 'test/e2e/bot.ts', 'src/sandbox/ids.ts'];
    expect(kept.filter((each) => !out(each))).toEqual([]);
    expect(['.npmrc', 'src/main.ts', 'src/slack/bot.ts', 'data/zh/h5.yml'].filter(out)).toEqual([]);
  });
});

describe.each(modes)('a container of it, over %s', (mode: Mode) => {
  let slack: LocalSlack;
  beforeAll(async () => {
    slack = await startLocalSlack({ mode, seedMessages: false, page: false });
  });
  afterAll(() => slack.close());

  it('becomes ready and healthy, answers, and ends on SIGTERM with 0', async () => {
    const [port, metrics] = [String(await freePort()), String(await freePort())];
    const own = mode === 'http' ? { SLACK_SIGNING_SECRET: slack.signingSecret } : { SLACK_APP_TOKEN: slack.appToken };
    const tokens = { SLACK_BOT_TOKEN: slack.botToken, SLACK_API_URL: slack.apiUrl, ...own };
    const env = { PATH: path, ...variables(instructions), ...tokens, PORT: port, METRICS_PORT: metrics };
    const [program = '', ...args] = execForm(only(instructions, 'CMD'));
    const child = spawn(program, args, { cwd: directory, env, stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = once(child, 'exit');
    try {
      await responds(`http://127.0.0.1:${port}/readyz`, 200);
      if (mode === 'http') {
        slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
      }
      expect(await health(port)).toBe(0);
      const { message } = await slack.command('#mobile-team', '/mgscode 4001');
      expect(message && headline(message)).toMatch(/^4001 · /);
      expect(await responds(`http://127.0.0.1:${metrics}/metrics`, 200)).toContain('mgscode_answers_total{');
      expect(existsSync(join(directory, 'var/mgscode.db'))).toBe(true);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
    expect(await health(port)).toBe(1);
  });

  /** The exit status of the health check. */
  async function health(port: string): Promise<number> {
    const check = only(instructions, 'HEALTHCHECK').replace(/^.*?\bCMD /, '');
    const [program = '', ...args] = execForm(check);
    const checking = spawn(program, args, { cwd: directory, env: { PATH: path, PORT: port }, stdio: 'inherit' });
    const [status] = await once(checking, 'exit');
    return status;
  }
});

describe('a container without credentials', () => {
  it('ends with 2 and names what is missing, and opens no sandbox', async () => {
    const [program = '', ...args] = execForm(only(instructions, 'CMD'));
    const env = { PATH: path, ...variables(instructions) };
    const failed = await run(program, args, { cwd: directory, env }).catch((error) => error);
    expect([failed.code, failed.stdout]).toEqual([2, '']);
    expect(failed.stderr).toContain('SLACK_BOT_TOKEN is missing');
  });
});
