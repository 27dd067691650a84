import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a program printed, and its exit status; null when a signal ended it. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a program is started: what it reads, and which variables it has beside `PATH`. */
export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A running program of the project, with nothing in its environment but what it is given. */
export function start(file: 'src/cli.ts' | 'src/main.ts', words: readonly string[], env: RunOptions['env'] = {}) {
  const path = { PATH: process.env.PATH ?? '' };
  const args = ['--import', './src/preload.js', file, ...words];
  return spawn(process.execPath, args, { cwd: root, env: { ...path, ...env } });
}

/** Runs the command line to its end. */
export async function mgscode(words: readonly string[], { input = '', env = {} }: RunOptions = {}): Promise<Ran> {
  return finished(start('src/cli.ts', words, env), input);
}

/** Waits for a program's end, after giving it what it reads. */
export function finished(child: ReturnType<typeof start>, input = ''): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program that refuses its arguments ends before it has read anything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
