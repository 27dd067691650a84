import { z } from 'zod';
import type { Backend } from './backend.ts';
import { globalState, kuery, kueryField, kueryFieldAdvice } from './kuery.ts';
import { risonParameter } from './rison.ts';
import { baseOf, fieldsOf, nameOf, ownQuery, webAddress } from './settings.ts';
import { searchOf } from './words.ts';

const settings = z.strictObject({
  kind: z.literal('kibana'),
  url: webAddress,
  space: nameOf(/^[a-z0-9_-]+$/, 'write the id of the space, as it stands behind /s/ in the address')
    .optional()
    .describe('The id of the space, unless it is the default one.'),
  dataView: nameOf(
    /^\P{Cc}{1,200}$/u,
    'write the id of the data view, the last part of the address of its page',
  ).describe('The id of the data view.'),
  query: ownQuery(),
  fields: fieldsOf(kueryField, kueryFieldAdvice),
});

/**
 * Kibana's Discover, versions 7 to 9. The data view goes into `index`, which those that want a `dataSource` turn into
 * one.
 *
 * @see https://www.elastic.co/docs/reference/query-languages/kql
 * @see src/plugins/discover/public/application/main/state_management/utils/cleanup_url_state.ts of elastic/kibana
 */
export const kibana: Backend<typeof settings> = {
  kind: 'kibana',
  title: 'Kibana',
  settings,
  link: (given, query) => {
    const space = given.space === undefined ? '' : `/s/${given.space}`;
    const state = {
      columns: [],
      filters: [],
      index: given.dataView,
      query: { language: 'kuery', query: kuery(searchOf(query, given.fields), given.query) },
    };
    const hash = `/?_g=${risonParameter(globalState(query))}&_a=${risonParameter(state)}`;
    return `${baseOf(given.url)}${space}/app/discover#${hash}`;
  },
};
