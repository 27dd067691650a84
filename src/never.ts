/** Ends an exhaustive `switch`: a kind that is added and forgotten does not compile. Throws if it is reached all the same. */
export function assertNever(value: never): never {
  throw new Error(`unknown kind ${JSON.stringify(value)}`);
}
