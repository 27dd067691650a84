import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import type { LogLine, Mode } from './bot.ts';
import { finished, type Ran, start } from './command-line.ts';
import { freePort } from './ports.ts';

/** How the process and its Slack are set up. */
export interface LaunchOptions {
  readonly slack?: LocalSlackOptions;
  /** Variables beside those that it needs to find its Slack, made once that Slack runs. */
  readonly env?: (slack: LocalSlack, folder: string) => Readonly<Record<string, string>>;
  /** `host:port` that the process may connect to beside its Slack; with them every other is refused. */
  readonly allowed?: (slack: LocalSlack) => readonly string[];
}

/** The bot as a process of its own, against a local Slack. */
export interface Launched {
  readonly slack: LocalSlack;
  /** Where it listens. */
  readonly url: string;
  /** What the process tried to reach, each once, sorted; only where `allowed` was given. */
  readonly targets: () => Promise<readonly string[]>;
  /** Ends it by SIGTERM, unless told by what, and gives what it said. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<Ran & { readonly lines: readonly LogLine[] }>;
  /** Ends whatever still runs, and takes all of it away. */
  readonly cleanUp: () => Promise<void>;
}

const recorder = new URL('../helpers/record-targets.ts', import.meta.url).href;

/** Starts both; whether the process becomes ready is for the test to look at. */
export async function launch(mode: Mode, options: LaunchOptions = {}): Promise<Launched> {
  const folder = await mkdtemp(join(tmpdir(), 'mgscode-launched-'));
  const slack = await startLocalSlack({ mode, seedMessages: false, page: false, ...options.slack });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const recorded = join(folder, 'targets.txt');
  const secret = mode === 'http' ? { SLACK_SIGNING_SECRET: slack.signingSecret } : { SLACK_APP_TOKEN: slack.appToken };
  const child = start('src/main.ts', [], {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    METRICS_PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'store.db')}`,
    ...secret,
    ...recording(options.allowed?.(slack), recorded),
    ...options.env?.(slack, folder),
  });
  const ended = finished(child);
  if (mode === 'http') {
    slack.deliverTo(`${url}/slack/events`);
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ran & { lines: LogLine[] }> {
    child.kill(signal);
    const ran = await ended;
    const lines = ran.stdout.split('\n').filter((line) => line !== '');
    return { ...ran, lines: lines.map((line) => JSON.parse(line)) };
  }

  async function targets(): Promise<readonly string[]> {
    return [...new Set((await readFile(recorded, 'utf8')).trim().split('\n'))].sort();
  }

  async function cleanUp(): Promise<void> {
    child.kill('SIGKILL');
    await ended;
    await slack.close();
    await rm(folder, { recursive: true });
  }

  return { slack, url, targets, stop, cleanUp };
}

function recording(allowed: readonly string[] | undefined, file: string): Record<string, string> {
  return allowed === undefined
    ? {}
    : { NODE_OPTIONS: `--import=${recorder}`, RECORDED_TARGETS: file, ALLOWED_TARGETS: allowed.join(',') };
}
