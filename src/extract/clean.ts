/** The same keys, each of which may also be undefined. */
type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The same value without the keys that are undefined. */
export function clean<T extends object>(value: Loose<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
