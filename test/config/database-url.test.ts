import { expect, it } from 'vitest';
import { placeOfDatabase } from '../../src/config/database-url.ts';

it.each([
  ['postgres://me:hunter22@db.example.com:5433/bot?sslmode=verify-full', 'postgres://db.example.com:5433/bot'],
  ['postgresql://me:hunter22@localhost/bot?host=/run/postgresql&password=hunter22', 'postgres:///run/postgresql/bot'],
])('of %s nothing is shown but the place', (url, place) => {
  expect(placeOfDatabase({ kind: 'postgres', url })).toBe(place);
});

it('a file is shown by its path', () => {
  expect(placeOfDatabase({ kind: 'sqlite', path: 'var/mgscode.db' })).toBe('sqlite:var/mgscode.db');
});
