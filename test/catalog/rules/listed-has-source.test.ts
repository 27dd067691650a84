import { expect, it } from 'vitest';
import { listedHasSource } from '../../../src/catalog/rules/listed-has-source.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

it.each([
  ['true', '[inference]', ['data/h5.yml:13:14: h5 9 is listed; add "official page" to its sources']],
  [
    'false',
    '[inference, official page]',
    ['data/h5.yml:13:26: h5 9 is not listed; take "official page" out, or set listed to true'],
  ],
  ['true', '[official page]', []],
  ['false', '["official page, Chinese"]', []],
])('listed %s with sources %s', (listed, sources, findings) => {
  expect(findingsOf(listedHasSource, { 'h5.yml': scopeText('h5', row({ listed, sources })) })).toEqual(findings);
});
