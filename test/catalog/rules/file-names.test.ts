import { expect, it } from 'vitest';
import { fileNames } from '../../../src/catalog/rules/file-names.ts';
import { findingsOf, scopeText } from '../small-catalog.ts';

it('a scope in a file of another name is reported at its name', () => {
  const texts = { 'h5.yml': scopeText('ios'), 'h5-more.yml': scopeText('h5'), 'ios.yaml': scopeText('ios') };
  expect(findingsOf(fileNames, texts)).toEqual([
    'data/h5-more.yml:1:8: the scope "h5" belongs into h5.yml; move it there',
    'data/h5.yml:1:8: the scope "ios" belongs into ios.yml; move it there',
    'data/ios.yaml:1:8: the scope "ios" belongs into ios.yml; move it there',
  ]);
});

it('a scope in the file of its name is fine', () => {
  expect(findingsOf(fileNames, {})).toEqual([]);
});
