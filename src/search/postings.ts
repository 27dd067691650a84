import { isPause, mapInSteps, type Steps } from '../catalog/steps.ts';
import { OWNED, rules } from './fields.ts';
import { isGeneric } from './lexicon/points.ts';
import { isMeaning } from './meaning.ts';
import type { Postings } from './model.ts';
import type { ReadField } from './read-fields.ts';

/**
 * How far a meaning counts that nearly every error has something of, a word that is no meaning at all, and such a word
 * that stands in a single text: it may be there by chance, and being rare would make it the most telling of all.
 */
const GENERIC = 0.75;
const PLAIN = 0.55;
const CHANCE = 0.3;

/** How far a word counts that entries hardly mention, beside one that an entry is called by. */
const MENTIONED = 0.35;

/** How much is expected of an entry before any of its texts is read, so that one text alone proves little. */
const EXPECTED = 50;

/** How much a single term may speak for or against an entry. */
const LIFT = { least: -1, most: 2.5 } as const;

/** `said` is how often an entry says the term, each time as much as that text counts. */
interface Draft {
  readonly entries: number[];
  readonly weights: number[];
  readonly said: number[];
}

/** Where every term occurs and how much it tells; `fields` are those of the entries, in their order. */
export function* indexTerms(fields: readonly (readonly ReadField[])[]): Steps<Map<string, Postings>> {
  const drafts = new Map<string, Draft>();
  for (const [at, list] of fields.entries()) {
    for (const field of list) for (const term of field.terms) place(drafts, term, at, field);
    if (isPause(at)) yield;
  }
  const lengths = fields.map((list) =>
    list.reduce((sum, { kind, terms }) => sum + rules[kind].weight * terms.length, 0),
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const weighed = yield* mapInSteps(
    [...drafts],
    ([term, draft], id) =>
      [term, { id, ...weigh(term, draft, fields.length), lifts: liftsOf(draft, lengths, all) }] as const,
  );
  return new Map(weighed);
}

/** An alias of two words is what an entry is called; of a whole sentence, each word says less about it. */
const NAME = 2;

function weightOf({ kind, terms }: ReadField): number {
  const { weight } = rules[kind];
  return kind === 'alias' ? weight * Math.max(OWNED, Math.sqrt(Math.min(1, NAME / terms.length))) : weight;
}

/** Entries come in order, so a term's last posting is the only one that can be of the same entry. */
function place(drafts: Map<string, Draft>, term: string, entry: number, field: ReadField): void {
  const weight = weightOf(field);
  const said = rules[field.kind].weight;
  const draft = drafts.get(term);
  if (draft === undefined) {
    drafts.set(term, { entries: [entry], weights: [weight], said: [said] });
    return;
  }
  const last = draft.entries.length - 1;
  if (draft.entries[last] === entry) {
    draft.weights[last] = Math.max(draft.weights[last] ?? 0, weight);
    draft.said[last] = (draft.said[last] ?? 0) + said;
  } else {
    draft.entries.push(entry);
    draft.weights.push(weight);
    draft.said.push(said);
  }
}

/** How much more often each entry says the term than the catalog as a whole, as a logarithm. */
function liftsOf({ entries, said }: Draft, lengths: readonly number[], all: number): number[] {
  const usual = said.reduce((sum, count) => sum + count, 0) / all;
  return entries.map((entry, at) => {
    const own = ((said[at] ?? 0) + EXPECTED * usual) / ((lengths[entry] ?? 0) + EXPECTED);
    return Math.min(LIFT.most, Math.max(LIFT.least, Math.log(own / usual)));
  });
}

/** The rarer the more it tells; a mention in passing makes a term less rare, but not much. */
function weigh(term: string, { entries, weights, said }: Draft, all: number): Omit<Postings, 'id' | 'lifts'> {
  let frequency = 0;
  let best = 0;
  let owners = 0;
  for (const weight of weights) {
    frequency += weight;
    best = Math.max(best, weight);
    if (weight >= OWNED) owners += 1;
  }
  const rarity = Math.log(1 + all / Math.max(1, frequency)) / Math.log(1 + all);
  const isChance = said.length === 1 && (said[0] ?? 0) <= 1;
  const mass = rarity * commonness(term, isChance) * (MENTIONED + (1 - MENTIONED) * best);
  return { mass, owners, entries, weights };
}

function commonness(term: string, isChance: boolean): number {
  if (!isMeaning(term) && isChance) return CHANCE;
  if (isGeneric(term)) return GENERIC;
  return isMeaning(term) ? 1 : PLAIN;
}
