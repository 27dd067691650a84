import type { Entry } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import { bestUnit } from './best-unit.ts';
import { mostInCommon, weightIn } from './candidates.ts';
import { isTrouble, pointsOf } from './lexicon/points.ts';
import type { Indexed, SearchIndex } from './model.ts';
import type { Asked, Question } from './question.ts';
import { asksForFamily, familyPrior } from './ranges.ts';
import { type Answers, answersOf, type Sought, seek } from './sought.ts';
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

/** So many entries are judged in full: nobody is told of more. */
const RANKED = 3;

/** From this field weight on, a term tells something; is answered in full; is part of what an entry is called. */
const HEARD = 0.25;
const ANSWERED = 0.5;
const CALLED = 0.7;

/** The part of all that was asked from which on nothing is left out. */
const EXACT = 0.95;

/** Where two entries answer alike, the one on the official page is the more likely. */
const UNLISTED = 0.92;

/** What a score is multiplied by when the question names another platform, and when the entry belongs to none. */
const OTHER_PLATFORM = 0.55;
const NO_PLATFORM = 0.93;

const platforms: readonly Scope[] = ['android', 'ios', 'h5'];

/** A term of the question with the weight at which an entry has it. */
interface Found extends Sought {
  readonly value: number;
}

/** An entry with its score and, for each term of the question, the weight at which it has it. */
interface Scored {
  readonly indexed: Indexed;
  readonly at: number;
  readonly values: readonly number[];
  /** How well its best title or alias answers. */
  readonly unit: number;
  readonly score: number;
}

/** All that entries are held against. */
interface Scale {
  readonly sought: readonly Sought[];
  readonly heard: Answers;
  readonly total: number;
  /** Platforms that the question names, and whether it asks for a family of codes. */
  readonly named: readonly Scope[];
  readonly families: boolean;
}

/**
 * The entries that answer a question best, the best of them first, at most `RANKED`; entries that answer equally well by
 * their place.
 */
export function rank(question: Question, index: SearchIndex, scope?: Scope): Ranked[] {
  const sought = question.asked.map((asked) => seek(asked, index));
  const named = platforms.filter((platform) => question.asked.some(({ name }) => name === meaning(platform)));
  const asked = sought.reduce((sum, { mass }) => sum + mass, 0);
  const scale = {
    sought,
    heard: answersOf(sought, index.postings.size),
    total: question.unknown + asked,
    named,
    families: asksForFamily(question.asked),
  };
  const isWanted = (at: number) => scope === undefined || index.entries[at]?.entry.scope === scope;
  return mostInCommon(sought, index.entries.length, isWanted)
    .flatMap((at) => {
      const indexed = index.entries[at];
      return indexed ? [scored(indexed, at, scale)] : [];
    })
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, RANKED)
    .map((entry) => judge(entry, scale));
}

function scored(indexed: Indexed, at: number, scale: Scale): Scored {
  const values = scale.sought.map((term) => valueIn(term, at));
  let base = 0;
  for (let to = 0; to < values.length; to++) base += (scale.sought[to]?.mass ?? 0) * (values[to] ?? 0);
  const unit = bestUnit(indexed, scale.heard);
  const score = ((base + unit) / 2 / scale.total) * priorOf(indexed.entry, scale);
  return { indexed, at, values, unit, score };
}

function judge({ indexed, at, values, unit, score }: Scored, scale: Scale): Ranked {
  const found: Found[] = scale.sought.map((term, to) => ({ ...term, value: values[to] ?? 0 }));
  const matched = found.filter(({ value }) => value > 0);
  const covered = matched.reduce((sum, { mass, value }) => sum + mass * Math.min(1, value / ANSWERED), 0);
  return {
    entry: indexed.entry,
    at,
    score,
    coverage: covered / scale.total,
    matched: matched.map(({ asked }) => asked),
    points: matched.reduce((sum, { asked, value }) => sum + (value >= HEARD ? pointsOf(asked.name) : 0), 0),
    exact: unit >= EXACT * scale.total,
    trouble: matched.some(({ asked }) => isTrouble(asked.name)),
    owners: Math.min(...matched.flatMap(ownersOf)),
  };
}

/** How likely an entry is before any word of it is compared. */
function priorOf(entry: Entry, { named, families }: Scale): number {
  const listed = entry.listed || families ? 1 : UNLISTED;
  return familyPrior(entry, families) * listed * (named.length === 0 ? 1 : platformPrior(entry.scope, named));
}

function platformPrior(scope: Scope, named: readonly Scope[]): number {
  if (named.includes(scope)) return 1;
  return platforms.includes(scope) ? OTHER_PLATFORM : NO_PLATFORM;
}

/** A plain thing, or a word in passing, singles out nothing. */
function ownersOf({ asked, ways, value }: Found): number[] {
  const [own] = ways;
  return value >= CALLED && own?.name === asked.name && pointsOf(asked.name) === 2 ? [own.postings.owners] : [];
}

function valueIn({ ways }: Sought, at: number): number {
  let best = 0;
  for (const { postings, strength } of ways) best = Math.max(best, strength * weightIn(postings, at));
  return best;
}
