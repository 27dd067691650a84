import { expect, it } from 'vitest';
import { retiredKept } from '../../../src/catalog/rules/retired-kept.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

it.each([
  [{ retired: 'yes' }, ['data/h5.yml:14:14: h5 9 is only marked as retired; say since when or why']],
  [
    { retired: 'Not sent since 10.1.', meaning: '""' },
    ['data/h5.yml:9:14: h5 9 is retired, but old logs still show it; keep its meaning'],
  ],
  [{ retired: 'Not sent since 10.1.' }, []],
  [{}, []],
])('%j', (keys, findings) => {
  expect(findingsOf(retiredKept, { 'h5.yml': scopeText('h5', row(keys)) })).toEqual(findings);
});
