/**
 * The configuration file. `parseConfig` is pure; `loadConfig` is the one place of this room that reads a file.
 * What the file can say stands in `schema.ts`, with an example in `mgscode.example.yml`.
 */
import { readFileSync } from 'node:fs';
import type { Finding } from '../catalog/finding.ts';
import { parseFile } from '../catalog/positions.ts';
import type { KnownLogs } from './known-logs.ts';
import type { Config } from './schema.ts';
import { configSchema } from './schema.ts';

/** Whether a file says something, or nothing but comments, or is not there; the defaults hold in both other cases. */
export type ConfigState = 'written' | 'empty' | 'absent';

/** What is known of the file that a configuration was read from. */
export interface ConfigInfo {
  readonly path: string;
  readonly state: ConfigState;
}

/** The configuration, or everything that is wrong with the file. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config; readonly state: ConfigState }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Which file to read. `required` when somebody named it; otherwise it may be missing, and then the defaults hold. */
export interface ConfigFile {
  readonly path: string;
  readonly required: boolean;
  /** What somebody named it by, unless it was MGSCODE_CONFIG. */
  readonly namedBy?: '--config';
}

/**
 * Checks the text of a configuration file, undefined where there is none; `path` is the name in findings. Without content
 * it means the defaults. `known` are the log sources that it may give links for.
 */
export function parseConfig(path: string, text: string | undefined, known: KnownLogs): ConfigResult {
  const result = parseFile(path, text ?? '', configSchema(known), {});
  return result.ok ? { ok: true, config: result.parsed.data, state: stateOf(text) } : result;
}

function stateOf(text: string | undefined): ConfigState {
  if (text === undefined) return 'absent';
  return /^\s*(?!#|---\s*$)\S/m.test(text) ? 'written' : 'empty';
}

/** Reads and checks the file. Never throws: what cannot be read is a finding too. */
export function loadConfig(file: ConfigFile, known: KnownLogs): ConfigResult {
  const { path, required, namedBy = 'MGSCODE_CONFIG' } = file;
  try {
    return parseConfig(path, readFileSync(path, 'utf8'), known);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason === 'ENOENT' && !required) return parseConfig(path, undefined, known);
    const named = required ? `${namedBy}, and ` : '';
    const message = `this file cannot be read (${reason}); check ${named}that it is there and readable`;
    return { ok: false, findings: [{ file: path, line: 1, col: 1, message }] };
  }
}
