import { expect, it } from 'vitest';
import { uniqueIds } from '../../../src/catalog/rules/unique-ids.ts';
import { findingsOf } from '../small-catalog.ts';

const log = (id: string) => `  - { id: ${id}, title: a, path: b, host: c, look: d }\n`;
const doc = (id: string) => `  - { id: ${id}, title: a, url: https://example.com/ }\n`;

it('an id that two logs or two pages have is reported where it stands again', () => {
  const texts = { 'logs.yml': `logs:\n${log('a')}${log('b')}${log('a')}`, 'docs.yml': `docs:\n${doc('x')}${doc('x')}` };
  expect(findingsOf(uniqueIds, texts)).toEqual([
    'data/logs.yml:4:11: the id "a" is already on line 2; give one of them another',
    'data/docs.yml:3:11: the id "x" is already on line 2; give one of them another',
  ]);
});

it('a log and a page may have the same id', () => {
  expect(findingsOf(uniqueIds, { 'logs.yml': `logs:\n${log('a')}`, 'docs.yml': `docs:\n${doc('a')}` })).toEqual([]);
});
