import type { Entry } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import { bestUnit, ROUNDING } from './best-unit.ts';
import { type Candidate, candidatesOf, weightIn } from './candidates.ts';
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

/** An entry with its score; `unit` is how well the best of its titles and aliases answers. */
interface Scored {
  readonly indexed: Indexed;
  readonly at: number;
  readonly unit: number;
  readonly score: number;
}

/** All that entries are held against. */
interface Scale {
  readonly sought: readonly Sought[];
  readonly answers: Answers;
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
  const scale = {
    sought,
    answers: answersOf(sought, index.postings.size),
    total: question.unknown + sought.reduce((sum, { mass }) => sum + mass, 0),
    named,
    families: asksForFamily(question.asked),
  };
  const isWanted = (at: number) => scope === undefined || index.entries[at]?.entry.scope === scope;
  const leaders: Scored[] = [];
  for (const candidate of candidatesOf(sought, index.room, isWanted)) {
    compete(candidate, index, scale, leaders);
  }
  return leaders.map((leader) => judge(leader, scale));
}

/** Puts a candidate among the leaders, unless it is behind all of them. */
function compete({ at, base, most }: Candidate, index: SearchIndex, scale: Scale, leaders: Scored[]): void {
  const indexed = index.entries[at];
  if (indexed === undefined) return;
  const prior = priorOf(indexed.entry, scale);
  const toBeat = leaders[RANKED - 1]?.score ?? 0;
  const least = Math.max(0, (toBeat * ROUNDING * 2 * scale.total) / prior - base);
  if (most < least) return;
  const unit = bestUnit(indexed, scale.answers, least);
  const score = ((base + unit) / 2 / scale.total) * prior;
  if (score < toBeat) return;
  leaders.push({ indexed, at, unit, score });
  leaders.sort((a, b) => b.score - a.score || a.at - b.at);
  if (leaders.length > RANKED) leaders.pop();
}

function judge({ indexed, at, unit, score }: Scored, { sought, total }: Scale): Ranked {
  const matched: Sought[] = [];
  let covered = 0;
  let points = 0;
  let owners = Number.POSITIVE_INFINITY;
  for (const term of sought) {
    const value = valueIn(term, at);
    if (value === 0) continue;
    matched.push(term);
    covered += term.mass * Math.min(1, value / ANSWERED);
    if (value >= HEARD) points += pointsOf(term.asked.name);
    if (value >= CALLED) owners = Math.min(owners, ownersOf(term));
  }
  return {
    entry: indexed.entry,
    at,
    score,
    coverage: covered / total,
    matched: matched.map(({ asked }) => asked),
    points,
    exact: unit >= EXACT * total,
    trouble: matched.some(({ asked }) => isTrouble(asked.name)),
    owners,
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

/** How many entries are called by a term; a plain thing singles out nothing. */
function ownersOf({ asked, ways }: Sought): number {
  const [own] = ways;
  return own?.name === asked.name && pointsOf(asked.name) === 2 ? own.postings.owners : Number.POSITIVE_INFINITY;
}

function valueIn({ ways }: Sought, at: number): number {
  let best = 0;
  for (const { postings, strength } of ways) best = Math.max(best, strength * weightIn(postings, at));
  return best;
}
