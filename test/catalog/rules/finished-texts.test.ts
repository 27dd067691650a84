import { expect, it } from 'vitest';
import { finishedTexts } from '../../../src/catalog/rules/finished-texts.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

// What authors leave in a catalog, each to be refused: these marks are what is tested, and mark nothing that is left to
// do here. Each stands again in what the rule says of it.
it.each([
  [
    { meaning: 'TODO' },
    'data/h5.yml:9:14: the placeholder "TODO" is left; finish the text, or write <code> for a part that varies',
  ],
  [
    { checks: '[Look., Ask xxx.]' },
    'data/h5.yml:10:21: the placeholder "xxx" is left; finish the text, or write <code> for a part that varies',
  ],
  [
    { note: 'Is it so???' },
    'data/h5.yml:14:11: the placeholder "???" is left; finish the text, or write <code> for a part that varies',
  ],
  [{ memo: '[抱歉…]' }, 'data/h5.yml:14:12: this text is cut short; give it whole, as the gateway shows it'],
  [{ tips: '[Sorry...]' }, 'data/h5.yml:14:12: this text is cut short; give it whole, as the gateway shows it'],
])('%j', (keys, finding) => {
  expect(findingsOf(finishedTexts, { 'h5.yml': scopeText('h5', row(keys)) })).toEqual([finding]);
});

it('logs and pages are read as well', () => {
  const texts = { 'docs.yml': 'docs:\n  - { id: a, title: TBD, url: https://example.com/ }\n' };
  expect(findingsOf(finishedTexts, texts)).toEqual([
    'data/docs.yml:2:21: the placeholder "TBD" is left; finish the text, or write <code> for a part that varies',
  ]);
});

it.each(['The whole 7XXX family.', 'Wait…', 'See axxxb.', 'Really?', 'em todo o mundo'])('"%s" is finished', (note) => {
  expect(findingsOf(finishedTexts, { 'h5.yml': scopeText('h5', row({ note })) })).toEqual([]);
});
