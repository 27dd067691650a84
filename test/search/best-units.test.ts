import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { bestUnits, boundUnits, FULL_SUPPORT, supportOf } from '../../src/search/best-units.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { candidatesOf } from '../../src/search/candidates.ts';
import { priorOf, wishOf } from '../../src/search/prior.ts';
import { readQuestion } from '../../src/search/question.ts';
import { orderOf, rank } from '../../src/search/rank.ts';
import { answersOf, seek } from '../../src/search/sought.ts';
import { golden } from './golden.ts';

const index = buildIndex(loadCatalog().entries);
const { entries, units, room } = index;
const nearly = 1e-9;

/** What a question makes of each of its candidates, with nothing left out. */
function candidatesFor(text: string) {
  const question = readQuestion(text, index);
  const sought = question.asked.map((asked) => seek(asked, index));
  const answers = answersOf(sought, room.terms);
  return candidatesOf(sought, room, () => true).map((candidate) => {
    const { at, most } = candidate;
    const bounds = new Float64Array(room.bounds.length);
    const bound = supportOf(boundUnits(units, at, answers, bounds));
    const quick = bestUnits(units, at, answers, bounds);
    const best = bestUnits(units, at, answers, bounds.fill(Number.POSITIVE_INFINITY));
    const prior = priorOf(entries[at] ?? fail(), wishOf(question));
    return { at, most: most * FULL_SUPPORT, bound, quick, best, order: orderOf(candidate, prior, supportOf(best)) };
  });
}

function fail(): never {
  throw new Error('a candidate is no entry');
}

describe('leaving out what cannot win', () => {
  const texts = golden.filter((_, at) => at % 10 === 0).map(({ q }) => q);

  it('never puts what the texts of an entry can count at most below what they do count', () => {
    for (const { most, bound, best } of texts.flatMap(candidatesFor)) {
      expect(most).toBeGreaterThanOrEqual(supportOf(best) - nearly);
      expect(bound).toBeGreaterThanOrEqual(supportOf(best) - nearly);
    }
  });

  it('finds the same best texts whether or not it looks at all of them', () => {
    for (const { quick, best } of texts.flatMap(candidatesFor)) {
      expect(quick).toEqual(best);
      expect(best).toEqual(best.toSorted((a, b) => b - a));
    }
  });

  it('ranks the three candidates that are best of all, and equals by their place', () => {
    for (const text of texts) {
      const sorted = candidatesFor(text).sort((a, b) => b.order - a.order || a.at - b.at);
      const ranked = rank(readQuestion(text, index), index);
      expect(ranked.map(({ at, order }) => ({ at, order }))).toEqual(
        sorted.slice(0, 3).map(({ at, order }) => ({ at, order })),
      );
    }
  });
});
