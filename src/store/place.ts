/** Where the store is: in a file of this machine, or in a database server that several replicas share. */
export type Database =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Where a store is, to be shown to anybody: without user, password and parameters. */
export function placeOf(database: Database): string {
  if (database.kind === 'sqlite') {
    return `sqlite:${database.path}`;
  }
  const url = URL.parse(database.url);
  return `postgres://${url?.searchParams.get('host') || url?.host || ''}${url?.pathname ?? ''}`;
}
