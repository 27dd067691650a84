/**
 * The environment variables. `readEnvironment` is pure: whoever starts the process hands it `process.env`, and when
 * there are problems prints them all and exits with status 2.
 */
import type { Connection, Given } from './connection.ts';
import { connect } from './connection.ts';
import type { DatabaseSetting } from './database-url.ts';
import type { ConfigFile } from './file.ts';
import { misspelled } from './misspelled.ts';
import type { LogLevel, Variables } from './variables.ts';
import { clashingPorts, defaultMetricsPort, variablesSchema } from './variables.ts';

/** Everything that the environment decides, with defaults filled in. */
export interface Settings {
  readonly connection: Connection;
  /** Base URL of the Web API; ends with `/`. */
  readonly slackApiUrl: string;
  /** Where to listen: 127.0.0.1 in the sandbox, everywhere otherwise, unless HOST says. */
  readonly host: string;
  /** For events and health; 0 takes any free port. */
  readonly port: number;
  /** For metrics; 0 turns them off, as the sandbox does unless METRICS_PORT says. */
  readonly metricsPort: number;
  /** A file under `var/` unless DATABASE_URL says; the sandbox keeps nothing. */
  readonly database: DatabaseSetting;
  readonly logLevel: LogLevel;
}

/** A deployment that lacks a secret gives an empty one, and each of its replicas would remember for itself. */
const emptyDatabaseUrl =
  'DATABASE_URL is empty: set it to postgres://USER:PASSWORD@HOST:PORT/DATABASE or sqlite:PATH, or unset it for the default';

/** The settings, or every problem there is: each names its variable and says what to do, and none shows a secret. */
export type EnvironmentResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the variables. An empty one counts as unset, but an empty `SLACK_…` rules the sandbox out and an empty
 * DATABASE_URL is refused. Spaces around a value are dropped. Never throws.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): EnvironmentResult {
  const given = nonEmpty(env);
  const checked = variablesSchema.safeParse(given);
  const connection = connect(
    given,
    Object.keys(env).filter((name) => env[name] !== undefined),
  );
  const problems = [
    ...(env.DATABASE_URL?.trim() === '' ? [emptyDatabaseUrl] : []),
    ...(checked.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? []),
    ...clashingPorts(given, 'mode' in connection ? metricsPortOf(connection) : defaultMetricsPort),
    ...misspelled(Object.keys(given), Object.keys(variablesSchema.shape)),
    ...('mode' in connection ? [] : connection),
  ];
  if (!checked.success || !('mode' in connection) || problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: settingsOf(connection, checked.data) };
}

/** Which configuration file the environment names; one that nobody named may be missing. */
export function configFileOf(env: Readonly<Record<string, string | undefined>>): ConfigFile {
  const named = env.MGSCODE_CONFIG?.trim();
  return { path: named || 'mgscode.yml', required: Boolean(named) };
}

/** Which directory the environment names for the team's overlay; undefined when there is none. */
export function overlayOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env.MGSCODE_OVERLAY?.trim() || undefined;
}

function nonEmpty(env: Readonly<Record<string, string | undefined>>): Given {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

/** Who tries the bot out has nobody who reads metrics. */
function metricsPortOf({ mode }: Connection): number {
  return mode === 'sandbox' ? 0 : defaultMetricsPort;
}

function settingsOf(connection: Connection, variables: Variables): Settings {
  return {
    connection,
    slackApiUrl: variables.SLACK_API_URL,
    host: variables.HOST ?? (connection.mode === 'sandbox' ? '127.0.0.1' : '0.0.0.0'),
    port: variables.PORT,
    metricsPort: variables.METRICS_PORT ?? metricsPortOf(connection),
    database: variables.DATABASE_URL ?? {
      kind: 'sqlite',
      path: connection.mode === 'sandbox' ? ':memory:' : 'var/mgscode.db',
    },
    logLevel: variables.LOG_LEVEL,
  };
}
