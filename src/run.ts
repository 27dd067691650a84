import { setTimeout as pause } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { Connection } from './config/connection.ts';
import type { Settings } from './config/environment.ts';
import { type OpenMetrics, openMetrics } from './metrics/open.ts';
import { timed } from './metrics/timed.ts';
import type { Current } from './reload/current.ts';
import { makeBot } from './slack/bot.ts';
import { openHttp } from './slack/connection/http.ts';
import { makeReadiness } from './slack/connection/readiness.ts';
import { type RunningServer, type ServerParts, startServer } from './slack/connection/server.ts';
import { openSocket } from './slack/connection/socket.ts';
import { makeInTurn } from './slack/in-turn.ts';
import { type Rounds, startRounds } from './slack/inbox/rounds.ts';
import type { Log } from './slack/log.ts';
import { openResponses } from './slack/response-urls.ts';
import type { Standing } from './slack/services.ts';
import { type Timings, usualTimings } from './slack/timings.ts';
import { currentServices, makeStanding } from './standing.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

/** What is in hand when the process is told to end has this long to be finished. */
const longestFinishMs = 10_000;

/** A connection to a Slack, real or local. */
export type SlackConnection = Exclude<Connection, { mode: 'sandbox' }>;

/** What a running bot is made of. */
export interface RunParts {
  readonly connection: SlackConnection;
  readonly settings: Pick<Settings, 'slackApiUrl' | 'host' | 'port' | 'metricsPort' | 'database'>;
  /** What it answers with, which may be another from one moment to the next. */
  readonly current: () => Current;
  readonly version: string;
  readonly log: Log;
  /** Takes Socket Mode through a proxy; absent where there is none. */
  readonly dispatcher?: Dispatcher;
  readonly timings?: Timings;
}

/** A bot that answers. `stop` lets what is in hand finish. */
export interface RunningBot {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts the bot. Rejects when the store cannot be opened or the port is taken; a Slack out of reach is tried again. */
export async function runBot(parts: RunParts): Promise<RunningBot> {
  const onFault = (err: Error) => parts.log.warn({ err }, 'A connection to the database was lost');
  const opening = openStore(parts.settings.database, { now: Date.now, onFault });
  const store = await naming('DATABASE_URL: the store cannot be opened', opening);
  const closings = [() => store.close()];
  try {
    const seen = await watched(parts, store);
    closings.push(seen.close);
    return await connect(parts, store, seen);
  } catch (error) {
    await Promise.all(closings.map((close) => close()));
    throw error;
  }
}

function watched({ settings, version }: RunParts, store: Store): Promise<OpenMetrics> {
  const { host, metricsPort: port } = settings;
  const opening = openMetrics({ host, port, version, pending: () => store.pending() });
  return naming(`HOST and METRICS_PORT: ${host}:${port} cannot be listened on`, opening);
}

async function connect(parts: RunParts, opened: Store, { metrics, close }: OpenMetrics): Promise<RunningBot> {
  const { connection, settings, log } = parts;
  const ending = new AbortController();
  const store = timed(opened, metrics);
  const { timings = usualTimings } = parts;
  const services = await makeStanding({ ...parts, timings, store, metrics, stopping: ending.signal });
  const current = currentServices(services, parts.current);
  const inTurn = makeInTurn();
  const server = { host: settings.host, port: settings.port, log };
  const bot = { botToken: connection.botToken, respondBy: openResponses(settings.slackApiUrl), inTurn };
  if (connection.mode === 'http') {
    const { receiver, events } = openHttp(connection.signingSecret, log, metrics);
    makeBot(receiver, current, bot);
    const readiness = makeReadiness(services, () => undefined);
    const running = await listen({ ...server, events, readiness });
    return runningBot({ running, services, rounds: startRounds(current, inTurn), ending, close });
  }
  const { appToken } = connection;
  const socket = openSocket({
    appToken,
    slackApiUrl: settings.slackApiUrl,
    log,
    metrics,
    dispatcher: parts.dispatcher,
    connectMs: timings.connectMs,
  });
  makeBot(socket.receiver, current, bot);
  const running = await listen({ ...server, readiness: makeReadiness(services, socket.problem) });
  // First: what is owed an answer does not need the connection, which may hang.
  const rounds = startRounds(current, inTurn);
  await socket.start();
  return runningBot({ running, services, rounds, ending, disconnect: socket.stop, close });
}

function listen(parts: ServerParts): Promise<RunningServer> {
  return naming(`HOST and PORT: ${parts.host}:${parts.port} cannot be listened on`, startServer(parts));
}

/** Names the variables that a failure comes from, so that whoever starts the bot knows where to look. Rejects. */
export async function naming<T>(what: string, doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    throw new Error(`${what} (${error instanceof Error ? error.message : error})`, { cause: error });
  }
}

interface Running {
  readonly running: RunningServer;
  readonly services: Standing;
  readonly rounds: Rounds;
  /** Says to all that waits that the process ends. */
  readonly ending: AbortController;
  readonly disconnect?: () => Promise<void>;
  /** Ends the reading of metrics, last of all. */
  readonly close: () => Promise<void>;
}

function runningBot({ running, services, rounds, ending, disconnect, close }: Running): RunningBot {
  async function stop(): Promise<void> {
    services.identity.stop();
    ending.abort();
    const until = performance.now() + longestFinishMs;
    const left = () => Math.max(0, until - performance.now());
    await disconnect?.();
    await running.close(left());
    await services.work.done(left());
    // Whatever still waits for Slack then is left to the next process.
    await Promise.race([rounds.stop(), pause(left(), undefined, { ref: false })]);
    await services.store.close();
    await close();
  }
  return { port: running.port, stop };
}
