import type { Finding } from '../finding.ts';
import type { ParsedFile } from '../positions.ts';
import type { Rule } from './rule.ts';
import { repeated } from './rule.ts';

/** Entries refer to logs and pages by id. */
export const uniqueIds: Rule = {
  name: 'unique-ids',
  description: 'Every log and every page has an id of its own.',
  check: ({ logs, docs }) => [...twice(logs, 'logs', logs.data.logs), ...twice(docs, 'docs', docs.data.docs)],
};

function twice(file: ParsedFile<unknown>, list: string, items: readonly { id: string }[]): readonly Finding[] {
  const placed = items.map(({ id }, index) => ({ id, ...file.position([list, index, 'id']) }));
  return repeated(placed, ({ id }) => id).map(({ first, again: { id, ...here } }) => ({
    ...here,
    message: `the id "${id}" is already on line ${first.line}; give one of them another`,
  }));
}
