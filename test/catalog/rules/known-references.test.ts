import { expect, it } from 'vitest';
import { knownReferences } from '../../../src/catalog/rules/known-references.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

it('an id that leads nowhere is reported, with the one that was probably meant', () => {
  const bad = row({ logs: '[phone, phoen]', docs: '[manaul, something-else]' });
  expect(findingsOf(knownReferences, { 'h5.yml': scopeText('h5', bad) })).toEqual([
    'data/h5.yml:12:19: data/logs.yml has no "phoen"; did you mean "phone"?',
    'data/h5.yml:14:12: data/docs.yml has no "manaul"; did you mean "manual"?',
    'data/h5.yml:14:20: data/docs.yml has no "something-else"; add it there or take it out here',
  ]);
});

it('ids of logs and pages that exist are fine', () => {
  expect(findingsOf(knownReferences, { 'h5.yml': scopeText('h5', row({ docs: '[manual]' })) })).toEqual([]);
});
