/** The same keys, each of which may also be undefined. */
type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The same value without the keys that are undefined. */
export function clean<T extends object>(value: Loose<T>): T {
  const kept: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) {
    const item = value[key];
    if (item !== undefined) {
      kept[key] = item;
    }
  }
  return kept as T;
}
