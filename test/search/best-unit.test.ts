import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { bestUnit } from '../../src/search/best-unit.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { candidatesOf } from '../../src/search/candidates.ts';
import { readQuestion } from '../../src/search/question.ts';
import { rank } from '../../src/search/rank.ts';
import { answersOf, seek } from '../../src/search/sought.ts';
import { golden } from './golden.ts';

const index = buildIndex(loadCatalog().entries);
const nearly = 1e-9;

/** What a question makes of each of its candidates. */
function candidatesFor(text: string) {
  const sought = readQuestion(text, index).asked.map((asked) => seek(asked, index));
  const answers = answersOf(sought, index.postings.size);
  return candidatesOf(sought, index.room, () => true).flatMap(({ at, base, most }) => {
    const indexed = index.entries[at];
    return indexed ? [{ base, most, unit: (least: number) => bestUnit(indexed, answers, least) }] : [];
  });
}

describe('leaving out what cannot win', () => {
  const texts = golden.filter((_, at) => at % 10 === 0).map(({ q }) => q);

  it('never puts the most that an entry can have below what it has', () => {
    for (const { most, base, unit } of texts.flatMap(candidatesFor)) {
      expect(most).toBeGreaterThanOrEqual(base - nearly);
      expect(most).toBeGreaterThanOrEqual(unit(0) - nearly);
    }
  });

  it('finds the same best unit whatever it has to beat, as long as it does', () => {
    for (const { unit } of texts.flatMap(candidatesFor)) {
      const best = unit(0);
      expect(unit(best * 0.5)).toBe(best);
      expect(unit(best)).toBe(best);
      expect(unit(best + 1)).toBe(best + 1);
    }
  });

  it('ranks no more than three, best first, and equals by their place', () => {
    for (const text of texts) {
      const ranked = rank(readQuestion(text, index), index);
      expect(ranked.length).toBeLessThanOrEqual(3);
      expect(ranked).toEqual([...ranked].sort((a, b) => b.score - a.score || a.at - b.at));
    }
  });
});
