import { expect, it } from 'vitest';
import { rangesApart } from '../../../src/catalog/rules/ranges-apart.ts';
import { uniqueCodes } from '../../../src/catalog/rules/unique-codes.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

const rangesOf = (...codes: readonly string[]) => ({
  'ios.yml': scopeText('ios', ...codes.map((code) => row({ code: `"${code}"` }))),
});

it.each([
  [
    ['100-200', '150-250'],
    ['data/ios.yml:14:11: ios 150-250 overlaps ios 100-200 on line 5; end one where the other starts'],
  ],
  [
    ['100-200', '200-250'],
    ['data/ios.yml:14:11: ios 200-250 overlaps ios 100-200 on line 5; end one where the other starts'],
  ],
  [
    ['100-200', '120-130'],
    ['data/ios.yml:14:11: ios 120-130 overlaps ios 100-200 on line 5; end one where the other starts'],
  ],
  [
    ['120-130', '100-200'],
    ['data/ios.yml:14:11: ios 100-200 overlaps ios 120-130 on line 5; end one where the other starts'],
  ],
  [['499-400'], ['data/ios.yml:5:11: ios 499-400 does not run upwards; write "400-499"']],
  [['7-7'], ['data/ios.yml:5:11: ios 7-7 does not run upwards; write "7" for a single code']],
])('%j', (codes, findings) => {
  expect(findingsOf(rangesApart, rangesOf(...codes))).toEqual(findings);
});

it('an equal range is left to the rule about equal codes, so that it is reported once', () => {
  expect(findingsOf(rangesApart, rangesOf('1-2', '1-2'))).toEqual([]);
  expect(findingsOf(uniqueCodes, rangesOf('1-2', '1-2'))).toHaveLength(1);
});

it('ranges side by side are fine, and so are codes within them and ranges of other scopes', () => {
  const texts = {
    ...rangesOf('100-199', '200-299', '150', '100'),
    'android.yml': scopeText('android', row({ code: '"100-399"' })),
  };
  expect(findingsOf(rangesApart, texts)).toEqual([]);
});
