import type { Entry } from '../catalog/catalog.ts';
import { scopes } from '../catalog/schema.ts';
import { gatherPhrases } from './collect-phrases.ts';
import { rules } from './fields.ts';
import { compileLexicon } from './lexicon/compile.ts';
import type { Postings, SearchIndex, Unit } from './model.ts';
import { indexPhrases } from './phrases.ts';
import { indexTerms } from './postings.ts';
import { createFieldReader, type ReadField } from './read-fields.ts';
import { createSpelling } from './spelling.ts';

/**
 * Makes a catalog ready for questions. The order of the entries given has no influence on any answer. Costs some tens
 * of milliseconds for the real catalog and grows in proportion to the texts.
 */
export function buildIndex(given: readonly Entry[]): SearchIndex {
  const lexicon = compileLexicon();
  const entries = [...given].sort(byPlace);
  const reader = createFieldReader(lexicon);
  const fields = entries.map((entry) => reader.read(entry));
  const postings = indexTerms(fields);
  const unitsOf = createUnits(postings);
  return {
    entries: entries.map((entry, at) => ({ entry, units: unitsOf(fields[at] ?? []) })),
    postings,
    phrases: indexPhrases(gatherPhrases(fields.map((list) => list.flatMap(({ phrases }) => phrases)))),
    lexicon,
    spelling: createSpelling([...reader.called, ...lexicon.words]),
  };
}

function byPlace(a: Entry, b: Entry): number {
  const scope = scopes.indexOf(a.scope) - scopes.indexOf(b.scope);
  return scope || a.from - b.from || a.to - b.to || (a.title < b.title ? -1 : Number(a.title > b.title));
}

/** A text that several entries have makes one unit for all of them. */
function createUnits(postings: ReadonlyMap<string, Postings>): (fields: readonly ReadField[]) => Unit[] {
  const known = new Map<ReadField, Unit>();
  return (fields) =>
    fields
      .filter(({ kind, terms }) => rules[kind].unit && terms.length > 0)
      .map((field) => {
        const unit = known.get(field) ?? unitOf(field, postings);
        known.set(field, unit);
        return unit;
      });
}

function unitOf({ kind, terms }: ReadField, postings: ReadonlyMap<string, Postings>): Unit {
  const masses = terms.map((term) => postings.get(term)?.mass ?? 0);
  return { terms, masses, weight: rules[kind].weight, mass: masses.reduce((sum, mass) => sum + mass, 0) };
}
