import type { Entry } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import { isTrouble, pointsOf, relatedTo } from './lexicon/related.ts';
import type { Indexed, Postings, SearchIndex, Unit } from './model.ts';
import type { Asked, Question } from './question.ts';
import { meaning } from './terms.ts';

/** An entry as an answer to a question. */
export interface Ranked {
  readonly entry: Entry;
  /** Its position in the index. */
  readonly at: number;
  /** How well it answers, 0 to 1: near 1 when all that was asked is what the entry is called. */
  readonly score: number;
  /** How much of the question it has at all, 0 to 1. */
  readonly coverage: number;
  /** The terms that it has, in the order of the question. */
  readonly matched: readonly Asked[];
  /** How much they tell about what went wrong, in points. */
  readonly points: number;
  /** All that was asked, and nothing more, is what the entry is called. */
  readonly exact: boolean;
  /** One of its terms says that something is wrong. */
  readonly trouble: boolean;
  /** How many entries are called by the most telling of them. */
  readonly owners: number;
}

/** So many of the entries that have most of the question are looked at closely. */
const CONSIDERED = 32;

/** From this field weight on, a term tells something; is answered in full; is part of what an entry is called. */
const HEARD = 0.25;
const ANSWERED = 0.5;
const CALLED = 0.7;

/** The part of all that was asked from which on nothing is left out. */
const EXACT = 0.95;

/** How hard it weighs what a title or alias says beyond the question. */
const SAID = 1.5;

/** Where two entries answer alike, the one on the official page is the more likely. */
const UNLISTED = 0.92;

/** What a score is multiplied by when the question names another platform. */
const OTHER_PLATFORM = 0.55;

const platforms: readonly Scope[] = ['android', 'ios', 'h5'];

/** A way from the question to an entry: a term, or one related to it at less strength. */
interface Way {
  readonly name: string;
  readonly postings: Postings;
  readonly strength: number;
}

/** A term of the question with all its ways. */
interface Sought {
  readonly asked: Asked;
  readonly mass: number;
  readonly ways: readonly Way[];
}

/** The same with the weight at which an entry has it. */
interface Found extends Sought {
  readonly value: number;
}

/** A term of the question, by its position in `sought`, and how well it is answered. */
interface Answered {
  readonly to: number;
  readonly strength: number;
}

/** All that entries are held against. */
interface Scale {
  readonly sought: readonly Sought[];
  /** What each term of an entry answers. */
  readonly answers: ReadonlyMap<string, readonly Answered[]>;
  readonly total: number;
  readonly named: readonly Scope[];
}

/** Entries that have something of the question, best first; entries that answer equally well by their place. */
export function rank(question: Question, index: SearchIndex): Ranked[] {
  const sought = question.asked.map((asked) => seek(asked, index));
  const total = question.unknown + sought.reduce((sum, { mass }) => sum + mass, 0);
  const named = platforms.filter((scope) => question.asked.some(({ name }) => name === meaning(scope)));
  const scale = { sought, answers: answersOf(sought), total, named };
  return mostInCommon(sought, index.entries.length)
    .flatMap((at) => {
      const indexed = index.entries[at];
      return indexed ? [judge(indexed, at, scale)] : [];
    })
    .sort((a, b) => b.score - a.score || a.at - b.at);
}

function seek(asked: Asked, index: SearchIndex): Sought {
  const ways = [{ name: asked.name, strength: 1 }, ...relatedTo(asked.name)].flatMap(({ name, strength }) => {
    const postings = index.postings.get(name);
    return postings ? [{ name, postings, strength: strength * asked.strength }] : [];
  });
  return { asked, mass: index.postings.get(asked.name)?.mass ?? 0, ways };
}

