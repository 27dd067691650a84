import { z } from 'zod';
import type { Backend, LogQuery } from './backend.ts';
import { baseOf, fieldsOf, idOf, webAddress } from './settings.ts';
import { searchOf } from './words.ts';

const labelShape = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const labelAdvice = 'write a label name of Loki: letters, digits and "_", no digit first';

const labels = z
  .record(z.string().regex(labelShape, labelAdvice), z.string().min(1))
  .refine((given) => Object.keys(given).length > 0, 'name at least one label, such as app: mgs; Loki needs one');

const settings = z.strictObject({
  kind: z.literal('loki'),
  url: webAddress,
  datasource: idOf("write the data source's UID, the last part of its address in Grafana's settings"),
  orgId: z.int().positive().optional(),
  labels,
  parser: z.enum(['json', 'logfmt']).optional(),
  fields: fieldsOf(labelShape, labelAdvice),
});

type Settings = z.infer<typeof settings>;

/** Grafana's Explore with a query to Loki. */
export const loki: Backend<typeof settings> = {
  kind: 'loki',
  title: 'Grafana (Loki)',
  settings,
  link: (given, query) => {
    const pane = {
      datasource: given.datasource,
      queries: [
        {
          refId: 'A',
          expr: logQl(given, query),
          queryType: 'range',
          datasource: { type: 'loki', uid: given.datasource },
        },
      ],
      range: { from: String(query.from), to: String(query.to) },
    };
    const organization = given.orgId === undefined ? '' : `&orgId=${given.orgId}`;
    const panes = encodeURIComponent(JSON.stringify({ logs: pane }));
    return `${baseOf(given.url)}/explore?schemaVersion=1&panes=${panes}${organization}`;
  },
};

function logQl(given: Settings, query: LogQuery): string {
  const { words, fields } = searchOf(query, given.fields);
  const stream = Object.entries(given.labels).map(([name, value]) => `${name}=${literal(value)}`);
  return [
    `{${stream.join(', ')}}`,
    ...words.map((word) => `|= ${literal(word)}`),
    ...(given.parser === undefined ? [] : [`| ${given.parser}`]),
    ...fields.map(({ name, value }) => `| ${name}=${literal(value)}`),
  ].join(' ');
}

function literal(text: string): string {
  return JSON.stringify(text);
}
