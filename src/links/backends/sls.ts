import { z } from 'zod';
import type { Backend, LogQuery } from './backend.ts';
import { baseOf, fieldsOf, nameOf, ownQuery, webAddress } from './settings.ts';
import { inSeconds } from './window.ts';
import { searchOf } from './words.ts';

/** The console for all regions in China; that of the international site is https://sls.console.alibabacloud.com. */
const console = 'https://sls.console.aliyun.com';

const settings = z.strictObject({
  kind: z.literal('sls'),
  url: webAddress.default(console),
  project: nameOf(/^[a-z0-9][a-z0-9-]*$/, 'write the name of the project: small letters, digits and "-"').describe(
    'The name of the project.',
  ),
  logstore: nameOf(
    /^[a-z0-9][a-z0-9_-]*$/,
    'write the name of the logstore: small letters, digits, "-" and "_"',
  ).describe('The name of the logstore.'),
  query: ownQuery(['|']),
  fields: fieldsOf(/^[^\p{Cc}"\\]+$/u, 'write the name of a field that the logstore has an index for'),
});

/**
 * The console of Alibaba Cloud's Log Service.
 *
 * @see https://www.alibabacloud.com/help/en/sls/variables-in-original-alert-templates for the address, `query_url`
 * @see https://help.aliyun.com/zh/sls/query-syntax for the search
 */
export const sls: Backend<typeof settings> = {
  kind: 'sls',
  title: 'Log Service (SLS)',
  settings,
  link: (given, query) => {
    const { from, to } = inSeconds(query);
    const search = Buffer.from(searchText(given, query), 'utf8').toString('base64');
    const page = `${baseOf(given.url)}/lognext/project/${given.project}/logsearch/${given.logstore}`;
    const time = `queryTimeType=99&startTime=${from}&endTime=${to}`;
    return `${page}?encode=base64&queryString=${encodeURIComponent(search)}&${time}`;
  },
};

function searchText(given: z.infer<typeof settings>, query: LogQuery): string {
  const { words, fields } = searchOf(query, given.fields);
  const parts = [
    ...(given.query === undefined ? [] : [`(${given.query})`]),
    ...fields.map(({ name, value }) => `"${name}":${fieldValue(value)}`),
    ...words.map(literal),
  ];
  return parts.length === 0 ? '*' : parts.join(' and ');
}

/** An index of numbers takes no quotes, and to one of text a number without them is the same. */
function fieldValue(value: string): string {
  return /^[1-9]\d{0,17}$/.test(value) ? value : literal(value);
}

/**
 * A text that Log Service may split into several words is asked for as a phrase, `#"…"`, since in plain quotes the
 * words may stand anywhere. Wildcards mean nothing in quotes.
 *
 * @see https://help.aliyun.com/zh/sls/phrase-search
 */
function literal(text: string): string {
  return /^[\w.-]+$/.test(text) ? `"${text}"` : `#"${escaped(text)}"`;
}

/**
 * Documented is that `\` escapes a quote, not what it does elsewhere. Doubled it stays within its quotes either way, but
 * for the last one, which therefore gets a space behind it; that only parts words.
 */
function escaped(text: string): string {
  return text.replace(/["\\]/g, '\\$&').replace(/\\$/, '\\ ');
}
