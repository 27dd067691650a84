import type { Finding } from '../finding.ts';
import type { Row, Rule } from './rule.ts';
import { repeated, rowsOf, whereFrom } from './rule.ts';

/** A phone shows about this many characters of a message's header on two lines. */
const longest = 60;

/** The title is what people see first, and all they see in a list. */
export const titles: Rule = {
  name: 'titles',
  description: `A title has at most ${longest} characters and stands once in its scope.`,
  check: (files) => {
    const rows = rowsOf(files);
    return [...longTitles(rows), ...taken(rows)];
  },
};

/** A finding for each title that is too long. */
export function longTitles(rows: readonly Row[]): readonly Finding[] {
  return rows.flatMap(tooLong);
}

function tooLong(row: Row): readonly Finding[] {
  const { length } = [...row.entry.title];
  if (length <= longest) return [];
  const message = `the title has ${length} characters; say it in ${longest}`;
  return [{ ...row.position('title'), message }];
}

function taken(rows: readonly Row[]): readonly Finding[] {
  return repeated(rows, ({ scope, entry }) => `${scope} ${entry.title.toLowerCase()}`).map(({ first, again }) => {
    const here = again.position('title');
    const where = whereFrom(here, first.position('title'));
    return { ...here, message: `${first.name} has this title already, on ${where}; tell them apart` };
  });
}
