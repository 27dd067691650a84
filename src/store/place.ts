import type { Database } from './open.ts';

/** Where a store is, to be shown to anybody: without user, password and parameters. */
export function placeOf(database: Database): string {
  if (database.kind === 'sqlite') {
    return `sqlite:${database.path}`;
  }
  const url = URL.parse(database.url);
  return `postgres://${url?.searchParams.get('host') || url?.host || ''}${url?.pathname ?? ''}`;
}
