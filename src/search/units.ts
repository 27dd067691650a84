import { isPause, type Steps } from '../catalog/steps.ts';
import { rules } from './fields.ts';
import type { Postings, Units } from './model.ts';
import type { ReadField } from './read-fields.ts';

/** A text that is a unit, with the numbers of its terms. */
interface NumberedText {
  readonly terms: readonly number[];
  readonly mass: number;
  readonly weight: number;
}

/** Makes units of the texts of entries. A text that several entries have is looked up only once. */
export function* indexUnits(
  fields: readonly (readonly ReadField[])[],
  postings: ReadonlyMap<string, Postings>,
): Steps<Units> {
  const known = new Map<ReadField, NumberedText>();
  const firsts: number[] = [0];
  const starts: number[] = [0];
  const terms: number[] = [];
  const masses: number[] = [];
  const weights: number[] = [];
  for (const [at, list] of fields.entries()) {
    for (const field of list.filter(isUnit)) {
      const text = known.get(field) ?? numbered(field, postings);
      known.set(field, text);
      for (const term of text.terms) terms.push(term);
      starts.push(terms.length);
      masses.push(text.mass);
      weights.push(text.weight);
    }
    firsts.push(masses.length);
    if (isPause(at)) yield;
  }
  return {
    firsts: new Uint32Array(firsts),
    starts: new Uint32Array(starts),
    terms: new Uint32Array(terms),
    masses: new Float64Array(masses),
    weights: new Float64Array(weights),
  };
}

function isUnit({ kind, terms }: ReadField): boolean {
  return rules[kind].unit && terms.length > 0;
}

function numbered({ kind, terms }: ReadField, postings: ReadonlyMap<string, Postings>): NumberedText {
  const numbers: number[] = [];
  let sum = 0;
  for (const term of terms) {
    const known = postings.get(term);
    if (known === undefined) continue;
    numbers.push(known.id);
    sum += known.mass;
  }
  return { terms: numbers, mass: sum, weight: rules[kind].weight };
}
