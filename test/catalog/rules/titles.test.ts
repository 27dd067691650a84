import { expect, it } from 'vitest';
import { titles } from '../../../src/catalog/rules/titles.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

it('a title of more than 60 characters is too long', () => {
  expect(findingsOf(titles, { 'h5.yml': scopeText('h5', row({ title: 'x'.repeat(61) })) })).toEqual([
    'data/h5.yml:6:12: the title has 61 characters; say it in 60',
  ]);
});

it('a title that another row of the scope has, in any case, does not tell them apart', () => {
  const rows = [row({ code: '"1"', title: 'Timed out' }), row({ code: '"2"', title: 'timed OUT' })];
  expect(findingsOf(titles, { 'h5.yml': scopeText('h5', ...rows) })).toEqual([
    'data/h5.yml:15:12: h5 1 has this title already, on line 6; tell them apart',
  ]);
});

it('60 characters are fine, and so is the same title in another scope', () => {
  const text = row({ title: '网'.repeat(60) });
  expect(findingsOf(titles, { 'h5.yml': scopeText('h5', text), 'ios.yml': scopeText('ios', text) })).toEqual([]);
});
