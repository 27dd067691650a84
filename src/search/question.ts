import { withoutAddresses } from './addresses.ts';
import { type Atom, readAtoms } from './atoms.ts';
import { ELSEWHERE, EVERYDAY } from './lexicon/compile.ts';
import { elsewhere } from './lexicon/elsewhere.ts';
import { isOrdinary } from './lexicon/ordinary.ts';
import { meaning, type Term } from './meaning.ts';
import type { SearchIndex } from './model.ts';
import { stem } from './stem.ts';
import { isAhead, isInstruction } from './talk.ts';
import { readTerms } from './terms.ts';
import { isIdentifier, isSpelledRight, splitCompounds } from './words.ts';

/** A text is read up to here, in characters and in different terms: what is meant is said by then. */
const READ_CHARACTERS = 2_000;
const READ_TERMS = 64;

const ELSEWHERE_NAME = meaning(ELSEWHERE);
const EVERYDAY_NAME = meaning(EVERYDAY);

/** What a corrected word counts beside one that was spelled right. */
const CORRECTED = 0.85;

/** How much a word that the catalog does not have speaks against an answer. */
const UNKNOWN = { word: 0.4, ordinary: 0.5, pair: 0.12 } as const;

/** A term of the question that the catalog knows. `strength` is below 1 for a corrected word. */
export interface Asked {
  readonly name: string;
  readonly strength: number;
  /** The words it was read from, as typed; a term that occurs twice has both. */
  readonly typed: readonly string[];
}

/** A question, read. */
export interface Question {
  readonly atoms: readonly Atom[];
  readonly fillers: readonly boolean[];
  readonly asked: readonly Asked[];
  /** How much of the question speaks of something else, on the scale of `Postings.mass`. */
  readonly unknown: number;
  /** True when it has everyday words that have nothing to do with the catalog, or is about what is planned. */
  readonly amidTalk: boolean;
  /** True when it tells somebody to do something. */
  readonly instruction: boolean;
  /** True when it names another system. */
  readonly elsewhere: boolean;
  /** The atoms `[first, last]`, as typed. */
  typed(first: number, last: number): string;
}

interface ReadAtom extends Atom {
  readonly corrected: boolean;
}

/** Reads a question against the vocabulary of an index. */
export function readQuestion(text: string, index: SearchIndex): Question {
  const reading = readAtoms(text.slice(0, READ_CHARACTERS), withoutAddresses);
  const atoms = spell(reading.atoms, index);
  const { terms, fillers } = readTerms(atoms, index.lexicon);
  const typed = (first: number, last: number) => reading.typed(atoms[first]?.from ?? 0, atoms[last]?.to ?? 0);
  const distinct = firstTerms(terms);
  const known = distinct.filter(([name]) => index.postings.has(name));
  return {
    atoms,
    fillers,
    asked: known.map(([name, places]) => ({
      name,
      strength: Math.max(...places.map((place) => strengthOf(place, atoms))),
      typed: [...new Set(places.map((place) => typed(place.first, place.last)))],
    })),
    unknown: distinct.reduce((sum, [name, [term]]) => sum + (index.postings.has(name) ? 0 : against(term)), 0),
    amidTalk: distinct.some(([name]) => isTalk(name, index)) || isAhead(atoms),
    instruction: isInstruction(atoms),
    elsewhere: distinct.some(([name, [term]]) => name === ELSEWHERE_NAME || isElsewhere(term, atoms, index)),
    typed,
  };
}

/** Puts words right that nothing knows, and leaves out ids that nothing knows. */
function spell(given: readonly Atom[], index: SearchIndex): ReadAtom[] {
  const atoms = splitCompounds(given, index.lexicon);
  const heard = index.hearing.correct(atoms);
  return heard.flatMap((atom, at) => {
    if (atom.cjk) return [{ ...atom, corrected: atom.text !== atoms[at]?.text }];
    if (index.postings.has(atom.key) || isSpelledRight(atom, index.lexicon)) {
      return [{ ...atom, corrected: false }];
    }
    if (isIdentifier(atom.text)) return [];
    const text = index.spelling.correct(atom.text);
    return [text === undefined ? { ...atom, corrected: false } : { ...atom, text, key: stem(text), corrected: true }];
  });
}

/** The first so many different terms, each with every place where it stands. */
function firstTerms(terms: readonly Term[]): (readonly [string, readonly [Term, ...Term[]]])[] {
  const places = new Map<string, [Term, ...Term[]]>();
  for (const term of terms) {
    const known = places.get(term.name);
    if (known) known.push(term);
    else if (places.size < READ_TERMS) places.set(term.name, [term]);
  }
  return [...places];
}

function strengthOf(term: Term, atoms: readonly ReadAtom[]): number {
  for (let at = term.first; at <= term.last; at++) if (atoms[at]?.corrected) return CORRECTED;
  return 1;
}

/** An everyday word, unless an entry is called by it. */
function isTalk(name: string, index: SearchIndex): boolean {
  return name === EVERYDAY_NAME || (isOrdinary(name) && (index.postings.get(name)?.owners ?? 0) === 0);
}

function against(term: Term): number {
  if (term.kind === 'pair') return UNKNOWN.pair;
  return isOrdinary(term.name) ? UNKNOWN.ordinary : UNKNOWN.word;
}

/** A name that an entry is known by ("bad gateway from nginx") leads nowhere else; "Stripe" is no form of "strip". */
function isElsewhere(term: Term, atoms: readonly Atom[], { postings, lexicon }: SearchIndex): boolean {
  const text = atoms[term.first]?.text ?? '';
  if (!elsewhere.has(text)) return false;
  return term.kind === 'meaning' ? !lexicon.words.has(text) : (postings.get(term.name)?.owners ?? 0) === 0;
}
