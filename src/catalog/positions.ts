/**
 * The position-aware loader: YAML text and a zod schema in; data, or findings with `file:line:col`, out. The catalog's
 * files and the configuration file go the same way through it. It reads no file itself and never throws.
 */
import type { z } from 'zod';
import type { Position } from './catalog.ts';
import type { Finding } from './finding.ts';
import { inFileOrder } from './finding.ts';
import { checkShape } from './issues.ts';
import type { Path } from './yaml-text.ts';
import { readYaml } from './yaml-text.ts';

const emptyFile = 'this file is empty; fill it or remove it';

/** A YAML file that fits its schema. `file` is the name that its findings show. */
export interface ParsedFile<T> {
  readonly file: string;
  readonly data: T;
  /** Where the value at a path such as `['entries', 3, 'checks', 0]` starts, or the nearest place around it. */
  position(path: Path): Position;
}

/** A file in order, or everything that is wrong with it, from the top down. */
export type Parsed<T> =
  | { readonly ok: true; readonly parsed: ParsedFile<T> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a text as YAML and checks it against a schema. A text without content is a finding, unless `whenEmpty` says
 * what it stands for.
 */
export function parseFile<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  whenEmpty?: unknown,
): Parsed<z.output<S>> {
  const result = readYaml(file, text);
  if (!result.ok) return { ok: false, findings: inFileOrder(result.findings) };
  const value = result.yaml.value ?? whenEmpty;
  if (value === undefined) return { ok: false, findings: [{ file, line: 1, col: 1, message: emptyFile }] };
  const shaped = checkShape(value, schema, result.yaml);
  if (!shaped.ok) return shaped;
  return { ok: true, parsed: { file, data: shaped.data, position: result.yaml.position } };
}
