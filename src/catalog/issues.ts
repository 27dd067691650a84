import { z } from 'zod';
import type { Finding } from './finding.ts';
import { inFileOrder } from './finding.ts';
import { didYouMean, nearest } from './nearest.ts';
import { describe, isMissing } from './wording.ts';
import type { Path, YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;
type KeysByPath = Map<string, readonly string[]>;

/** Data that fits the schema, or a finding for each thing that does not. */
export type Shaped<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Checks `value`, which is what stands in `yaml` or stands for it, against a schema. */
export function checkShape<S extends z.ZodType>(value: unknown, schema: S, yaml: YamlText): Shaped<z.output<S>> {
  const known: KeysByPath = new Map();
  const result = schema.safeParse(value, { reportInput: true, error: (issue) => noteKeys(issue, known) });
  if (result.success) return { ok: true, data: result.data };
  const issues = result.error.issues.map(innermost);
  return { ok: false, findings: inFileOrder([...unknownKeys(issues, yaml, known), ...others(issues, yaml, known)]) };
}

/** Zod names the object that refused a key only while it words the issue, so the keys it has are taken down here. */
function noteKeys(issue: z.core.$ZodRawIssue, known: KeysByPath): undefined {
  if (issue.code === 'unrecognized_keys') known.set(pathKey(issue.path ?? []), keysOf(issue.inst));
}

function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
}

function unknownKeys(issues: readonly Issue[], yaml: YamlText, known: KeysByPath): readonly Finding[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const keys = known.get(pathKey(issue.path)) ?? [];
    const otherwise = keys.length > 0 ? `; the keys here are ${keys.join(', ')}` : '; take it out';
    return issue.keys.map((key) => ({
      ...yaml.keyPosition([...issue.path, key]),
      message: `unknown key ${JSON.stringify(key)}${didYouMean(key, keys, otherwise)}`,
    }));
  });
}

function others(issues: readonly Issue[], yaml: YamlText, known: KeysByPath): readonly Finding[] {
  const misspelled = new Set(issues.flatMap((issue) => misspelledKeys(issue, known)));
  return issues.flatMap((issue) => {
    // A misspelled key is missing under its right name as well; one finding says it all.
    if (issue.code === 'unrecognized_keys' || (isMissing(issue) && misspelled.has(pathKey(issue.path)))) return [];
    const place = issue.code === 'invalid_key' ? yaml.keyPosition(issue.path) : yaml.position(issue.path);
    return [{ ...place, message: describe(issue) }];
  });
}

/** Paths of the keys that the unknown ones were probably meant to be. */
function misspelledKeys(issue: Issue, known: KeysByPath): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const keys = known.get(pathKey(issue.path)) ?? [];
  return issue.keys.map((key) => pathKey([...issue.path, nearest(key, keys) ?? key]));
}

/** Of a union's alternatives, the one that the value came nearest to says best what is wrong with it. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const [nearestMiss] = issue.errors
    .flatMap((branch) => branch.slice(0, 1).map(innermost))
    .sort((a, b) => b.path.length - a.path.length);
  return nearestMiss ? { ...nearestMiss, path: [...issue.path, ...nearestMiss.path] } : wrongKind(issue);
}

/** A map whose `type`, or whatever key tells its kind, names no kind that there is. */
function wrongKind(issue: Extract<Issue, { code: 'invalid_union' }>): Issue {
  const values = 'options' in issue ? (issue.options ?? []) : [];
  const input: unknown = Object(issue.input)[issue.discriminator ?? ''];
  return { code: 'invalid_value', values, path: issue.path, message: issue.message, input };
}

function pathKey(path: Path): string {
  return JSON.stringify(path.map(String));
}
