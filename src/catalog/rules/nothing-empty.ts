import type { Finding } from '../finding.ts';
import type { Row, Rule } from './rule.ts';
import { rowsOf } from './rule.ts';

/** What a row must have, and what it is needed for. The schema lets drafts through, the catalog does not. */
const needed = [
  { key: 'meaning', what: 'no meaning; say in a sentence or two what happened' },
  { key: 'checks', what: 'no checks; say what to do first' },
  { key: 'logs', what: 'no log; name at least one that helps' },
] as const;

/** A row that says nothing is worse than none: it would look like an answer. */
export const nothingEmpty: Rule = {
  name: 'nothing-empty',
  description: 'Every row has a meaning, at least one check and at least one log.',
  check: (files) => rowsOf(files).flatMap(gaps),
};

function gaps(row: Row): readonly Finding[] {
  return needed
    .filter(({ key }) => row.entry[key].length === 0)
    .map(({ key, what }) => ({ ...row.position(key), message: `${row.name} has ${what}` }));
}
