import { flushCompileCache } from 'node:module';
import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';
import packageFile from '../package.json' with { type: 'json' };
import { CatalogError } from './catalog/error.ts';
import { type Finding, formatFinding } from './catalog/finding.ts';
import { configFileOf, readEnvironment, type Settings } from './config/environment.ts';
import { loadConfig } from './config/file.ts';
import type { Config } from './config/schema.ts';
import { type Known, loadKnown } from './knowledge.ts';
import { openLog } from './log.ts';
import { type RunningBot, runBot } from './run.ts';

/** Wrong configuration or data; nothing was started. */
const unusable = 2;

/** Long enough after the start not to be in anybody's way. */
const warmUpMs = 1_000;

const { settings, config, known } = readAll();
const log = openLog(settings.logLevel);
const bot = await start();

// Node writes what it compiled when the process ends, which a process that is killed never gets to.
flushCompileCache();

// The first question in words builds the index over the catalog's texts; nobody should have to wait for it.
setTimeout(() => known.explain('what does it mean'), warmUpMs).unref();

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void stop(signal));
}

async function start(): Promise<RunningBot> {
  setGlobalDispatcher(new EnvHttpProxyAgent());
  const { connection } = settings;
  const parts = { settings, config, ...known, version: packageFile.version, log };
  try {
    if (connection.mode !== 'sandbox') {
      return await runBot({ ...parts, connection });
    }
    // A bot in production has no use for the local Slack, so only the sandbox loads it.
    const { runSandbox } = await import('./run-sandbox.ts');
    return await runSandbox(parts);
  } catch (error) {
    return refuse([`mgscode cannot start: ${error instanceof Error ? error.message : error}`]);
  }
}

async function stop(signal: string): Promise<void> {
  log.info({ signal }, 'Finishing what is in hand');
  await bot.stop();
  process.exit(0);
}

/** Everything that is needed to start. Whoever has to put something right is told of all of it at once. */
function readAll(): { settings: Settings; config: Config; known: Known } {
  const environment = readEnvironment(process.env);
  const catalog = readKnown();
  const logIds = catalog.ok ? [...catalog.known.catalog.logs.keys()] : undefined;
  const file = loadConfig(configFileOf(process.env), logIds);
  if (environment.ok && file.ok && catalog.ok) {
    return { settings: environment.settings, config: file.config, known: catalog.known };
  }
  const findings = [...(file.ok ? [] : file.findings), ...(catalog.ok ? [] : catalog.findings)];
  return refuse([...(environment.ok ? [] : environment.problems), ...findings.map(formatFinding)]);
}

function readKnown(): { ok: true; known: Known } | { ok: false; findings: readonly Finding[] } {
  try {
    return { ok: true, known: loadKnown() };
  } catch (error) {
    if (error instanceof CatalogError) {
      return { ok: false, findings: error.findings };
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
