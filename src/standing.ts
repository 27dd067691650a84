import { hostname } from 'node:os';
import type { Language } from './catalog/language.ts';
import { type ChannelPattern, matchesChannel } from './config/channel-patterns.ts';
import type { Connection } from './config/connection.ts';
import type { Settings } from './config/environment.ts';
import type { Config } from './config/schema.ts';
import type { Metrics } from './metrics/metrics.ts';
import { makePointer } from './point.ts';
import type { Current } from './reload/current.ts';
import { makeAccess } from './slack/access.ts';
import { openChannelNames } from './slack/channel-names.ts';
import { findIdentity } from './slack/identity.ts';
import { openChannelLanguages } from './slack/languages.ts';
import type { Log } from './slack/log.ts';
import { newReference } from './slack/receipt.ts';
import type { CurrentServices, Policy, Services, Standing } from './slack/services.ts';
import { makeSharedTurns } from './slack/shared-turns.ts';
import { openFileReader, slackFileOrigins } from './slack/snippets.ts';
import type { Timings } from './slack/timings.ts';
import { makeToldSecrets } from './slack/told-secrets.ts';
import { openWeb } from './slack/web.ts';
import { makeWork } from './slack/work.ts';
import type { Store } from './store/store.ts';

/** What everything else is made from. */
export interface StandingParts {
  readonly connection: Exclude<Connection, { mode: 'sandbox' }>;
  readonly settings: Pick<Settings, 'slackApiUrl' | 'database'>;
  readonly version: string;
  readonly log: Log;
  readonly timings: Timings;
  readonly store: Store;
  readonly metrics: Metrics;
  /** Aborted when the process is told to end. */
  readonly stopping: AbortSignal;
}

/** What stays the same as long as the bot runs. */
export async function makeStanding(parts: StandingParts): Promise<Standing> {
  const { connection, settings, version, log, timings, store, metrics, stopping } = parts;
  let doubt = (): void => undefined;
  const onAuthRefused = () => doubt();
  const web = openWeb(connection.botToken, settings.slackApiUrl, { timeoutMs: timings.callMs, metrics, onAuthRefused });
  const origins = new Set([...slackFileOrigins, new URL(settings.slackApiUrl).origin]);
  const identity = await findIdentity(web, log);
  doubt = identity.doubt;
  const access = makeAccess(identity.current);
  return {
    store,
    web,
    identity,
    access,
    channelNames: openChannelNames({ web, log, access, now: Date.now, retryMs: timings.longestWaitMs }),
    channelLanguages: openChannelLanguages({ store, log, now: Date.now }),
    files: openFileReader({ web, token: connection.botToken, origins, access }),
    run: {
      version,
      mode: connection.mode,
      engine: settings.database.kind,
      replica: replicaName(),
      startedAt: Date.now(),
    },
    work: makeWork(),
    toldSecrets: makeToldSecrets(),
    counting: makeSharedTurns(),
    timings,
    stopping,
    log,
    metrics,
    now: Date.now,
    newReference,
  };
}

/** One object as long as nothing changes, so that nothing is made anew for each message. */
export function currentServices(standing: Standing, current: () => Current): CurrentServices {
  let from: Current | undefined;
  let services: Services | undefined;
  return () => {
    const now = current();
    if (services === undefined || now !== from) {
      const { catalog, explain, config, configFile, broken } = now;
      const pointer = makePointer(config.environments);
      services = { ...standing, catalog, explain, pointer, configFile, broken, policy: policyOf(config) };
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
    admins: new Set(config.admins),
    language: config.language,
    ...(names.length === 0 ? {} : { languageIn }),
  };
}

/** Two processes of one machine are two replicas. */
function replicaName(): string {
  return `${hostname()}-${process.pid}`;
}
