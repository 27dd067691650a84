import { z } from 'zod';
import type { Backend } from './backend.ts';
import { globalState, kuery, kueryField, kueryFieldAdvice } from './kuery.ts';
import { risonParameter } from './rison.ts';
import { baseOf, fieldsOf, nameOf, ownQuery, webAddress } from './settings.ts';
import { searchOf } from './words.ts';

const settings = z.strictObject({
  kind: z.literal('opensearch'),
  url: webAddress,
  indexPattern: nameOf(
    /^\P{Cc}{1,200}$/u,
    'write the id of the index pattern, the last part of the address of its page',
  ).describe('The id of the index pattern.'),
  query: ownQuery(),
  fields: fieldsOf(kueryField, kueryFieldAdvice),
});

/**
 * Discover of OpenSearch Dashboards as it is since version 2.10. A base path such as `/_dashboards` belongs into the
 * address.
 *
 * @see https://docs.opensearch.org/latest/dashboards/dql
 * @see src/plugins/data_explorer/public of opensearch-project/OpenSearch-Dashboards
 */
export const opensearch: Backend<typeof settings> = {
  kind: 'opensearch',
  title: 'OpenSearch Dashboards',
  settings,
  link: (given, query) => {
    const view = {
      discover: { columns: ['_source'], isDirty: false, sort: [] },
      metadata: { indexPattern: given.indexPattern, view: 'discover' },
    };
    const search = {
      filters: [],
      query: { language: 'kuery', query: kuery(searchOf(query, given.fields), given.query) },
    };
    const states = [
      `_a=${risonParameter(view)}`,
      `_g=${risonParameter(globalState(query))}`,
      `_q=${risonParameter(search)}`,
    ];
    return `${baseOf(given.url)}/app/data-explorer/discover#?${states.join('&')}`;
  },
};
