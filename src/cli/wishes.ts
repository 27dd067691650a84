import { configFileOf } from '../config/environment.ts';
import { ConfigError } from '../config/error.ts';
import { type ConfigFile, loadConfig } from '../config/file.ts';
import { knownLogs } from '../knowledge.ts';
import { makePointer, type Pointer } from '../point.ts';
import type { LanguageWishes } from '../resolve/language.ts';
import type { CommandLine } from './arguments.ts';

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

/** Reads the configuration. Throws a `ConfigError` with the findings when it is not in order. */
export function readWishes(line: Pick<CommandLine, 'config' | 'lang' | 'env'>): Wishes {
  const loaded = loadConfig(configOf(line), knownLogs());
  if (!loaded.ok) {
    throw new ConfigError(loaded.findings);
  }
  const { language, environments } = loaded.config;
  return { languages: { asked: line.lang, configured: language }, pointer: makePointer(environments), env: line.env };
}
