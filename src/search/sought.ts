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

/** What each term of an entry, by its number, answers. Most answer nothing, which `answers` tells without a look-up. */
export interface Answers {
  readonly answers: Uint8Array;
  readonly by: ReadonlyMap<number, readonly Answered[]>;
}

/** Gathers what the terms of an index, so many as it has, answer. */
export function answersOf(sought: readonly Sought[], terms: number): Answers {
  const by = new Map<number, Answered[]>();
  const answers = new Uint8Array(terms);
  for (const [to, { ways }] of sought.entries()) {
    for (const { postings, strength } of ways) {
      const known = by.get(postings.id);
      if (known) known.push({ to, strength });
      else by.set(postings.id, [{ to, strength }]);
      answers[postings.id] = 1;
    }
  }
  return { answers, by };
}
