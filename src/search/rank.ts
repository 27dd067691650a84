import type { Entry } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import { mostInCommon, placeIn, weightIn } from './candidates.ts';
import { isTrouble, pointsOf } from './lexicon/points.ts';
import type { Indexed, SearchIndex, Unit } from './model.ts';
import type { Asked, Question } from './question.ts';
import { asksForFamily, familyPrior } from './ranges.ts';
import { type Answered, type Answers, answersOf, type Sought, seek } from './sought.ts';
import { meaning } from './terms.ts';

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

/** From this field weight on, a term tells something; is answered in full; is part of what an entry is called. */
const HEARD = 0.25;
const ANSWERED = 0.5;
const CALLED = 0.7;

/** The part of all that was asked from which on nothing is left out. */
const EXACT = 0.95;

/** How hard it weighs what a title or alias says beyond the question. */
const SAID = 1.2;

/** What an entry's best texts count for its place, the best one first, and what all its terms together do. */
const SUPPORT = [1, 0.5, 0.35, 0.25] as const;
const TERMS = 0.8;

/** How hard it weighs how typical a term of the question is of an entry; a term that it has not is not typical at all. */
const TYPICAL = 0.09;
const ABSENT = -1;

/** Where two entries answer alike, the one on the official page is the more likely. */
const UNLISTED = 0.92;

/** Codes from behind the gateway come with few kinds of backend, so of equals the gateway's own is the more likely. */
const BEHIND_GATEWAY = 0.95;

/** What a score is multiplied by when the question names another platform, and when the entry belongs to none. */
const OTHER_PLATFORM = 0.55;
const NO_PLATFORM = 0.93;

const platforms: readonly Scope[] = ['android', 'ios', 'h5'];

/** A term of the question with the weight at which an entry has it. */
interface Found extends Sought {
  readonly value: number;
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

/** Entries that have something of the question, best first; entries that answer equally well by their place. */
export function rank(question: Question, index: SearchIndex, scope?: Scope): Ranked[] {
  const sought = question.asked.map((asked) => seek(asked, index));
  const total = question.unknown + sought.reduce((sum, { mass }) => sum + mass, 0);
  const named = platformsIn(question);
  const scale = {
    sought,
    heard: answersOf(sought, index.postings.size),
    total,
    named,
    families: asksForFamily(question.asked),
  };
  const isWanted = (at: number) => scope === undefined || index.entries[at]?.entry.scope === scope;
  return mostInCommon(sought, index.entries.length, isWanted)
    .flatMap((at) => {
      const indexed = index.entries[at];
      return indexed ? [judge(indexed, at, scale)] : [];
    })
    .sort((a, b) => b.order - a.order || a.at - b.at);
}

/** The platforms that a question names. */
export function platformsIn({ asked }: Question): readonly Scope[] {
  return platforms.filter((platform) => asked.some(({ name }) => name === meaning(platform)));
}

function judge(indexed: Indexed, at: number, scale: Scale): Ranked {
  const found: Found[] = scale.sought.map((term) => ({ ...term, value: valueIn(term, at) }));
  const matched = found.filter(({ value }) => value > 0);
  const base = matched.reduce((sum, { mass, value }) => sum + mass * value, 0);
  const covered = matched.reduce((sum, { mass, value }) => sum + mass * Math.min(1, value / ANSWERED), 0);
  const units = bestUnits(indexed.units, scale);
  const [unit] = units;
  const prior = priorOf(indexed.entry, scale);
  const support = units.reduce((sum, one, place) => sum + one * (SUPPORT[place] ?? 0), 0);
  return {
    entry: indexed.entry,
    at,
    score: ((base + unit) / 2 / scale.total) * prior,
    order: (TERMS * base + support) * prior * Math.exp(TYPICAL * typicality(scale.sought, at)),
    coverage: covered / scale.total,
    matched: matched.map(({ asked }) => asked),
    points: matched.reduce((sum, { asked, value }) => sum + (value >= HEARD ? pointsOf(asked.name) : 0), 0),
    exact: unit >= EXACT * scale.total,
    trouble: matched.some(({ asked }) => isTrouble(asked.name)),
    owners: Math.min(...matched.flatMap(ownersOf)),
  };
}

/** The scores of the texts of an entry that answer best, the best first. */
function bestUnits(units: readonly Unit[], scale: Scale): [number, ...number[]] {
  const best: [number, ...number[]] = [0, 0, 0, 0];
  for (const unit of units) {
    let score = unitScore(unit, scale);
    for (let place = 0; place < best.length && score > 0; place++) {
      const held = best[place] ?? 0;
      if (held >= score) continue;
      best[place] = score;
      score = held;
    }
  }
  return best;
}

/** How typical the terms of a question are of an entry: a sum of logarithms. */
function typicality(sought: readonly Sought[], at: number): number {
  return sought.reduce((sum, { asked, ways: [own] }) => {
    const lift = own === undefined ? ABSENT : (own.postings.lifts[placeIn(own.postings, at)] ?? ABSENT);
    return sum + lift * asked.strength;
  }, 0);
}

/** How likely an entry is before any word of it is compared. */
function priorOf(entry: Entry, { named, families }: Scale): number {
  const listed = entry.listed || families ? 1 : UNLISTED;
  const behind = entry.scope === 'business' ? BEHIND_GATEWAY : 1;
  return familyPrior(entry, families) * listed * behind * (named.length === 0 ? 1 : platformPrior(entry.scope, named));
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
  return ways.reduce((best, { postings, strength }) => Math.max(best, strength * weightIn(postings, at)), 0);
}

/** What a title or alias has of the question, the more the less of itself is left unsaid. */
function unitScore({ terms, masses, mass, weight }: Unit, { sought, heard }: Scale): number {
  const { answers, by } = heard;
  let strengths: number[] | undefined;
  let said = 0;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    if (answers[term] !== 1) continue;
    strengths ??= [];
    said += (masses[at] ?? 0) * hear(by.get(term) ?? [], strengths);
  }
  if (strengths === undefined) return 0;
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
