import { z } from 'zod';
import type { Backend, LogQuery } from './backend.ts';
import { baseOf, fieldsOf, nameOf, webAddress } from './settings.ts';
import { searchOf } from './words.ts';

const labelShape = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const labelAdvice = 'write a label name of Loki: letters, digits and "_", no digit first';

const labels = z
  .record(nameOf(labelShape, labelAdvice), z.string().min(1))
  .refine((given) => Object.keys(given).length > 0, 'name at least one label, such as app: mgs; Loki needs one');

const settings = z.strictObject({
  kind: z.literal('loki'),
  url: webAddress,
  datasource: nameOf(
    /^[A-Za-z0-9_-]+$/,
    "write the data source's UID, the last part of its address among Grafana's connections",
  ).describe('The UID of the Loki data source.'),
  orgId: z.int().positive().optional().describe('The number of the Grafana organization, if there are several.'),
  labels: labels.describe('Labels of the log streams and their values.'),
  parser: z
    .enum(['json', 'logfmt'])
    .optional()
    .describe('How lines are written, where "fields" are neither labels nor structured metadata.'),
  fields: fieldsOf(labelShape, labelAdvice),
});

/**
 * Grafana's Explore with a query to Loki.
 *
 * @see https://grafana.com/docs/grafana/latest/visualizations/explore/get-started-with-explore/ "Generate Explore URLs
 *   from external tools", from version 10 on
 * @see https://grafana.com/docs/loki/latest/query/log_queries/
 */
export const loki: Backend<typeof settings> = {
  kind: 'loki',
  title: 'Grafana (Loki)',
  settings,
  link: (given, query) => {
    const datasource = { type: 'loki', uid: given.datasource };
    const pane = {
      datasource: given.datasource,
      queries: [{ refId: 'A', expr: logQl(given, query), queryType: 'range', datasource }],
      range: { from: String(query.from), to: String(query.to) },
    };
    const organization = given.orgId === undefined ? '' : `&orgId=${given.orgId}`;
    const panes = encodeURIComponent(JSON.stringify({ logs: pane }));
    return `${baseOf(given.url)}/explore?schemaVersion=1&panes=${panes}${organization}`;
  },
};

/** Line filters stand before the parser, so that Loki parses only the lines that they leave. */
function logQl(given: z.infer<typeof settings>, query: LogQuery): string {
  const { words, fields } = searchOf(query, given.fields);
  const stream = Object.entries(given.labels).map(([name, value]) => `${name}=${literal(value)}`);
  return [
    `{${stream.join(', ')}}`,
    ...words.map(lineFilter),
    ...(given.parser === undefined ? [] : [`| ${given.parser}`]),
    ...fields.map(({ name, value }) => `| ${name}=${literal(value)}`),
  ].join(' ');
}

/** A number is looked for as a whole one: within trace ids and byte counts any four digits stand somewhere. */
function lineFilter(word: string): string {
  return /^\d+$/.test(word) ? `|~ ${literal(`\\b${word}\\b`)}` : `|= ${literal(word)}`;
}

/**
 * A string of LogQL, which Loki reads as one of Go; all escapes of JSON are Go's too. Before Loki sees it, Grafana puts
 * values for `$name`, `${name}` and `[[name]]`, so these signs go in as escapes.
 */
function literal(text: string): string {
  return JSON.stringify(text.toWellFormed()).replaceAll('$', '\\u0024').replaceAll('[', '\\u005b');
}
