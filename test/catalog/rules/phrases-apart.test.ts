import { expect, it } from 'vitest';
import { phrasesApart } from '../../../src/catalog/rules/phrases-apart.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

const two = (first: Record<string, string>, second: Record<string, string>) => ({
  'h5.yml': scopeText('h5', row({ code: '"1"', ...first }), row({ code: '"2"', ...second })),
});

it.each([
  [
    'an alias in two rows, whatever its case, width and spaces',
    two({ aliases: '{ en: [no sign] }' }, { aliases: '{ en: [ok, Ｎｏ  Sign] }' }),
    [
      'data/h5.yml:14:21: the alias "no sign" is in h5 2 too, on line 24; reword one of them, or name it under "shared" in each',
      'data/h5.yml:24:25: the alias "Ｎｏ  Sign" is in h5 1 too, on line 14; reword one of them, or name it under "shared" in each',
    ],
  ],
  [
    'a memo text that is an alias elsewhere',
    two({ memo: '[验签失败]' }, { aliases: '{ zh: [验签失败] }' }),
    [
      'data/h5.yml:14:12: the memo text "验签失败" is in h5 2 too, on line 24; reword one of them, or name it under "shared" in each',
      'data/h5.yml:24:21: the alias "验签失败" is in h5 1 too, on line 14; reword one of them, or name it under "shared" in each',
    ],
  ],
  [
    'a constant that only one of the two declares',
    two({ constants: '[DNS]', shared: '[DNS]' }, { constants: '[dns]' }),
    [
      'data/h5.yml:25:17: the constant "dns" is in h5 1 too, on line 14; reword one of them, or name it under "shared" in each',
    ],
  ],
  [
    'a declaration that no other row bears out',
    two({ memo: '[a]', shared: '[a]' }, {}),
    ['data/h5.yml:15:14: "a" is not shared: no other row has it; take it out'],
  ],
  [
    'a declaration of something that the row does not have',
    two({ tips: '[a]', shared: '[a]' }, { tips: '[a]' }),
    ['data/h5.yml:15:14: "a" is not shared: h5 1 has no such alias, memo text or constant; take it out'],
  ],
])('%s is reported', (_what, texts, findings) => {
  expect(findingsOf(phrasesApart, texts)).toEqual(findings);
});

it('the other row may be in another file', () => {
  const alias = { aliases: '{ en: [no sign] }' };
  expect(
    findingsOf(phrasesApart, { 'h5.yml': scopeText('h5', row(alias)), 'ios.yml': scopeText('ios', row(alias)) }),
  ).toEqual([
    'data/h5.yml:14:21: the alias "no sign" is in ios 9 too, on data/ios.yml:14; reword one of them, or name it under "shared" in each',
    'data/ios.yml:14:21: the alias "no sign" is in h5 9 too, on data/h5.yml:14; reword one of them, or name it under "shared" in each',
  ]);
});

it.each([
  ['what every row that has it declares', two({ memo: '[a]', shared: '[A]' }, { memo: '[a]', shared: '[a]' })],
  ['a tip in two rows', two({ tips: '[a]' }, { tips: '[a]' })],
  ['a text that one row has in two languages', two({ aliases: '{ zh: [超時], ja: [超時] }' }, {})],
])('%s is fine', (_what, texts) => {
  expect(findingsOf(phrasesApart, texts)).toEqual([]);
});
