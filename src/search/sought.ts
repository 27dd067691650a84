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
export function seek(asked: Asked, { postings }: SearchIndex): Sought {
  const ways: Way[] = [];
  const own = postings.get(asked.name);
  if (own) ways.push({ name: asked.name, postings: own, strength: asked.strength });
  for (const { name, strength } of relatedTo(asked.name)) {
    const found = postings.get(name);
    if (found) ways.push({ name, postings: found, strength: strength * asked.strength });
  }
  return { asked, mass: own?.mass ?? 0, ways };
}

/**
 * What the terms of an index answer. `places` has for each of them, by its number, its place in the lists; those that
 * answer nothing, which most are, share the first place.
 */
export interface Answers {
  readonly places: Uint16Array;
  readonly by: readonly (readonly Answered[])[];
  /** How much of the question a term answers by itself. */
  readonly answered: Float64Array;
  /** How much of what a term tells answers something. */
  readonly said: Float64Array;
  /** How much each term of the question tells. */
  readonly masses: Float64Array;
  /** Room to note for each of them how well a text answers it. */
  readonly strengths: Float64Array;
}

/** Gathers what the terms of an index answer; `places` is room for all of them. */
export function answersOf(sought: readonly Sought[], places: Uint16Array): Answers {
  places.fill(0);
  const by: Answered[][] = [[]];
  const most = sought.reduce((sum, { ways }) => sum + ways.length, 1);
  const answered = new Float64Array(most);
  const said = new Float64Array(most);
  for (const [to, { mass, ways }] of sought.entries()) {
    for (const { postings, strength } of ways) {
      const place = places[postings.id] || by.push([]) - 1;
      places[postings.id] = place;
      by[place]?.push({ to, strength });
      answered[place] = (answered[place] ?? 0) + mass * strength;
      said[place] = Math.max(said[place] ?? 0, postings.mass * strength);
    }
  }
  const masses = Float64Array.from(sought, ({ mass }) => mass);
  return { places, by, answered, said, masses, strengths: new Float64Array(sought.length) };
}
