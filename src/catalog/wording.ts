import type { z } from 'zod';
import { didYouMean } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type IssueOf<C extends Issue['code']> = Extract<Issue, { code: C }>;

/** Longer values are not repeated in a message: they would not help, and could be a secret in the wrong place. */
const longestShown = 40;

/** What to write instead, by the type that a schema expects. */
const wanted: Record<string, string> = {
  string: 'must be text; put quotes around it',
  boolean: 'must be true or false, without quotes',
  number: 'must be a number, without quotes',
  int: 'must be a whole number, without quotes',
  array: 'must be a list; start each of its lines with "- "',
  object: 'must be a map, lines of "key: value"',
  record: 'must be a map, lines of "key: value"',
};

/** How a message calls the value at a path: `"title"`, `item 2 of "checks"`, `this file`. */
export function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'this file';
  return typeof last === 'number' ? `item ${last + 1} of ${nameOf(path.slice(0, -1))}` : JSON.stringify(String(last));
}

/** True when a key that the schema needs is not there at all. */
export function isMissing(issue: Issue): boolean {
  return issue.input === undefined && ['invalid_type', 'invalid_value'].includes(issue.code);
}

/** One line for what zod found: what is wrong and what to do. Unknown keys are not worded here. */
export function describe(issue: Issue): string {
  const name = nameOf(issue.path);
  if (isMissing(issue)) return `the key ${name} is missing; add it${choices(issue)}`;
  if (issue.input === null) return `${name} is empty; give it a value or take the line out`;
  switch (issue.code) {
    case 'invalid_type':
      return `${name} ${describeType(issue)}`;
    case 'invalid_value':
      return describeValue(issue, name);
    case 'too_small':
    case 'too_big':
      return `${name} ${describeSize(issue)}`;
    case 'invalid_format':
      return `${name}${shown(issue.input)}: ${issue.message}`;
    case 'invalid_key':
      return `${name} cannot be a key here: ${issue.issues[0]?.message ?? issue.message}`;
    default:
      return `${name}: ${issue.message}`;
  }
}

/** What a key that is not there could say, where that is one of a few words. */
function choices(issue: Issue): string {
  return issue.code === 'invalid_value' && issue.values.length > 1 ? `, with one of ${issue.values.join(', ')}` : '';
}

function describeType(issue: IssueOf<'invalid_type'>): string {
  if (issue.expected === 'string' && typeof issue.input === 'object') {
    const got = Array.isArray(issue.input) ? 'a list' : 'a map';
    return `must be one text, not ${got}; put quotes around it if it holds ": " or starts with "[" or "{"`;
  }
  return wanted[issue.expected] ?? `must be of type ${issue.expected}`;
}

function describeValue(issue: IssueOf<'invalid_value'>, name: string): string {
  const options = issue.values.map(String);
  const all = `; use ${options.length === 1 ? '' : 'one of '}${options.join(', ')}`;
  return `${name} cannot be ${brief(issue.input)}${didYouMean(String(issue.input), options, all)}`;
}

function describeSize(issue: IssueOf<'too_small' | 'too_big'>): string {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const bound = `${small ? 'at least' : 'at most'} ${limit}`;
  if (issue.origin === 'string') {
    return small && limit === 1 ? 'is empty; give it a value or take the line out' : `must have ${bound} characters`;
  }
  return issue.origin === 'array' ? `must have ${bound} item${limit === 1 ? '' : 's'}` : `must be ${bound}`;
}

function shown(input: unknown): string {
  return typeof input === 'string' && input.length <= longestShown ? ` cannot be ${JSON.stringify(input)}` : '';
}

function brief(input: unknown): string {
  if (typeof input === 'string') return input.length <= longestShown ? JSON.stringify(input) : 'this text';
  return typeof input === 'object' ? 'a list or map' : String(input);
}
