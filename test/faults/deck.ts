import type { Chance } from '../eval/chance.ts';

/** Deals cards one by one, in an order that chance makes, and each of them once before any comes again. */
export function deckOf<T>(cards: readonly T[], chance: Chance): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) {
      left = [...cards];
    }
    const dealt = chance.pick(left);
    left.splice(left.indexOf(dealt), 1);
    return dealt;
  };
}
