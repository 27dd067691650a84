import type { Entry } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import { bestUnits, boundUnits, FULL_SUPPORT, ROUNDING, supportOf } from './best-units.ts';
import { type Candidate, candidatesOf, weightIn } from './candidates.ts';
import { isTrouble, pointsOf } from './lexicon/points.ts';
import type { SearchIndex } from './model.ts';
import { priorOf, type Wish, wishOf } from './prior.ts';
import type { Asked, Question } from './question.ts';
import { type Answers, answersOf, type Sought, seek } from './sought.ts';

/** An entry as an answer to a question. */
export interface Ranked {
  readonly entry: Entry;
  /** Its position in the index. */
  readonly at: number;
  /** How well it answers, 0 to 1: near 1 when all that was asked is what the entry is called. */
  readonly score: number;
  /** By what entries are sorted: as `score`, and how typical all of it is of the entry. Only compares answers to one question. */
  readonly order: number;
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

/** What all terms of an entry together count for its place beside its best texts. */
const TERMS = 0.8;

/** How hard it weighs how typical the terms of the question are of an entry. */
const TYPICAL = 0.09;

/** An entry with its place in the order; `unit` is how well the best of its titles and aliases answers. */
interface Leader {
  readonly entry: Entry;
  readonly at: number;
  readonly base: number;
  readonly prior: number;
  readonly unit: number;
  readonly order: number;
}

/** All that entries are held against. */
interface Scale {
  readonly index: SearchIndex;
  readonly sought: readonly Sought[];
  readonly answers: Answers;
  readonly total: number;
  readonly wish: Wish;
}

/**
 * The entries that answer a question best, the best of them first, at most `RANKED`; entries that answer equally well by
 * their place.
 */
export function rank(question: Question, index: SearchIndex, scope?: Scope): Ranked[] {
  const sought = question.asked.map((asked) => seek(asked, index));
  const scale = {
    index,
    sought,
    answers: answersOf(sought, index.room.terms),
    total: question.unknown + sought.reduce((sum, { mass }) => sum + mass, 0),
    wish: wishOf(question),
  };
  const isWanted = (at: number) => scope === undefined || index.entries[at]?.scope === scope;
  const leaders: Leader[] = [];
  for (const candidate of candidatesOf(sought, index.room, isWanted)) {
    compete(candidate, scale, leaders);
  }
  return leaders.map((leader) => judge(leader, scale));
}

/** Puts a candidate among the leaders, unless it is behind all of them; that is told as cheaply as can be. */
function compete(candidate: Candidate, { index, wish, answers }: Scale, leaders: Leader[]): void {
  const { at, base, most, typicality } = candidate;
  const { entries, units, room } = index;
  const entry = entries[at];
  if (entry === undefined) return;
  const prior = priorOf(entry, wish);
  const scale = prior * typicalOf(typicality);
  const toBeat = leaders[RANKED - 1]?.order ?? 0;
  const least = (toBeat * ROUNDING) / scale - TERMS * base;
  if (most * FULL_SUPPORT < least) return;
  if (supportOf(boundUnits(units, at, answers, room.bounds)) < least) return;
  const best = bestUnits(units, at, answers, room.bounds);
  const order = orderOf(candidate, prior, supportOf(best));
  if (order >= toBeat) place({ entry, at, base, prior, unit: best[0], order }, leaders);
}

/** By what a candidate is sorted: what its terms and its best texts count, how likely it is at all, and how typical. */
export function orderOf({ base, typicality }: Candidate, prior: number, support: number): number {
  return (TERMS * base + support) * prior * typicalOf(typicality);
}

function typicalOf(typicality: number): number {
  return Math.exp(TYPICAL * typicality);
}

/** Best first; of equals the one that stands first in the index, which need not have come first. */
function place(one: Leader, leaders: Leader[]): void {
  const behind = leaders.findIndex(({ order, at }) => order < one.order || (order === one.order && at > one.at));
  leaders.splice(behind < 0 ? leaders.length : behind, 0, one);
  if (leaders.length > RANKED) leaders.pop();
}

function judge({ entry, at, base, prior, unit, order }: Leader, { sought, total }: Scale): Ranked {
  const matched: Asked[] = [];
  let covered = 0;
  let points = 0;
  let owners = Number.POSITIVE_INFINITY;
  for (const term of sought) {
    const value = valueIn(term, at);
    if (value === 0) continue;
    matched.push(term.asked);
    covered += term.mass * Math.min(1, value / ANSWERED);
    if (value >= HEARD) points += pointsOf(term.asked.name);
    if (value >= CALLED) owners = Math.min(owners, ownersOf(term));
  }
  return {
    entry,
    at,
    score: ((base + unit) / 2 / total) * prior,
    order,
    coverage: covered / total,
    matched,
    points,
    exact: unit >= EXACT * total,
    trouble: matched.some(({ name }) => isTrouble(name)),
    owners,
  };
}

/** How many entries are called by a term; a plain thing, or a word in passing, singles out nothing. */
function ownersOf({ asked, ways: [own] }: Sought): number {
  return own?.name === asked.name && pointsOf(asked.name) === 2 ? own.postings.owners : Number.POSITIVE_INFINITY;
}

function valueIn({ ways }: Sought, at: number): number {
  let best = 0;
  for (const { postings, strength } of ways) best = Math.max(best, strength * weightIn(postings, at));
  return best;
}
