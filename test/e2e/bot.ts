import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { channelPattern } from '../../src/config/channel-patterns.ts';
import { loadConfig } from '../../src/config/file.ts';
import { type Config, defaultWatch } from '../../src/config/schema.ts';
import { loadKnown } from '../../src/knowledge.ts';
import { openLog } from '../../src/log.ts';
import type { Current } from '../../src/reload/current.ts';
import { openLive } from '../../src/reload/live.ts';
import { type RunningBot, runBot, type SlackConnection } from '../../src/run.ts';
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import type { Log } from '../../src/slack/log.ts';
import { type Timings, usualTimings } from '../../src/slack/timings.ts';

/** The two ways in which Slack reaches the bot; every behaviour is tried by both. */
export const modes = ['http', 'socket'] as const;
/** @see modes */
export type Mode = (typeof modes)[number];

/** One line of the bot's log. `level` is pino's: 40 a warning, 50 an error. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly reference?: string;
  readonly [field: string]: unknown;
}

/** How the bot and its Slack are set up; everything has a default. */
export interface StageOptions {
  readonly slack?: LocalSlackOptions;
  readonly config?: Partial<Config>;
  /** Where metrics are read; nowhere by default. */
  readonly metricsPort?: number;
  /** Files that are read, and read again when they change: the overlay's directory, the configuration's file. */
  readonly files?: () => { readonly overlay?: string; readonly config: string };
  /** How long things may take; what is not given is as in production. */
  readonly timings?: Partial<Timings>;
  /** Runs on the local Slack before the bot starts, to make its start fail in some way. */
  readonly before?: (slack: LocalSlack) => void;
}

/** The real bot, running in this process against a local Slack, with a store of its own. */
export interface RunningStage {
  readonly slack: LocalSlack;
  readonly bot: RunningBot;
  /** The file of the store. */
  readonly database: string;
  /** Stops the bot and starts it again on the same store, as after a new release. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const known = loadKnown();
// The words of the catalog are read by the first question that needs them; a test shall not wait for that.
known.explain('the app says that the network is busy');

const watch = defaultWatch.map(channelPattern);

/** Starts both. Log lines are added to `logs`. */
export async function startStage(mode: Mode, logs: LogLine[], options: StageOptions = {}): Promise<RunningStage> {
  const folder = await mkdtemp(join(tmpdir(), 'mgscode-e2e-'));
  const database = join(folder, 'store.db');
  const slack = await startLocalSlack({ mode, seedMessages: false, page: false, ...options.slack });
  options.before?.(slack);
  const { log, start } = starter(mode, slack, database, logs, options);
  let bot = await start();

  async function restart(): Promise<void> {
    await bot.stop();
    log.debug({}, 'The bot is started again');
    bot = await start();
  }

  async function stop(): Promise<void> {
    await bot.stop();
    await slack.close();
    await rm(folder, { recursive: true });
  }

  return {
    slack,
    database,
    restart,
    stop,
    get bot() {
      return bot;
    },
  };
}

/** What the bot answers with, and how to end the looking for changes. */
interface Answering {
  readonly current: () => Current;
  readonly stop: () => Promise<void>;
}

async function answering({ config, files }: StageOptions, log: Log): Promise<Answering> {
  const { catalog, explain } = known;
  const given: Config = {
    channels: { watch, languages: {} },
    bots: [],
    admins: [],
    language: 'auto',
    environments: [],
    ...config,
  };
  if (files === undefined) {
    const configFile = { path: 'mgscode.yml', state: 'written' } as const;
    const current = { catalog, explain, config: given, configFile, broken: [] };
    return { current: () => current, stop: async () => undefined };
  }
  const { overlay, config: path } = files();
  const configFile = { path, required: false };
  const read = loadConfig(configFile, undefined);
  const live = await openLive({ configFile, overlay, ...(read.ok ? read : { config: given, state: 'absent' }) });
  await live.warmUp();
  const { stop } = live.watch(log);
  return { current: live.current, stop };
}

function starter(mode: Mode, slack: LocalSlack, path: string, logs: LogLine[], options: StageOptions) {
  const log = openLog('debug', { write: (line: string) => void logs.push(JSON.parse(line)) });

  async function start(): Promise<RunningBot> {
    const { current, stop } = await answering(options, log);
    const bot = await runBot({
      current,
      connection: connection(mode, slack),
      settings: {
        slackApiUrl: slack.apiUrl,
        host: '127.0.0.1',
        port: 0,
        metricsPort: options.metricsPort ?? 0,
        database: { kind: 'sqlite', path },
      },
      version: '0.0.0-test',
      log,
      timings: { ...usualTimings, ...options.timings },
    });
    if (mode === 'http') {
      slack.deliverTo(`http://127.0.0.1:${bot.port}/slack/events`);
    }
    return { ...bot, stop: () => Promise.all([stop(), bot.stop()]).then(() => undefined) };
  }

  return { log, start };
}

function connection(mode: Mode, { botToken, appToken, signingSecret }: LocalSlack): SlackConnection {
  return mode === 'http' ? { mode, botToken, signingSecret } : { mode, botToken, appToken };
}
