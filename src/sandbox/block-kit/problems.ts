import type { z } from 'zod';

/** What is wrong with a body, in Slack's words, and where. */
export interface Problem {
  readonly message: string;
  /** A JSON pointer, as in `/blocks/0/text/text`. */
  readonly pointer: string;
}

type Issue = z.core.$ZodIssue;

function tooBig(issue: Issue & { code: 'too_big' }): string {
  if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
  if (issue.origin === 'array') return `no more than ${issue.maximum} items allowed`;
  return `must be at most ${issue.maximum}`;
}

function tooSmall(issue: Issue & { code: 'too_small' }): string {
  if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
  if (issue.origin === 'array') return `no less than ${issue.minimum} items allowed`;
  return `must be at least ${issue.minimum}`;
}

function messageOf(issue: Issue): string {
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'unrecognized_keys') return `invalid additional property: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_type') return `must provide a ${issue.expected}`;
  if (issue.code === 'invalid_union') return 'unsupported type';
  if (issue.code === 'invalid_value') return `must be a valid enum value (${issue.values.join(', ')})`;
  return issue.message;
}

function at(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part)}`).join('');
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null || typeof value !== 'object' ? undefined : Reflect.get(value, key)),
    body,
  );
}

function problemOf(issue: Issue, body: unknown, root: string): Problem {
  const missing = issue.path.length > 0 && valueAt(body, issue.path) === undefined;
  if (missing) {
    const field = String(issue.path.at(-1));
    return { message: `missing required field: ${field}`, pointer: root + at(issue.path.slice(0, -1)) };
  }
  const message = messageOf(issue);
  const value = valueAt(body, issue.path);
  const unknownType = message === 'unsupported type' && typeof value === 'string';
  return { message: unknownType ? `${message}: ${value}` : message, pointer: root + at(issue.path) };
}

/** Holds a value against a schema; `root` is where it stands in the whole body. */
export function problemsOf(schema: z.ZodType, value: unknown, root: string): readonly Problem[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => problemOf(issue, value, root));
}

/** The line that Slack puts into `errors`. */
export function describe(problem: Problem): string {
  return `${problem.message} [json-pointer:${problem.pointer}]`;
}
