import { expect, it } from 'vitest';
import { placeOf } from '../../src/store/place.ts';

it.each([
  ['postgres://me:hunter22@db.example.com:5433/bot?sslmode=verify-full', 'postgres://db.example.com:5433/bot'],
  ['postgresql://me:hunter22@localhost/bot?host=/run/postgresql&password=hunter22', 'postgres:///run/postgresql/bot'],
])('of %s nothing is shown but the place', (url, place) => {
  expect(placeOf({ kind: 'postgres', url })).toBe(place);
});

it('a file is shown by its path', () => {
  expect(placeOf({ kind: 'sqlite', path: 'var/mgscode.db' })).toBe('sqlite:var/mgscode.db');
});
