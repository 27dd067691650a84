import type { Units } from './model.ts';
import type { Answers } from './sought.ts';

/** How hard it weighs what a title or alias says beyond the question. */
const SAID = 1.2;

/** What the best texts of an entry count for its place, the best one first. */
const SUPPORT = [1, 0.5, 0.35, 0.25] as const;

/** What as many texts would count that all answer in full. */
export const FULL_SUPPORT = SUPPORT.reduce((sum, part) => sum + part, 0);

/** What has to be beaten is put lower by more than what rounding can do, so that equals are compared exactly. */
export const ROUNDING = 1 - 1e-9;

/** Scores of the texts of an entry that answer best, the best first; 0 where it has no more of them. */
export type BestUnits = [number, number, number, number];

/**
 * Writes down for each title and alias of an entry how well it can answer at most, which is quickly told: as if no two
 * of its terms answered the same. Gives the best of these bounds.
 */
export function boundUnits(units: Units, entry: number, answers: Answers, bounds: Float64Array): BestUnits {
  const best: BestUnits = [0, 0, 0, 0];
  const first = units.firsts[entry] ?? 0;
  const end = units.firsts[entry + 1] ?? first;
  for (let unit = first; unit < end; unit++) {
    const bound = boundOf(units, unit, answers);
    bounds[unit - first] = bound;
    if (bound > best[3]) keep(best, bound);
  }
  return best;
}

function boundOf({ terms, starts, masses, weights }: Units, unit: number, { places, answered, said }: Answers): number {
  let has = 0;
  let says = 0;
  const end = starts[unit + 1] ?? 0;
  for (let at = starts[unit] ?? end; at < end; at++) {
    const place = places[terms[at] ?? 0] ?? 0;
    has += answered[place] ?? 0;
    says += said[place] ?? 0;
  }
  // No power of a part is more than the part.
  return has === 0 ? 0 : (has * says * (weights[unit] ?? 0)) / (masses[unit] ?? 1);
}

/**
 * The scores of the titles and aliases that answer best: what each has of the question, less for what else it says.
 * Only those are looked at whose bound says that they may be among them.
 */
export function bestUnits(units: Units, entry: number, answers: Answers, bounds: Float64Array): BestUnits {
  const best: BestUnits = [0, 0, 0, 0];
  const first = units.firsts[entry] ?? 0;
  const end = units.firsts[entry + 1] ?? first;
  for (let unit = first; unit < end; unit++) {
    if ((bounds[unit - first] ?? 0) <= best[3] * ROUNDING) continue;
    const score = scoreOf(units, unit, answers);
    if (score > best[3]) keep(best, score);
  }
  return best;
}

/** What the best texts of an entry count together. */
export function supportOf([first, second, third, fourth]: BestUnits): number {
  return first * SUPPORT[0] + second * SUPPORT[1] + third * SUPPORT[2] + fourth * SUPPORT[3];
}

/** Puts a score in its place among the best, the last of which it beats. */
function keep(best: BestUnits, score: number): void {
  let place = best.length - 1;
  for (; place > 0 && (best[place - 1] ?? 0) < score; place--) best[place] = best[place - 1] ?? 0;
  best[place] = score;
}

/** Each term of the question counts by what answers it best, each term of the text as far as it answers something. */
function scoreOf({ terms, starts, masses, weights }: Units, unit: number, answers: Answers): number {
  answers.strengths.fill(0);
  let said = 0;
  const end = starts[unit + 1] ?? 0;
  for (let at = starts[unit] ?? end; at < end; at++) {
    const place = answers.places[terms[at] ?? 0] ?? 0;
    said += answers.said[place] ?? 0;
    if (place > 0) note(place, answers);
  }
  return answeredIn(answers) * (weights[unit] ?? 0) * (said / (masses[unit] ?? 1)) ** SAID;
}

function note(place: number, { by, strengths }: Answers): void {
  for (const { to, strength } of by[place] ?? []) strengths[to] = Math.max(strength, strengths[to] ?? 0);
}

function answeredIn({ masses, strengths }: Answers): number {
  let sum = 0;
  for (let to = 0; to < strengths.length; to++) sum += (masses[to] ?? 0) * (strengths[to] ?? 0);
  return sum;
}
