import { expect, it } from 'vitest';
import { noSecrets } from '../../../src/catalog/rules/no-secrets.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

// Put together here, so that no scanner of this repository takes the samples for real ones.
const samples: readonly [string, string][] = [
  [['xoxb', '1234567890', 'abcdef'].join('-'), 'a Slack token'],
  [['xapp', '1', 'A0B1C2D3'].join('-'), 'a Slack token'],
  [`AKIA${'A1'.repeat(8)}`, 'an access key'],
  [`LTAI${'b2'.repeat(8)}`, 'an access key'],
  [['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' '), 'a private key'],
  [`eyJ${'hbGciOi'.repeat(2)}.eyJ${'zdWIiOi'.repeat(2)}`, 'a JSON web token'],
  [`Authorization is Bearer ${'c3'.repeat(9)}`, 'a credential'],
  ['password=hunter22', 'a credential'],
  ['https://me:hunter22@example.com/', 'a password in an address'],
  ['0123456789abcdef'.repeat(3), 'a key'],
];

it.each(samples)('%s looks like %s', (text, what) => {
  expect(findingsOf(noSecrets, { 'h5.yml': scopeText('h5', row({ note: JSON.stringify(text) })) })).toEqual([
    `data/h5.yml:14:11: this looks like ${what}; take it out, and revoke it if it is real`,
  ]);
});

it.each([
  'The token of the session is stale.',
  'Set secret=<secret> in the console.',
  'Trace 0a1d7667159712140890222728553 is no key.',
  'https://help.aliyun.com/document_detail/72758.htm',
  'The xox family',
])('"%s" does not', (note) => {
  expect(findingsOf(noSecrets, { 'h5.yml': scopeText('h5', row({ note: JSON.stringify(note) })) })).toEqual([]);
});
