import { makeInTurn } from './in-turn.ts';

/**
 * Runs work for the same key one after the other. Whoever comes while another waits for its turn shares what that gives,
 * or its failure: that work begins later, so it knows of both.
 */
export type SharedTurns<T> = (key: string, work: () => Promise<T>) => Promise<T>;

/** Makes a queue for each key, of one that runs and one that waits. */
export function makeSharedTurns<T>(): SharedTurns<T> {
  const inTurn = makeInTurn();
  const waiting = new Map<string, Promise<T>>();

  return (key, work) => {
    const there = waiting.get(key);
    if (there !== undefined) {
      return there;
    }
    const mine = inTurn(key, () => {
      waiting.delete(key);
      return work();
    });
    waiting.set(key, mine);
    return mine;
  };
}
