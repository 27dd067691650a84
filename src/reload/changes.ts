import type { ConfigInfo } from '../config/file.ts';
import type { Config } from '../config/schema.ts';

/** A configuration with what its file is. */
interface Configured {
  readonly config: Config;
  readonly configFile: ConfigInfo;
}

/** What a configuration changed that was read again, for the log: fields, and a sentence. */
export interface Changes {
  readonly changed: readonly string[];
  readonly environments: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly sentence: string;
}

/**
 * Tells what is another than before. A file that was emptied by accident is in order, so whoever misses the links of an
 * environment must find in the log when it went.
 */
export function changesOf(before: Configured, after: Configured): Changes {
  const changed = (Object.keys(after.config) as (keyof Config)[]).filter(
    (key) => JSON.stringify(before.config[key]) !== JSON.stringify(after.config[key]),
  );
  const environments = { before: namesOf(before.config), after: namesOf(after.config) };
  const parts = changed.map((key) =>
    key === 'environments' ? `environments ${listed(environments.before)} → ${listed(environments.after)}` : key,
  );
  const what = parts.length === 0 ? 'nothing changed' : `changed: ${parts.join(', ')}`;
  return { changed, environments, sentence: `The configuration was read again${nothing(after)}; ${what}` };
}

function nothing({ configFile: { state } }: Configured): string {
  switch (state) {
    case 'written':
      return '';
    case 'empty':
      return ' and says nothing, so the defaults hold';
    case 'absent':
      return ' and is not there any more, so the defaults hold';
  }
}

function namesOf({ environments }: Config): readonly string[] {
  return environments.map(({ name }) => name);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
