import { checkOverlay } from '../catalog/load.ts';
import { configFileOf, overlayOf } from '../config/environment.ts';
import { ConfigError } from '../config/error.ts';
import { type ConfigFile, loadConfig } from '../config/file.ts';
import { knownLogs } from '../knowledge.ts';
import { makePointer, type Pointer } from '../point.ts';
import type { LanguageWishes } from '../resolve/language.ts';
import type { CommandLine } from './arguments.ts';
import { UsageError } from './misuse.ts';

/** What the command line and the configuration say of how to answer. */
export interface Wishes {
  readonly languages: LanguageWishes;
  readonly pointer: Pointer;
  /** The environment that was asked for. */
  readonly env: string | undefined;
}

/** The configuration file that a command line means. */
export function configOf({ config }: Pick<CommandLine, 'config'>): ConfigFile {
  return config === undefined
    ? configFileOf(process.env)
    : { path: config.trim(), required: true, namedBy: '--config' };
}

/**
 * Reads the configuration. Throws a `ConfigError` with the findings when it is not in order, with those of the overlay
 * behind them, and a `UsageError` when there is no such environment.
 */
export function readWishes(line: Pick<CommandLine, 'config' | 'lang' | 'env'>): Wishes {
  const loaded = loadConfig(configOf(line), knownLogs());
  if (!loaded.ok) {
    const overlay = overlayOf(process.env);
    throw new ConfigError([...loaded.findings, ...(overlay === undefined ? [] : checkOverlay(overlay))]);
  }
  const { language, environments } = loaded.config;
  const pointer = makePointer(environments);
  refuseUnknown(line.env, pointer.environments);
  return { languages: { asked: line.lang, configured: language }, pointer, env: line.env?.trim() };
}

function refuseUnknown(env: string | undefined, names: readonly string[]): void {
  if (env !== undefined && !names.includes(env.trim().toLowerCase())) {
    const there =
      names.length === 0 ? 'is unknown: the configuration has no environments' : `is none of ${names.join(', ')}`;
    throw new UsageError(`--env ${env} ${there}`);
  }
}