function answersOf(sought: readonly Sought[]): Scale['answers'] {
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

/** Positions of the entries that have most of the question, best first. The order of equals is theirs in the index. */
function mostInCommon(sought: readonly Sought[], size: number): number[] {
  const sums = new Float64Array(size);
  for (const { mass, ways } of sought) for (const way of ways) addMass(sums, mass, way);
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < size; at++) {
    const sum = sums[at] ?? 0;
    if (sum <= least) continue;
    insert(best, at, sums);
    if (best.length > CONSIDERED) best.pop();
    if (best.length === CONSIDERED) least = sums[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}

function insert(best: number[], at: number, sums: Float64Array): void {
  const sum = sums[at] ?? 0;
  let place = best.length;
  while (place > 0 && (sums[best[place - 1] ?? 0] ?? 0) < sum) place -= 1;
  best.splice(place, 0, at);
}

function addMass(sums: Float64Array, mass: number, { postings: { entries, weights }, strength }: Way): void {
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0;
    sums[entry] = (sums[entry] ?? 0) + mass * strength * (weights[at] ?? 0);
  }
}

function judge(indexed: Indexed, at: number, scale: Scale): Ranked {
  const found: Found[] = scale.sought.map((term) => ({ ...term, value: valueIn(term, at) }));
  const matched = found.filter(({ value }) => value > 0);
  const base = matched.reduce((sum, { mass, value }) => sum + mass * value, 0);
  const covered = matched.reduce((sum, { mass, value }) => sum + mass * Math.min(1, value / ANSWERED), 0);
  const unit = indexed.units.reduce((best, one) => Math.max(best, unitScore(one, scale)), 0);
  return {
    entry: indexed.entry,
    at,
    score: ((base + unit) / 2 / scale.total) * priorOf(indexed, scale.named),
    coverage: covered / scale.total,
    matched: matched.map(({ asked }) => asked),
    points: matched.reduce((sum, { asked, value }) => sum + (value >= HEARD ? pointsOf(asked.name) : 0), 0),
    exact: unit >= EXACT * scale.total,
    trouble: matched.some(({ asked }) => isTrouble(asked.name)),
    owners: Math.min(...matched.flatMap(ownersOf)),
  };
}

/** How likely an entry is before any word of it is compared. */
function priorOf({ entry, rank: place }: Indexed, named: readonly Scope[]): number {
  const other = named.length > 0 && platforms.includes(entry.scope) && !named.includes(entry.scope);
  return place * (entry.listed ? 1 : UNLISTED) * (other ? OTHER_PLATFORM : 1);
}

/** A plain thing, or a word in passing, singles out nothing. */
function ownersOf({ asked, ways, value }: Found): number[] {
  const [own] = ways;
  return value >= CALLED && own?.name === asked.name && pointsOf(asked.name) === 2 ? [own.postings.owners] : [];
}

function valueIn({ ways }: Sought, at: number): number {
  return ways.reduce((best, { postings, strength }) => Math.max(best, strength * weightIn(postings, at)), 0);
}

/** Positions stand in rising order, so the weight of one is found by halving. */
function weightIn({ entries, weights }: Postings, position: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = entries[middle] ?? 0;
    if (found === position) return weights[middle] ?? 0;
    if (found < position) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** What a title or alias has of the question, the more the less of itself is left unsaid. */
function unitScore({ terms, masses, mass, weight }: Unit, { sought, answers }: Scale): number {
  const strengths: number[] = [];
  let said = 0;
  for (let at = 0; at < terms.length; at++) {
    const answer = answers.get(terms[at] ?? '');
    if (answer) said += (masses[at] ?? 0) * hear(answer, strengths);
  }
  if (said === 0) return 0;
  let answered = 0;
  for (let to = 0; to < strengths.length; to++) answered += (sought[to]?.mass ?? 0) * (strengths[to] ?? 0);
  return answered * weight * (said / mass) ** SAID;
}

/** Notes how well each term of the question is answered; gives the best of it. */
function hear(answer: readonly Answered[], strengths: number[]): number {
  let best = 0;
  for (const { to, strength } of answer) {
    strengths[to] = Math.max(strength, strengths[to] ?? 0);
    best = Math.max(best, strength);
  }
  return best;
}
