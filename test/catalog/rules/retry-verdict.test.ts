import { expect, it } from 'vitest';
import { retryVerdict } from '../../../src/catalog/rules/retry-verdict.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

it.each(['Try again.', 'yes', 'Nope', 'Noted.', 'It depends.'])('"%s" is no verdict', (retry) => {
  expect(findingsOf(retryVerdict, { 'h5.yml': scopeText('h5', row({ retry })) })).toEqual([
    'data/h5.yml:11:12: h5 9 does not say whether to retry; start with Yes, No or Depends',
  ]);
});

it.each(['Yes.', 'No', 'Depends on the call.', '"No need: it worked."'])('%s is one', (retry) => {
  expect(findingsOf(retryVerdict, { 'h5.yml': scopeText('h5', row({ retry })) })).toEqual([]);
});
