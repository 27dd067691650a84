import type { LogKey } from '../../catalog/schema.ts';
import { logKeys } from '../../catalog/schema.ts';
import type { LogQuery } from './backend.ts';

/** Longer than any trace id or operation type; a longer paste is none. */
const longestWord = 200;

/** Which field of a product has what; see `fieldsOf`. */
export type FieldNames = Readonly<Partial<Record<LogKey, string | undefined>>>;

/** What to search for: words anywhere in the line, and values of fields that the product knows. */
export interface Search {
  readonly words: readonly string[];
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/**
 * A pasted value as it can stand in one line of a log, or `undefined` where nothing of it is left or it is too long.
 * Half a surrogate pair is no character and cannot be sent, so it becomes what every encoder makes of it.
 */
export function cleanWord(value: string | undefined): string | undefined {
  const line = value
    ?.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim()
    .toWellFormed();
  return line === undefined || line === '' || line.length > longestWord ? undefined : line;
}

/** The values of a query that can be searched for, by key, each of them clean. */
export function cleanQuery(query: LogQuery): Readonly<Partial<Record<LogKey, string>>> {
  const clean = logKeys.map((key) => [key, cleanWord(query[key])] as const);
  return Object.fromEntries(clean.filter(([, word]) => word !== undefined));
}

/** What to search for in a product that has these fields. */
export function searchOf(query: LogQuery, names: FieldNames = {}): Search {
  const clean = cleanQuery(query);
  const words: string[] = [];
  const fields: { name: string; value: string }[] = [];
  for (const key of logKeys) {
    const value = clean[key];
    const name = names[key];
    if (value !== undefined && name !== undefined) fields.push({ name, value });
    if (value !== undefined && name === undefined) words.push(value);
  }
  return { words, fields };
}
