import { flushCompileCache } from 'node:module';
import packageFile from '../package.json' with { type: 'json' };
import { CatalogError } from './catalog/error.ts';
import { type Finding, formatFinding } from './catalog/finding.ts';
import { checkOverlay } from './catalog/load.ts';
import { configFileOf, overlayOf, readEnvironment, type Settings } from './config/environment.ts';
import { type ConfigState, loadConfig } from './config/file.ts';
import type { Config } from './config/schema.ts';
import { knownLogs } from './knowledge.ts';
import { openLog } from './log.ts';
import { useProxies } from './proxy.ts';
import { type Live, openLive } from './reload/live.ts';
import type { Watch } from './reload/watch.ts';
import { type RunningBot, runBot } from './run.ts';
import { placeOf } from './store/place.ts';

/** Wrong configuration or data; nothing was started. */
const unusable = 2;

/** Long enough after the start not to be in anybody's way. */
const warmUpMs = 1_000;

const { settings, config, state } = readSettings();
const log = openLog(settings.logLevel);
let running: { readonly bot: RunningBot; readonly watching: Watch } | undefined;

// Before anything that takes time: as the first process of a container this one does not get a signal that it has not
// asked for, and would be killed only when the container's patience ends.
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void stop(signal));
}

const live = await readKnown();
const bot = await start();
running = { bot, watching: live.watch(log) };
tellUp();

// Node writes what it compiled when the process ends, which a process that is killed never gets to.
flushCompileCache();

// The first question in words builds the index over the catalog's texts; nobody should have to wait for it.
setTimeout(() => void live.warmUp(), warmUpMs).unref();

/** Whoever started it sees that it worked, and whether what they set was taken. */
function tellUp(): void {
  const { connection, host, metricsPort, database } = settings;
  const fields = {
    version: packageFile.version,
    mode: connection.mode,
    host,
    port: bot.port,
    metricsPort: metricsPort === 0 ? undefined : metricsPort,
    store: placeOf(database),
    config: { path: configFileOf(process.env).path, state },
    overlay: overlayOf(process.env),
  };
  log.info(fields, 'Up');
}

async function start(): Promise<RunningBot> {
  const { connection } = settings;
  const parts = { settings, current: live.current, version: packageFile.version, log };
  try {
    if (connection.mode !== 'sandbox') {
      const dispatcher = await useProxies(process.env);
      return await runBot({ ...parts, connection, ...(dispatcher === undefined ? {} : { dispatcher }) });
    }
    // A bot in production has no use for the local Slack, so only the sandbox loads it. It talks to nobody outside this
    // machine, so a proxy would only be in the way.
    const { runSandbox } = await import('./run-sandbox.ts');
    return await runSandbox(parts);
  } catch (error) {
    return refuse([`mgscode cannot start: ${error instanceof Error ? error.message : error}`]);
  }
}

async function stop(signal: string): Promise<void> {
  if (running === undefined) {
    // Nothing was taken on that the store does not know of, and what the store was writing it takes back or has.
    log.info({ signal }, 'Told to end while starting');
    process.exit(0);
  }
  log.info({ signal }, 'Finishing what is in hand');
  void running.watching.stop();
  await running.bot.stop();
  process.exit(0);
}

function readSettings(): { settings: Settings; config: Config; state: ConfigState } {
  const environment = readEnvironment(process.env);
  const file = loadConfig(configFileOf(process.env), knownLogs());
  return environment.ok && file.ok
    ? { settings: environment.settings, config: file.config, state: file.state }
    : refuse([
        ...(environment.ok ? [] : environment.problems),
        ...[...(file.ok ? [] : file.findings), ...overlayFindings()].map(formatFinding),
      ]);
}

/** Whoever has to mend something is told of all of it at once. */
function overlayFindings(): readonly Finding[] {
  const overlay = overlayOf(process.env);
  return overlay === undefined ? [] : checkOverlay(overlay);
}

async function readKnown(): Promise<Live> {
  const [configFile, overlay] = [configFileOf(process.env), overlayOf(process.env)];
  try {
    return await openLive({ configFile, config, state, overlay });
  } catch (error) {
    if (error instanceof CatalogError) {
      return refuse(error.findings.map(formatFinding));
    }
    throw error;
  }
}

function refuse(problems: readonly string[]): never {
  for (const problem of problems) {
    console.error(problem);
  }
  process.exit(unusable);
}
