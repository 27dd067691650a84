/**
 * The configuration file. `parseConfig` is pure; `loadConfig` is the one place of this room that reads a file.
 * What the file can say stands in `schema.ts`, with an example in `mgscode.example.yml`.
 */
import { readFileSync } from 'node:fs';
import type { Finding } from '../catalog/finding.ts';
import { parseFile } from '../catalog/positions.ts';
import type { LogIds } from './environment-schema.ts';
import type { Config } from './schema.ts';
import { configSchema } from './schema.ts';

/** The configuration, or everything that is wrong with the file. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Which file to read. `required` when somebody named it; otherwise it may be missing, and then the defaults hold. */
export interface ConfigFile {
  readonly path: string;
  readonly required: boolean;
}

/**
 * Checks the text of a configuration file; `path` is the name in findings. Without content it means the defaults.
 * `logIds` are the log sources that it may give links for.
 */
export function parseConfig(path: string, text: string, logIds: LogIds): ConfigResult {
  const result = parseFile(path, text, configSchema(logIds), {});
  return result.ok ? { ok: true, config: result.parsed.data } : result;
}

/** Reads and checks the file. Never throws: what cannot be read is a finding too. */
export function loadConfig({ path, required }: ConfigFile, logIds: LogIds): ConfigResult {
  try {
    return parseConfig(path, readFileSync(path, 'utf8'), logIds);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason === 'ENOENT' && !required) return parseConfig(path, '', logIds);
    const message = `this file cannot be read (${reason}); check MGSCODE_CONFIG, and that it is there and readable`;
    return { ok: false, findings: [{ file: path, line: 1, col: 1, message }] };
  }
}
