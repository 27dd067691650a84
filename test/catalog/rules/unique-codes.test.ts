import { expect, it } from 'vitest';
import { uniqueCodes } from '../../../src/catalog/rules/unique-codes.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

it('a code or range that a scope has twice is reported where it stands again', () => {
  const rows = [
    row({ code: '"1"' }),
    row({ code: '"2"' }),
    row({ code: '"1"' }),
    row({ code: '"3-4"' }),
    row({ code: '"3-4"' }),
  ];
  expect(findingsOf(uniqueCodes, { 'ios.yml': scopeText('ios', ...rows) })).toEqual([
    'data/ios.yml:23:11: ios 1 is already on line 5; make them one row',
    'data/ios.yml:41:11: ios 3-4 is already on line 32; make them one row',
  ]);
});

it('the same code in two scopes is fine, and so is a code within a range', () => {
  const texts = {
    'ios.yml': scopeText('ios', row({ code: '"1"' }), row({ code: '"0-5"' })),
    'android.yml': scopeText('android', row({ code: '"1"' })),
  };
  expect(findingsOf(uniqueCodes, texts)).toEqual([]);
});
