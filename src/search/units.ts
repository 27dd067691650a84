import { rules } from './fields.ts';
import type { Indexed, Postings, Unit } from './model.ts';
import type { ReadField } from './read-fields.ts';

/** The units of an entry, as `Indexed` has them. */
export type Units = Pick<Indexed, 'units' | 'terms'>;

/** A text that is a unit, with the numbers of its terms. */
interface NumberedText {
  readonly terms: readonly number[];
  readonly mass: number;
  readonly weight: number;
}

/** Makes units of the texts of entries. A text that several entries have is looked up only once. */
export function createUnits(postings: ReadonlyMap<string, Postings>): (fields: readonly ReadField[]) => Units {
  const known = new Map<ReadField, NumberedText>();
  return (fields) => {
    const texts = fields
      .filter(({ kind, terms }) => rules[kind].unit && terms.length > 0)
      .map((field) => {
        const text = known.get(field) ?? numbered(field, postings);
        known.set(field, text);
        return text;
      });
    return inOnePiece(texts);
  };
}

function numbered({ kind, terms }: ReadField, postings: ReadonlyMap<string, Postings>): NumberedText {
  const known = terms.flatMap((term) => postings.get(term) ?? []);
  return {
    terms: known.map(({ id }) => id),
    mass: known.reduce((sum, { mass }) => sum + mass, 0),
    weight: rules[kind].weight,
  };
}

function inOnePiece(texts: readonly NumberedText[]): Units {
  let end = 0;
  const units = texts.map(({ terms, mass, weight }): Unit => {
    end += terms.length;
    return { mass, weight, end };
  });
  return { units, terms: new Int32Array(texts.flatMap(({ terms }) => terms)) };
}
