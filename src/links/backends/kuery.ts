import type { LogQuery } from './backend.ts';
import { inIso } from './window.ts';
import type { Search } from './words.ts';

/** A field's name that needs no quotes in KQL and DQL, and is none of their operators. */
export const kueryField = /^(?!(?:and|or|not)$)[\p{L}_@][\p{L}\p{N}_@.-]*$/iu;

/** What to write for one. */
export const kueryFieldAdvice = 'write the name of a field as Discover lists it, such as trace.id';

/**
 * A search in KQL and DQL, which are the same here. Of a quoted string their grammars take back `\"`, `\\` and
 * escapes that need a single backslash; everything else means itself, wildcards and operators too.
 *
 * @see packages/kbn-es-query/grammar/grammar.peggy of elastic/kibana
 * @see src/plugins/data/common/opensearch_query/kuery/ast/kuery.peg of opensearch-project/OpenSearch-Dashboards
 */
export function kuery({ words, fields }: Search, own: string | undefined): string {
  const parts = [
    ...(own === undefined ? [] : [`(${own})`]),
    ...fields.map(({ name, value }) => `${name}: ${literal(value)}`),
    ...words.map(literal),
  ];
  return parts.join(' and ');
}

/** The `_g` of both products: the window, and none of the filters that a browser may have pinned. */
export function globalState(query: LogQuery) {
  return { filters: [], time: inIso(query) };
}

function literal(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
