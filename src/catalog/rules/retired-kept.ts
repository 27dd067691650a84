import type { Rule } from './rule.ts';
import { rowsOf } from './rule.ts';

/** "yes" or "old" is a mark, not a note. */
const fewestWords = 3;

/** Old logs and old apps show retired codes for years, so the rows stay, and a reply tells that the code is retired. */
export const retiredKept: Rule = {
  name: 'retired-kept',
  description: 'A retired code keeps its meaning, and `retired` says since when or why.',
  check: (files) =>
    rowsOf(files).flatMap((row) => {
      const { retired, meaning } = row.entry;
      if (retired === undefined) return [];
      const short = retired.trim().split(/\s+/).length < fewestWords;
      return [
        ...(short ? [{ key: 'retired', message: 'only marked as retired; say since when or why' }] : []),
        ...(meaning === ''
          ? [{ key: 'meaning', message: 'retired, but old logs still show it; keep its meaning' }]
          : []),
      ].map(({ key, message }) => ({ ...row.position(key), message: `${row.name} is ${message}` }));
    }),
};
