import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The sandbox as `npm start` runs it, on a free port. */
export interface RunningSandbox {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the app without any Slack credentials, in a process of its own, from the checkout or another directory that it
 * is installed in, and waits until it says where its page is.
 */
export async function startSandbox(directory = '.'): Promise<RunningSandbox> {
  const child = spawn(process.execPath, ['--import', './src/preload.js', 'src/main.ts'], {
    cwd: directory,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await pageOf(child);
  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return { url, stop };
}

async function pageOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) {
    throw new Error('The sandbox has no standard output');
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const { page } = JSON.parse(line);
    if (typeof page === 'string') {
      child.stdout.resume();
      return page;
    }
  }
  throw new Error('The sandbox ended before it said where its page is');
}
