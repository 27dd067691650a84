import type { Language } from '../catalog/language.ts';
import { configFileOf } from '../config/environment.ts';
import { ConfigError } from '../config/error.ts';
import { loadConfig } from '../config/file.ts';
import { knownLogIds } from '../knowledge.ts';
import type { LanguageWishes } from '../resolve/language.ts';

/**
 * What the command line and the configuration say of the language to answer in. Throws the findings when there is a
 * configuration that is not in order.
 */
export function readWishes(asked: Language | undefined): LanguageWishes {
  const config = loadConfig(configFileOf(process.env), knownLogIds());
  if (!config.ok) {
    throw new ConfigError(config.findings);
  }
  return { asked, configured: config.config.language };
}
