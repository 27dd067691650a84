import type { Postings, Room } from './model.ts';
import type { Sought, Way } from './sought.ts';

/** So many of the entries that have most of the question are looked at closely. */
const CONSIDERED = 32;

/** How typical of an entry a term is that it has not. */
const ABSENT = -1;

/** An entry that may be the answer, by its position in the index. */
export interface Candidate {
  readonly at: number;
  /** How much of the question it has: each term by the text where it counts most. */
  readonly base: number;
  /** How much of the question it could have if all of its texts were one title. */
  readonly most: number;
  /** How typical the terms of the question are of it: a sum of logarithms. */
  readonly typicality: number;
}

/**
 * The entries that have most of the question, best first. The order of equals is theirs in the index. `isWanted` leaves
 * out the others before they take a place.
 */
export function candidatesOf(
  sought: readonly Sought[],
  room: Room,
  isWanted: (at: number) => boolean,
): readonly Candidate[] {
  const best = mostInCommon(sought, room.sums.fill(0), isWanted);
  const places = room.places.fill(0);
  for (let at = 0; at < best.length; at++) places[best[at] ?? 0] = at + 1;
  const found = { weights: row(), strengths: row(), lifts: row() };
  const bases = row();
  const mosts = row();
  const typical = row();
  for (const term of sought) {
    look(term, places, found);
    for (let place = 1; place <= best.length; place++) {
      bases[place] = (bases[place] ?? 0) + term.mass * (found.weights[place] ?? 0);
      mosts[place] = (mosts[place] ?? 0) + term.mass * (found.strengths[place] ?? 0);
      typical[place] = (typical[place] ?? 0) + term.asked.strength * (found.lifts[place] ?? 0);
    }
  }
  return best.map((at, before) => {
    const place = before + 1;
    return { at, base: bases[place] ?? 0, most: mosts[place] ?? 0, typicality: typical[place] ?? 0 };
  });
}

/** A number for each candidate, by its place from 1. */
type Row = Float64Array;

function row(): Row {
  return new Float64Array(CONSIDERED + 1);
}

/** Of one term of the question: its weight in each candidate, how well it is answered there at all, how typical it is. */
interface Found {
  readonly weights: Row;
  readonly strengths: Row;
  readonly lifts: Row;
}

function look({ ways }: Sought, places: Uint8Array, { weights, strengths, lifts }: Found): void {
  weights.fill(0);
  strengths.fill(0);
  lifts.fill(ABSENT);
  for (const { postings, strength } of ways) {
    const { entries, weights: counts } = postings;
    for (let at = 0; at < entries.length; at++) {
      const place = places[entries[at] ?? 0] ?? 0;
      if (place === 0) continue;
      weights[place] = Math.max(weights[place] ?? 0, strength * (counts[at] ?? 0));
      strengths[place] = Math.max(strengths[place] ?? 0, strength);
      if (postings === ways[0]?.postings) lifts[place] = postings.lifts[at] ?? ABSENT;
    }
  }
}

/** Their positions, by all that they have: a term and one related to it both count. */
function mostInCommon(sought: readonly Sought[], sums: Float64Array, isWanted: (at: number) => boolean): number[] {
  for (const { mass, ways } of sought) for (const way of ways) addMass(sums, mass, way);
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < sums.length; at++) {
    if ((sums[at] ?? 0) <= least || !isWanted(at)) continue;
    insert(best, at, sums);
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

/** Makes room from the back; the last one falls out when there is none. */
function insert(best: number[], at: number, sums: Float64Array): void {
  const sum = sums[at] ?? 0;
  let place = Math.min(best.length, CONSIDERED - 1);
  for (; place > 0; place--) {
    const before = best[place - 1] ?? 0;
    if ((sums[before] ?? 0) >= sum) break;
    best[place] = before;
  }
  best[place] = at;
}

/** The weight of a term in an entry, 0 where it has it not. Positions rise, so it is found by halving. */
export function weightIn({ entries, weights }: Postings, position: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = entries[middle] ?? 0;
    if (found === position) return weights[middle] ?? 0;
    if (found < position) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
