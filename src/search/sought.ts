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

/**
 * What the terms of an index answer. `places` has for each of them, by its number, its place in the lists; those that
 * answer nothing, which most are, share the first place.
 */
export interface Answers {
  readonly places: Uint16Array;
  readonly by: readonly (readonly Answered[])[];
  /** How much of the question a term answers by itself. */
  readonly answered: readonly number[];
  /** How much of what a term tells answers something. */
  readonly said: readonly number[];
  /** How much each term of the question tells. */
  readonly masses: readonly number[];
}

/** Gathers what the terms of an index, so many as it has, answer. */
export function answersOf(sought: readonly Sought[], terms: number): Answers {
  const places = new Uint16Array(terms);
  const by: Answered[][] = [[]];
  const answered = [0];
  const said = [0];
  for (const [to, { mass, ways }] of sought.entries()) {
    for (const { postings, strength } of ways) {
      const place = places[postings.id] || by.push([]) - 1;
      places[postings.id] = place;
      by[place]?.push({ to, strength });
      answered[place] = (answered[place] ?? 0) + mass * strength;
      said[place] = Math.max(said[place] ?? 0, postings.mass * strength);
    }
  }
  return { places, by, answered, said, masses: sought.map(({ mass }) => mass) };
}
