import type { Postings } from './model.ts';
import type { Sought, Way } from './sought.ts';

/** So many of the entries that have most of the question are looked at closely. */
const CONSIDERED = 32;

/**
 * Positions of the entries that have most of the question, best first. The order of equals is theirs in the index.
 * `isWanted` leaves out the others before they take a place.
 */
export function mostInCommon(sought: readonly Sought[], size: number, isWanted: (at: number) => boolean): number[] {
  const sums = new Float64Array(size);
  for (const { mass, ways } of sought) for (const way of ways) addMass(sums, mass, way);
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < size; at++) {
    if ((sums[at] ?? 0) <= least || !isWanted(at)) continue;
    insert(best, at, sums);
    if (best.length > CONSIDERED) best.pop();
    if (best.length === CONSIDERED) least = sums[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}

function addMass(sums: Float64Array, mass: number, { postings: { entries, weights }, strength }: Way): void {
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0;
    sums[entry] = (sums[entry] ?? 0) + mass * strength * (weights[at] ?? 0);
  }
}

function insert(best: number[], at: number, sums: Float64Array): void {
  const sum = sums[at] ?? 0;
  let place = best.length;
  while (place > 0 && (sums[best[place - 1] ?? 0] ?? 0) < sum) place -= 1;
  best.splice(place, 0, at);
}

/** The weight of a term in an entry, 0 where it has it not. */
export function weightIn(postings: Postings, position: number): number {
  return postings.weights[placeIn(postings, position)] ?? 0;
}

/** Where among its postings a term has an entry, -1 when nowhere. Positions rise, so it is found by halving. */
export function placeIn({ entries }: Postings, position: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = entries[middle] ?? 0;
    if (found === position) return middle;
    if (found < position) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
