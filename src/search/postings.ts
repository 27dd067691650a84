import { isPause, mapInSteps, type Steps } from '../catalog/steps.ts';
import { OWNED, rules } from './fields.ts';
import { isGeneric } from './lexicon/points.ts';
import type { Postings } from './model.ts';
import type { ReadField } from './read-fields.ts';
import { isMeaning } from './terms.ts';

/** How far a meaning counts that nearly every error has something of, and a word that is no meaning at all. */
const GENERIC = 0.5;
const PLAIN = 0.8;

/** How far a word counts that entries hardly mention, beside one that an entry is called by. */
const MENTIONED = 0.35;

interface Draft {
  readonly entries: number[];
  readonly weights: number[];
}

/** Where every term occurs and how much it tells; `fields` are those of the entries, in their order. */
export function* indexTerms(fields: readonly (readonly ReadField[])[]): Steps<Map<string, Postings>> {
  const drafts = new Map<string, Draft>();
  for (const [at, list] of fields.entries()) {
    for (const field of list) for (const term of field.terms) place(drafts, term, at, weightOf(field));
    if (isPause(at)) yield;
  }
  const weighed = yield* mapInSteps(
    [...drafts],
    ([term, draft], id) => [term, { id, ...weigh(term, draft, fields.length) }] as const,
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
function place(drafts: Map<string, Draft>, term: string, entry: number, weight: number): void {
  const draft = drafts.get(term);
  if (draft === undefined) {
    drafts.set(term, { entries: [entry], weights: [weight] });
    return;
  }
  const last = draft.entries.length - 1;
  if (draft.entries[last] === entry) draft.weights[last] = Math.max(draft.weights[last] ?? 0, weight);
  else {
    draft.entries.push(entry);
    draft.weights.push(weight);
  }
}

/** The rarer the more it tells; a mention in passing makes a term less rare, but not much. */
function weigh(term: string, { entries, weights }: Draft, all: number): Omit<Postings, 'id'> {
  let frequency = 0;
  let best = 0;
  let owners = 0;
  for (const weight of weights) {
    frequency += weight;
    best = Math.max(best, weight);
    if (weight >= OWNED) owners += 1;
  }
  const rarity = Math.log(1 + all / Math.max(1, frequency)) / Math.log(1 + all);
  const mass = rarity * commonness(term) * (MENTIONED + (1 - MENTIONED) * best);
  return { mass, owners, entries, weights };
}

function commonness(term: string): number {
  if (isGeneric(term)) return GENERIC;
  return isMeaning(term) ? 1 : PLAIN;
}
