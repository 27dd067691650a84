import { hostname } from 'node:os';
import type { Language } from './catalog/language.ts';
import { type ChannelPattern, matchesChannel } from './config/channel-patterns.ts';
import type { Connection } from './config/connection.ts';
import type { Settings } from './config/environment.ts';
import type { Config } from './config/schema.ts';
import type { Metrics } from './metrics/metrics.ts';
import { type OpenMetrics, openMetrics } from './metrics/open.ts';
import { timed } from './metrics/timed.ts';
import { makePointer } from './point.ts';
import type { Current } from './reload/current.ts';
import { makeBot } from './slack/bot.ts';
import { openChannelNames } from './slack/channel-names.ts';
import { openHttp } from './slack/connection/http.ts';
import { type Readiness, type RunningServer, type ServerParts, startServer } from './slack/connection/server.ts';
import { openSocket } from './slack/connection/socket.ts';
import { findIdentity } from './slack/identity.ts';
import { openChannelLanguages } from './slack/languages.ts';
import type { Log } from './slack/log.ts';
import { newReference } from './slack/receipt.ts';
import type { CurrentServices, Policy, Services, Standing } from './slack/services.ts';
import { openFileReader, slackFileHosts } from './slack/snippets.ts';
import { openWeb } from './slack/web.ts';
import { makeWork } from './slack/work.ts';
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

/** Not every store counts what is pending. */
async function watched(
  { settings, version }: RunParts,
  store: Store & { readonly pending?: () => Promise<number> },
): Promise<OpenMetrics> {
  const { host, metricsPort: port } = settings;
  const opening = openMetrics({ host, port, version, pending: store.pending?.bind(store) });
  return naming(`HOST and METRICS_PORT: ${host}:${port} cannot be listened on`, opening);
}

async function connect(parts: RunParts, opened: Store, { metrics, close }: OpenMetrics): Promise<RunningBot> {
  const { connection, settings, log } = parts;
  const services = await makeStanding(parts, timed(opened, metrics), metrics);
  const current = currentServices(services, parts.current);
  const server = { host: settings.host, port: settings.port, log };
  if (connection.mode === 'http') {
    const { receiver, events } = openHttp(connection.signingSecret, log);
    makeBot(receiver, current, connection.botToken);
    const readiness = makeReadiness(services, () => undefined);
    const running = await listen({ ...server, events, readiness });
    return runningBot(running, services, { disconnect: async () => undefined, close });
  }
  const { appToken, botToken } = connection;
  const socket = openSocket({ appToken, slackApiUrl: settings.slackApiUrl, log, metrics });
  makeBot(socket.receiver, current, botToken);
  const running = await listen({ ...server, readiness: makeReadiness(services, socket.problem) });
  await socket.start();
  return runningBot(running, services, { disconnect: socket.stop, close });
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

async function makeStanding(parts: RunParts, store: Store, metrics: Metrics): Promise<Standing> {
  const { connection, settings, version, log } = parts;
  const web = openWeb(connection.botToken, settings.slackApiUrl, metrics);
  const hosts = new Set([...slackFileHosts, new URL(settings.slackApiUrl).host]);
  return {
    store,
    web,
    identity: await findIdentity(web, log),
    channelNames: openChannelNames(web, log, Date.now),
    channelLanguages: openChannelLanguages({ store, log, now: Date.now }),
    files: openFileReader({ web, token: connection.botToken, hosts }),
    run: {
      version,
      mode: connection.mode,
      engine: settings.database.kind,
      replica: replicaName(),
      startedAt: Date.now(),
    },
    work: makeWork(),
    log,
    metrics,
    now: Date.now,
    newReference,
  };
}

/** One object as long as nothing changes, so that nothing is made anew for each message. */
function currentServices(standing: Standing, current: () => Current): CurrentServices {
  let from: Current | undefined;
  let services: Services | undefined;
  return () => {
    const now = current();
    if (services === undefined || now !== from) {
      const { catalog, explain, config, broken } = now;
      const pointer = makePointer(config.environments);
      services = { ...standing, catalog, explain, pointer, broken, policy: policyOf(config) };
      from = now;
    }
    return services;
  };
}

function policyOf(config: Config): Policy {
  const names = Object.entries(config.channels.languages) as [Language, readonly ChannelPattern[]][];
  const languageIn = (name: string) => names.find(([, patterns]) => matchesChannel(patterns, name))?.[0];
  return {
    watches: (name) => matchesChannel(config.channels.watch, name),
    bots: new Set(config.bots),
    language: config.language,
    ...(names.length === 0 ? {} : { languageIn }),
  };
}

/** Two processes of one machine are two replicas. */
function replicaName(): string {
  return `${hostname()}-${process.pid}`;
}

function makeReadiness({ store, identity }: Standing, connection: () => string | undefined): Readiness {
  return async () => {
    try {
      await store.ping();
    } catch {
      return 'the store does not answer';
    }
    return connection() ?? identity.problem();
  };
}

/** What is ended beside the server and the services: the connection first, the reading of metrics last. */
interface Endings {
  readonly disconnect: () => Promise<void>;
  readonly close: () => Promise<void>;
}

function runningBot(server: RunningServer, services: Standing, { disconnect, close }: Endings): RunningBot {
  async function stop(): Promise<void> {
    services.identity.stop();
    await disconnect();
    await server.close();
    await services.work.done(longestFinishMs);
    await services.store.close();
    await close();
  }
  return { port: server.port, stop };
}
