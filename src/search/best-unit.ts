import type { Indexed } from './model.ts';
import type { Answers } from './sought.ts';

/** How hard it weighs what a title or alias says beyond the question. */
const SAID = 1.5;

/** What has to be beaten is put lower by more than what rounding can do, so that equals are compared exactly. */
export const ROUNDING = 1 - 1e-9;

/**
 * How well the best title or alias of an entry answers: what it has of the question, less for what else it says. What is
 * not better than `least` makes no difference, and gives `least`.
 */
export function bestUnit({ units, terms }: Indexed, answers: Answers, least: number): number {
  const { places, answered, said } = answers;
  let best = least;
  let at = 0;
  for (const { mass, weight, end } of units) {
    const start = at;
    let has = 0;
    let says = 0;
    for (; at < end; at++) {
      const place = places[terms[at] ?? 0] ?? 0;
      if (place === 0) continue;
      has += answered[place] ?? 0;
      says += said[place] ?? 0;
    }
    // No power of a part is more than the part, so most units are told by this alone to be no better than another.
    if (has * weight * (says / mass) <= best * ROUNDING) continue;
    const score = answeredBy(terms, start, end, answers) * weight * (says / mass) ** SAID;
    best = Math.max(best, score);
  }
  return best;
}

/** How much of the question these terms answer together: each term of it counts by what answers it best. */
function answeredBy(terms: Int32Array, from: number, end: number, { places, by, masses }: Answers): number {
  const best = new Float64Array(masses.length);
  for (let at = from; at < end; at++) {
    for (const { to, strength } of by[places[terms[at] ?? 0] ?? 0] ?? []) {
      best[to] = Math.max(strength, best[to] ?? 0);
    }
  }
  let answered = 0;
  for (let to = 0; to < best.length; to++) answered += (masses[to] ?? 0) * (best[to] ?? 0);
  return answered;
}
