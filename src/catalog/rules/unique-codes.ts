import type { Rule } from './rule.ts';
import { repeated, rowsOf, whereFrom } from './rule.ts';

/** Of two rows with one code, look-ups would only ever find the first. */
export const uniqueCodes: Rule = {
  name: 'unique-codes',
  description: 'A scope has each code and each range once.',
  check: (files) =>
    repeated(rowsOf(files), (row) => row.name).map(({ first, again }) => {
      const here = again.position('code');
      const where = whereFrom(here, first.position('code'));
      return { ...here, message: `${again.name} is already on ${where}; make them one row` };
    }),
};
