import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Pool } from 'undici';
import { type SignedRequest, signedCommand } from './signed.ts';

/** What a contestant is started with. */
export interface Start {
  readonly args: readonly string[];
  readonly slackApiUrl: string;
  readonly botToken: string;
  readonly signingSecret: string;
}

/** One run of one contestant: milliseconds to the first answer, answers per second, megabytes of memory under load. */
export interface Figures {
  readonly readyMs: number;
  readonly perSecond: number;
  readonly residentMb: number;
}

/** Enough to keep a contestant busy all the time. */
const connections = 16;
const warmUpMs = 1_500;
const measuredMs = 3_000;

/** Starts a process, asks it `/mgscode 4001` until it answers, then as fast as it can, and ends it. */
export async function measure(start: Start): Promise<Figures> {
  const port = await freePort();
  const began = performance.now();
  const child = launch(start, port);
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  try {
    await untilAnswered(pool, start.signingSecret, child);
    const readyMs = performance.now() - began;
    await load(pool, start.signingSecret, warmUpMs);
    const perSecond = await load(pool, start.signingSecret, measuredMs);
    return { readyMs, perSecond, residentMb: residentMb(child) };
  } finally {
    await pool.destroy();
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

function launch({ args, slackApiUrl, botToken, signingSecret }: Start, port: number): ChildProcess {
  return spawn(process.execPath, [...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: 'sqlite::memory:',
      LOG_LEVEL: 'info',
      SLACK_API_URL: slackApiUrl,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
    },
  });
}

async function untilAnswered(pool: Pool, signingSecret: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) {
      throw new Error(`The contestant ended with status ${child.exitCode}`);
    }
    try {
      await ask(pool, signedCommand('4001', signingSecret));
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

async function ask(pool: Pool, { headers, body }: SignedRequest): Promise<void> {
  const response = await pool.request({ method: 'POST', path: '/slack/events', headers, body });
  const text = await response.body.text();
  if (response.statusCode !== 200 || !text.includes('4001')) {
    throw new Error(`Answered ${response.statusCode}: ${text.slice(0, 200)}`);
  }
}

/** Every connection asks again as soon as it is answered; an answer that is not one ends the measurement. */
async function load(pool: Pool, signingSecret: string, ms: number): Promise<number> {
  const until = performance.now() + ms;
  let answers = 0;
  async function worker(): Promise<void> {
    while (performance.now() < until) {
      await ask(pool, signedCommand('4001', signingSecret));
      answers += 1;
    }
  }
  await Promise.all(Array.from({ length: connections }, worker));
  return (answers * 1000) / ms;
}

function residentMb(child: ChildProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
