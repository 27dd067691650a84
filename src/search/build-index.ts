import type { Entry } from '../catalog/catalog.ts';
import { scopes } from '../catalog/schema.ts';
import { finished, mapInSteps, type Steps } from '../catalog/steps.ts';
import { gatherPhrases } from './collect-phrases.ts';
import { indexConstants } from './constants.ts';
import { rules } from './fields.ts';
import { createHearing } from './homophones.ts';
import { compileLexiconInSteps, formLists } from './lexicon/compile.ts';
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
  return finished(buildIndexInSteps(given));
}

/**
 * The same index in steps of some milliseconds at most, for a process that must answer meanwhile: whoever drives it does
 * something else between them.
 */
export function* buildIndexInSteps(given: readonly Entry[]): Steps<SearchIndex> {
  const lexicon = yield* compileLexiconInSteps();
  yield;
  const entries = [...given].sort(byPlace);
  const reader = createFieldReader(lexicon);
  const fields = yield* mapInSteps(entries, (entry) => reader.read(entry));
  const postings = yield* indexTerms(fields);
  const unitsOf = createUnits(postings);
  const indexed = yield* mapInSteps(entries, (entry, at) => ({ entry, units: unitsOf(fields[at] ?? []) }));
  const phrases = yield* gatherPhrases(fields);
  return {
    entries: indexed,
    postings,
    phrases: yield* indexPhrases(phrases),
    lexicon,
    spelling: createSpelling([...reader.called, ...lexicon.words]),
    hearing: createHearing(telling(formLists()), lexicon),
    constants: indexConstants(entries),
  };
}

/** Only what means something is worth hearing. */
function telling(lists: ReturnType<typeof formLists>): readonly string[] {
  return lists.filter(([, meanings]) => meanings.length > 0).map(([forms]) => forms);
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
  const known = terms.flatMap((term) => postings.get(term) ?? []);
  const masses = known.map(({ mass }) => mass);
  return {
    terms: Int32Array.from(known, ({ id }) => id),
    masses,
    weight: rules[kind].weight,
    mass: masses.reduce((sum, mass) => sum + mass, 0),
  };
}
