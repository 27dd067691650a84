import type { Entry } from '../catalog/catalog.ts';
import { scopes } from '../catalog/schema.ts';
import { finished, mapInSteps, type Steps } from '../catalog/steps.ts';
import { readAtoms } from './atoms.ts';
import { gatherPhrases } from './collect-phrases.ts';
import { indexConstants } from './constants.ts';
import { createHearing } from './homophones.ts';
import { compileLexiconInSteps, type Lexicon } from './lexicon/compile.ts';
import type { Room, SearchIndex, Units } from './model.ts';
import { indexPhrases } from './phrases.ts';
import { indexTerms } from './postings.ts';
import { createFieldReader } from './read-fields.ts';
import { createSpelling } from './spelling.ts';
import { indexUnits } from './units.ts';

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
  const units = yield* indexUnits(fields, postings);
  const phrases = yield* indexPhrases(yield* gatherPhrases(fields));
  const spelling = createSpelling([...reader.called, ...lexicon.words], (word) => meansSomething(word, lexicon));
  yield;
  const hearing = createHearing(lexicon);
  yield;
  const constants = indexConstants(entries);
  yield;
  const room = roomFor(units, postings.size);
  return { entries, units, postings, phrases, lexicon, spelling, hearing, constants, room };
}

function meansSomething(word: string, lexicon: Lexicon): boolean {
  const form = lexicon.at(readAtoms(word).atoms, 0);
  return form !== undefined && form.meanings.length > 0;
}

function byPlace(a: Entry, b: Entry): number {
  const scope = scopes.indexOf(a.scope) - scopes.indexOf(b.scope);
  return scope || a.from - b.from || a.to - b.to || (a.title < b.title ? -1 : Number(a.title > b.title));
}

function roomFor({ firsts }: Units, terms: number): Room {
  const entries = firsts.length - 1;
  return {
    sums: new Float64Array(entries),
    places: new Uint8Array(entries),
    terms: new Uint16Array(terms),
    bounds: new Float64Array(firsts.reduce((most, first, at) => Math.max(most, first - (firsts[at - 1] ?? 0)), 0)),
  };
}
