import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { search } from '../../src/search/find.ts';
import type { SearchResult } from '../../src/search/search.ts';
import { type Golden, golden } from './golden.ts';

const { entries } = loadCatalog();
const index = buildIndex(entries);
const answers = golden.map((question) => ({ question, result: search(index, question.q) }));
const positives = answers.filter(({ question }) => question.expect.length > 0);
const negatives = answers.filter(({ question }) => question.expect.length === 0);

type Answer = (typeof answers)[number];

function isRight({ question, result }: Answer): boolean {
  return namesOf(result)
    .slice(0, 1)
    .some((name) => question.expect.includes(name));
}

function isAmongBest({ question, result }: Answer): boolean {
  return namesOf(result).some((name) => question.expect.includes(name));
}

function namesOf({ hits }: SearchResult): string[] {
  return hits.map(({ entry }) => `${entry.scope} ${entry.code}`);
}

function share(all: readonly Answer[], holds: (answer: Answer) => boolean): number {
  return all.filter(holds).length / all.length;
}

function speaking(...langs: readonly Golden['lang'][]): Answer[] {
  return positives.filter(({ question }) => langs.includes(question.lang));
}

describe('the golden questions', () => {
  it('are many, each once, and have answers that exist', () => {
    const known = new Set(entries.map((entry) => `${entry.scope} ${entry.code}`));
    expect(golden.length).toBeGreaterThan(300);
    expect(negatives.length).toBeGreaterThan(60);
    expect(new Set(golden.map(({ q }) => q)).size).toBe(golden.length);
    expect(golden.flatMap(({ expect: names }) => names).filter((name) => !known.has(name))).toEqual([]);
  });

  it('are not what stands in the catalog', () => {
    const bare = (text: string) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\p{P}\p{S}\s]+/gu, '');
    const known = new Set(
      entries
        .flatMap((entry) => [
          ...[entry.title, entry.meaning, entry.prompt ?? ''],
          ...[...entry.memo, ...entry.tips, ...entry.constants, ...Object.values(entry.aliases).flat()],
        ])
        .map(bare),
    );
    expect(positives.map(({ question }) => question.q).filter((q) => known.has(bare(q)))).toEqual([]);
  });
});

describe('searching the real catalog', () => {
  it.each([
    ['English', 0.95, speaking('en')],
    ['Chinese', 0.95, speaking('zh', 'zh-TW')],
    ['Japanese', 0.95, speaking('ja')],
    ['Korean, Indonesian and Portuguese', 0.9, speaking('ko', 'id', 'pt')],
  ] as const)('puts the right entry first for %s', (_, least, asked) => {
    expect(share(asked, isRight)).toBeGreaterThanOrEqual(least);
  });

  it('has the right entry among its answers', () => {
    expect(share(positives, isAmongBest)).toBeGreaterThanOrEqual(0.98);
  });

  it('is right when it is confident', () => {
    const sure = positives.filter(({ result }) => result.confident);
    expect(sure.length / positives.length).toBeGreaterThan(0.5);
    expect(share(sure, isRight)).toBeGreaterThanOrEqual(0.98);
  });

  it('is never confident about talk of something else, and says nothing of most of it', () => {
    expect(negatives.filter(({ result }) => result.confident)).toEqual([]);
    // Half of these are close calls on purpose, where a suggestion marked as unsure does no harm.
    expect(share(negatives, ({ result }) => result.hits.length === 0)).toBeGreaterThanOrEqual(0.9);
  });

  it('never shows more than it may', () => {
    for (const { result } of answers) {
      expect(result.hits.length).toBeLessThanOrEqual(result.shared === undefined ? 3 : 10);
      for (const { confidence } of result.hits) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('ordinary talk', () => {
  it.each([
    'hello team how are you',
    'it does not work',
    'lunch at 12?',
    'thanks, will do',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.',
    'redis connection refused',
    'the deploy failed again',
    '4001',
    '大家好',
    'おはようございます',
    '안녕하세요',
    'bom dia pessoal',
    '',
    '🙂',
  ])('finds nothing for %j', (talk) => {
    expect(search(index, talk)).toEqual({ hits: [], confident: false });
  });

  it.each(['timeout', '超时', 'signature', 'login', 'denied', 'token'])(
    'is not sure about the word %s alone',
    (word) => {
      const { hits, confident } = search(index, word);
      expect(confident).toBe(false);
      expect(hits.length).toBeGreaterThan(0);
    },
  );
});
