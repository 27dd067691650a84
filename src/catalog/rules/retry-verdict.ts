import type { Rule } from './rule.ts';
import { rowsOf } from './rule.ts';

/** The first word is read at a glance, the reason after it only by some. */
export const retryVerdict: Rule = {
  name: 'retry-verdict',
  description: '`retry` starts with Yes, No or Depends.',
  check: (files) =>
    rowsOf(files)
      .filter((row) => !/^(Yes|No|Depends)\b/.test(row.entry.retry))
      .map((row) => ({
        ...row.position('retry'),
        message: `${row.name} does not say whether to retry; start with Yes, No or Depends`,
      })),
};
