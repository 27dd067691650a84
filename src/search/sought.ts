import { relatedTo } from './lexicon/related.ts';
import type { Postings, SearchIndex } from './model.ts';
import type { Asked } from './question.ts';

/** A way from the question to an entry: a term, or one related to it at less strength. */
export interface Way {
  readonly name: string;
  readonly postings: Postings;
  readonly strength: number;
}

/** A term of the question with how much it tells and all its ways, its own first. */
export interface Sought {
  readonly asked: Asked;
  readonly mass: number;
  readonly ways: readonly Way[];
}

/** A term of the question, by its position among all, and how well it is answered. */
export interface Answered {
  readonly to: number;
  readonly strength: number;
}

/** Looks up what a term of the question can find. */
export function seek(asked: Asked, index: SearchIndex): Sought {
  const ways = [{ name: asked.name, strength: 1 }, ...relatedTo(asked.name)].flatMap(({ name, strength }) => {
    const postings = index.postings.get(name);
    return postings ? [{ name, postings, strength: strength * asked.strength }] : [];
  });
  return { asked, mass: index.postings.get(asked.name)?.mass ?? 0, ways };
}

/** What each term of an entry answers. */
export function answersOf(sought: readonly Sought[]): ReadonlyMap<string, readonly Answered[]> {
  const answers = new Map<string, Answered[]>();
  for (const [to, { ways }] of sought.entries()) {
    for (const { name, strength } of ways) {
      const known = answers.get(name);
      if (known) known.push({ to, strength });
      else answers.set(name, [{ to, strength }]);
    }
  }
  return answers;
}
