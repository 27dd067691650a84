import type { Rule } from './rule.ts';
import { rowsOf } from './rule.ts';

const page = 'official page';

/** Replies show whether the page has the row and where the facts come from; the two must not contradict each other. */
export const listedHasSource: Rule = {
  name: 'listed-has-source',
  description: `A row is \`listed\` if and only if its sources name the ${page}.`,
  check: (files) =>
    rowsOf(files).flatMap((row) => {
      const { listed, sources } = row.entry;
      const source = sources.indexOf(page);
      if (listed && source < 0) {
        return [{ ...row.position('sources'), message: `${row.name} is listed; add "${page}" to its sources` }];
      }
      if (listed || source < 0) return [];
      const message = `${row.name} is not listed; take "${page}" out, or set listed to true`;
      return [{ ...row.position('sources', source), message }];
    }),
};
