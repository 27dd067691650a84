import { openLog } from '../../src/log.ts';
import { type RunningBot, runBot } from '../../src/run.ts';
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import type { Timings } from '../../src/slack/timings.ts';
import { openStore } from '../../src/store/open.ts';
import type { Database } from '../../src/store/place.ts';
import type { Store } from '../../src/store/store.ts';
import type { LogLine } from '../e2e/bot.ts';
import { makeDatabase } from './databases.ts';
import type { Ground } from './ground.ts';
import { partsOf } from './parts.ts';
import { scale, scaled } from './timings.ts';

/** How a field differs from the usual one. */
export interface FieldOptions {
  readonly slack?: LocalSlackOptions;
  readonly logLevel?: 'debug' | 'info';
  /** The bot's own times; scaled with Slack's if not given. */
  readonly timings?: Timings;
  /** Does something to the database before the bots get it, and gives the one that they are told. */
  readonly database?: (database: Database) => Promise<Database>;
  /** Slack and the database alone, for bots that are processes of their own. */
  readonly empty?: boolean;
}

/** A local Slack, a database, and bots in this process that answer. */
export interface Field {
  readonly slack: LocalSlack;
  readonly database: Database;
  /** A look into the database that the bots share. */
  readonly store: Store;
  readonly logs: readonly LogLine[];
  /** Promises that were rejected while nobody looked after them. */
  readonly unhandled: readonly unknown[];
  /** A channel of its own, where the bot is. */
  readonly channel: string;
  readonly urls: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Opens a field of a ground's kind. */
export async function openField(ground: Ground, options: FieldOptions = {}): Promise<Field> {
  const { database, drop } = await makeDatabase(ground);
  const quiet = { seedMessages: false, page: false, redeliveryScale: scale };
  const slack = await startLocalSlack({ mode: ground.mode, ...quiet, ...options.slack });
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  const logs: LogLine[] = [];
  // First, as it writes when it is opened: in one process nobody can wait for another's lock.
  const store = await openStore(database, { now: Date.now });
  const told = (await options.database?.(database)) ?? database;
  const bots = options.empty ? [] : await startBots(ground, slack, told, logs, options);
  const urls = bots.map(({ port }) => `http://127.0.0.1:${port}/slack/events`);
  if (ground.mode === 'http') {
    slack.deliverTo(...urls);
  }

  async function stop(): Promise<void> {
    await Promise.all(bots.map((bot) => bot.stop()));
    await slack.close();
    await store.close();
    await drop();
    process.off('unhandledRejection', note);
  }
  const channel = slack.addChannel({ name: 'faults' });
  return { slack, database, store, logs, unhandled, channel, urls, stop };
}

function startBots(
  { mode, replicas }: Ground,
  slack: LocalSlack,
  database: Database,
  logs: LogLine[],
  { logLevel = 'info', timings = scaled }: FieldOptions,
): Promise<RunningBot[]> {
  const log = openLog(logLevel, { write: (line: string) => void logs.push(JSON.parse(line)) });
  const parts = () => partsOf({ mode, slack, database, timings, port: 0 }, log);
  return Promise.all(Array.from({ length: replicas }, () => runBot(parts())));
}
