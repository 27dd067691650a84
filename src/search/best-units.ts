import type { Indexed } from './model.ts';
import type { Answers } from './sought.ts';

/** How hard it weighs what a title or alias says beyond the question. */
const SAID = 1.2;

/** What the best texts of an entry count for its place, the best one first. */
const SUPPORT = [1, 0.5, 0.35, 0.25] as const;

/** What has to be beaten is put lower by more than what rounding can do, so that equals are compared exactly. */
export const ROUNDING = 1 - 1e-9;

/** Scores of the texts of an entry that answer best, the best first; 0 where it has no more of them. */
export type BestUnits = [number, number, number, number];

/**
 * Writes down for each title and alias of an entry how well it can answer at most, which is quickly told: as if no two
 * of its terms answered the same. Gives the best of them.
 */
export function boundUnits({ units, terms }: Indexed, answers: Answers, bounds: Float64Array): BestUnits {
  const { places, answered, said } = answers;
  const best: BestUnits = [0, 0, 0, 0];
  let at = 0;
  for (let unit = 0; unit < units.length; unit++) {
    const { mass, weight, end } = units[unit] ?? none;
    let has = 0;
    let says = 0;
    for (; at < end; at++) {
      const place = places[terms[at] ?? 0] ?? 0;
      if (place === 0) continue;
      has += answered[place] ?? 0;
      says += said[place] ?? 0;
    }
    // No power of a part is more than the part.
    const bound = has === 0 ? 0 : has * weight * (says / mass);
    bounds[unit] = bound;
    keep(best, bound);
  }
  return best;
}

const none = { mass: 1, weight: 0, end: 0 };

/** The scores of the texts that answer best, each at most its bound: what it has of the question, less for what else it says. */
export function bestUnits({ units, terms }: Indexed, answers: Answers, bounds: Float64Array): BestUnits {
  const best: BestUnits = [0, 0, 0, 0];
  let start = 0;
  for (let unit = 0; unit < units.length; unit++) {
    const { mass, weight, end } = units[unit] ?? none;
    if ((bounds[unit] ?? 0) > best[3] * ROUNDING) {
      const part = saidIn(terms, start, end, answers) / mass;
      keep(best, answeredIn(terms, start, end, answers) * weight * part ** SAID);
    }
    start = end;
  }
  return best;
}

/** What the best texts of an entry count together. */
export function supportOf([first, second, third, fourth]: BestUnits): number {
  return first * SUPPORT[0] + second * SUPPORT[1] + third * SUPPORT[2] + fourth * SUPPORT[3];
}

/** Puts a score in its place among the best, unless all of them are better. */
function keep(best: BestUnits, score: number): void {
  if (score <= best[3]) return;
  let place = 3;
  for (; place > 0 && (best[place - 1] ?? 0) < score; place--) best[place] = best[place - 1] ?? 0;
  best[place] = score;
}

/** How much these terms tell, each as far as it answers something. */
function saidIn(terms: Int32Array, from: number, to: number, { places, said }: Answers): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += said[places[terms[at] ?? 0] ?? 0] ?? 0;
  return sum;
}

/** How much of the question these terms answer together: each term of it counts by what answers it best. */
function answeredIn(terms: Int32Array, from: number, to: number, { places, by, masses, strengths }: Answers): number {
  strengths.fill(0);
  for (let at = from; at < to; at++) {
    const place = places[terms[at] ?? 0] ?? 0;
    if (place === 0) continue;
    for (const { to, strength } of by[place] ?? []) strengths[to] = Math.max(strength, strengths[to] ?? 0);
  }
  let answered = 0;
  for (let to = 0; to < strengths.length; to++) answered += (masses[to] ?? 0) * (strengths[to] ?? 0);
  return answered;
}
