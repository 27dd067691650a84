import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BotPlan } from './parts.ts';

const runner = fileURLToPath(new URL('./runner.ts', import.meta.url));

/** A bot in a process of its own. */
export interface BotProcess {
  readonly port: number;
  /** All that it printed. */
  readonly output: () => string;
  /** Ends it on the spot. */
  readonly kill: () => Promise<void>;
  /** Asks it to end as a machine does that shuts down, and gives the status that it ends with; null when a signal ended it. */
  readonly end: () => Promise<number | null>;
  /** Bytes of its heap after a collection. */
  readonly heap: () => Promise<number>;
}

/** Starts a bot and waits until it listens. Rejects with what it printed when it ends instead. */
export async function startProcess(plan: BotPlan): Promise<BotProcess> {
  const args = ['--expose-gc', '--import', './src/preload.js', runner, JSON.stringify(plan)];
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const port = await told(child, 'port');
  if (port === undefined) {
    throw new Error(printed);
  }
  return {
    port,
    output: () => printed,
    kill: async () => void (await endBy(child, 'SIGKILL')),
    end: () => endBy(child, 'SIGTERM'),
    heap: async () => {
      child.send('heap');
      return (await told(child, 'heap')) ?? Number.NaN;
    },
  };
}

async function endBy(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}

/** A number that the process sends; undefined when it ends instead. */
function told(child: ChildProcess, what: 'port' | 'heap'): Promise<number | undefined> {
  return new Promise((resolve) => {
    function done(number: number | undefined): void {
      child.off('message', hear);
      child.off('close', end);
      resolve(number);
    }
    const hear = (message: Readonly<Record<string, number>>) => done(message[what]);
    const end = () => done(undefined);
    child.on('message', hear);
    child.on('close', end);
  });
}
