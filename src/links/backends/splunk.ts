import { z } from 'zod';
import type { Backend, LogQuery } from './backend.ts';
import { baseOf, fieldsOf, nameOf, ownQuery, webAddress } from './settings.ts';
import { inSeconds } from './window.ts';
import { searchOf } from './words.ts';

const name = /^[\p{L}\p{N}_.:*/-]+$/u;

const settings = z.strictObject({
  kind: z.literal('splunk'),
  url: webAddress,
  index: nameOf(name, 'write the name of the index; only "*" stands for any characters').describe(
    'The name of the index, * for any characters.',
  ),
  sourcetype: nameOf(name, 'write the name of the source type; only "*" stands for any characters')
    .optional()
    .describe('The source type, * for any characters.'),
  query: ownQuery(['|']),
  fields: fieldsOf(
    /^(?!(?:AND|OR|NOT|IN)$)[\p{L}_][\p{L}\p{N}_.:{}@-]*$/iu,
    'write the name of a field as Splunk lists it, such as trace_id',
  ),
});

/**
 * Splunk's Search app.
 *
 * @see https://docs.splunk.com/Documentation/Splunk/latest/SearchReference/Search "Quotes and escaping characters"
 * @see https://help.splunk.com/splunk-enterprise/search/search-manual/9.4/search-primer/backslashes
 */
export const splunk: Backend<typeof settings> = {
  kind: 'splunk',
  title: 'Splunk',
  settings,
  link: (given, query) => {
    const { from, to } = inSeconds(query);
    const page = `${baseOf(given.url)}/en-US/app/search/search`;
    return `${page}?q=${encodeURIComponent(searchText(given, query))}&earliest=${from}&latest=${to}`;
  },
};

function searchText(given: z.infer<typeof settings>, query: LogQuery): string {
  const { words, fields } = searchOf(query, given.fields);
  const exact = fields.filter(({ value }) => !isWild(value));
  const wild = fields.filter(({ value }) => isWild(value)).map(({ value }) => value);
  return [
    'search',
    `index=${literal(given.index)}`,
    ...(given.sourcetype === undefined ? [] : [`sourcetype=${literal(given.sourcetype)}`]),
    ...(given.query === undefined ? [] : [`(${given.query})`]),
    ...exact.map((field) => `${fieldName(field.name)}=${literal(field.value)}`),
    ...[...wild, ...words].flatMap(pieces).map(literal),
  ].join(' ');
}

/**
 * An asterisk is a wildcard in quotes too, and nothing escapes it. Splunk splits lines at it, so the pieces around it
 * find the same lines. A backtick could begin a macro; lines are not split there, so that one does become a wildcard.
 *
 * @see https://help.splunk.com/splunk-enterprise/search/search-manual/10.0/search-primer/event-segmentation-and-searching
 */
function pieces(word: string): readonly string[] {
  return word
    .split('*')
    .map((piece) => piece.trim().replaceAll('`', '*'))
    .filter((piece) => /[^\s*]/u.test(piece));
}

function fieldName(given: string): string {
  return /^\w+$/.test(given) ? given : literal(given);
}

function isWild(value: string): boolean {
  return /[*`]/.test(value);
}

function literal(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
