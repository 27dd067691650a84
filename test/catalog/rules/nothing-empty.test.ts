import { expect, it } from 'vitest';
import { nothingEmpty } from '../../../src/catalog/rules/nothing-empty.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

it.each([
  [{ meaning: '" "' }, 'data/h5.yml:9:14: h5 9 has no meaning; say in a sentence or two what happened'],
  [{ checks: '[]' }, 'data/h5.yml:10:13: h5 9 has no checks; say what to do first'],
  [{ checks: undefined }, 'data/h5.yml:5:5: h5 9 has no checks; say what to do first'],
  [{ logs: '[]' }, 'data/h5.yml:12:11: h5 9 has no log; name at least one that helps'],
])('%j', (keys, finding) => {
  expect(findingsOf(nothingEmpty, { 'h5.yml': scopeText('h5', row(keys)) })).toEqual([finding]);
});

it('a row with a meaning, a check and a log is fine', () => {
  expect(findingsOf(nothingEmpty, { 'h5.yml': scopeText('h5', row({})) })).toEqual([]);
});
