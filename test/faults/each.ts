/** Does something for each of many, so many at a time. */
export async function each<T>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const waiting = things.values();
  const worker = async () => {
    for (const thing of waiting) {
      await work(thing);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
