import { finished, isPause, type Steps } from '../../catalog/steps.ts';
import { type Atom, readAtoms } from '../atoms.ts';
import { stem } from '../stem.ts';
import { builds } from './builds.ts';
import { calls } from './calls.ts';
import { circumstances } from './circumstances.ts';
import { denials } from './denials.ts';
import { doings } from './doings.ts';
import { elsewhereForms } from './elsewhere.ts';
import { everydayForms } from './everyday.ts';
import { fillers } from './fillers.ts';
import { limits } from './limits.ts';
import { network } from './network.ts';
import { payloads } from './payloads.ts';
import { security } from './security.ts';
import { spokenApps } from './spoken-apps.ts';
import { spokenBuilds } from './spoken-builds.ts';
import { spokenCalls } from './spoken-calls.ts';
import { spokenNetwork } from './spoken-network.ts';
import { spokenSecurity } from './spoken-security.ts';
import { spokenStates } from './spoken-states.ts';
import { states } from './states.ts';
import { surroundings } from './surroundings.ts';

/** A form that was found in a run of atoms: how many of them it takes and what it means; a filler means nothing. */
export interface Form {
  readonly length: number;
  readonly meanings: readonly string[];
}

/** All forms of all languages, and the single Latin words among them. */
export interface Lexicon {
  /** The longest form that starts at this atom. */
  at(atoms: readonly Atom[], start: number): Form | undefined;
  /** The words of all forms, as they are written there. */
  readonly words: ReadonlySet<string>;
  /** The same with what their other forms share. */
  readonly keys: ReadonlySet<string>;
  /** The forms that mean something and are written in Chinese, Japanese or Korean characters alone. */
  readonly characters: readonly string[];
}

/** The meaning of a name of another system. */
export const ELSEWHERE = 'elsewhere';

/** The meaning of what belongs to another part of life than software. */
export const EVERYDAY = 'everyday';

/** What the meanings of denials begin with. */
export const DENIAL = '!';

/** An atom of a form. `apart`: CJK characters may be written with a space here, as in 찾을 수 없; nowhere else. */
interface Part {
  readonly key: string;
  readonly apart: boolean;
}

/** A form by its atoms after the first. */
interface Tail extends Form {
  readonly rest: readonly Part[];
}

/** The forms that begin with one atom: by their second one, the longest first, and the one that has no second. */
interface Begun {
  alone?: Form;
  readonly further: Map<string, Tail[]>;
}

/** Lists of forms with what they mean, one for each language of a meaning. */
export function formLists(): readonly (readonly [forms: string, meanings: readonly string[]])[] {
  const themes = [
    ...[states, limits, security, network, calls, payloads, surroundings, builds, circumstances, doings],
    ...[spokenStates, spokenNetwork, spokenCalls, spokenSecurity, spokenApps, spokenBuilds],
  ];
  const meaningful = themes.flatMap((theme) =>
    Object.entries(theme).flatMap(([names, languages]) => {
      const meanings = names.split(' ');
      return languages.map((forms) => [forms, meanings] as const);
    }),
  );
  return [
    ...Object.entries(denials).flatMap(([side, languages]) =>
      languages.map((forms) => [forms, [`${DENIAL}${side}`]] as const),
    ),
    ...meaningful,
    ...fillers.map((forms) => [forms, []] as const),
    ...elsewhereForms.map((forms) => [forms, [ELSEWHERE]] as const),
    ...everydayForms.map((forms) => [forms, [EVERYDAY]] as const),
  ];
}

/** Makes the lexicon ready for use; some ten thousand forms. Where one spelling stands twice, the first one counts. */
export function compileLexicon(): Lexicon {
  return finished(compileLexiconInSteps());
}

/** The same in steps of about a millisecond. */
export function* compileLexiconInSteps(): Steps<Lexicon> {
  const words = new Set<string>();
  const keys = new Set<string>();
  const characters: string[] = [];
  const begun = new Map<string, Begun>();
  for (const [at, [forms, meanings]] of formLists().entries()) {
    if (isPause(at)) yield;
    for (const form of readForms(forms)) {
      addForm(form, meanings, begun);
      addWords(form, words, keys);
      if (meanings.length > 0 && form.every(({ cjk }) => cjk)) characters.push(form.map(({ text }) => text).join(''));
    }
  }
  yield;
  for (const { further } of begun.values()) {
    for (const tails of further.values()) tails.sort((a, b) => b.length - a.length);
  }
  return { words, keys, characters, at: (atoms, start) => longest(begun, atoms, start) };
}

/** Splits `too many calls, 限流` into the atoms of each form. */
export function readForms(forms: string): readonly (readonly Atom[])[] {
  return forms.split(', ').map((form) => (PLAIN.test(form) ? plainAtoms(form) : readAtoms(form).atoms));
}

/** Most forms are lower-case English words, which need no reading. */
const PLAIN = /^(?!.*(?:nt|not)\b)[a-z]+(?: [a-z]+)*$/;

function plainAtoms(form: string): Atom[] {
  return form.split(' ').map((text, at) => ({ text, key: stem(text), from: at, to: at, cjk: false }));
}

function addForm([first, ...rest]: readonly Atom[], meanings: readonly string[], begun: Map<string, Begun>): void {
  if (first === undefined) return;
  const { key } = first;
  const known = begun.get(key) ?? { further: new Map<string, Tail[]>() };
  if (!begun.has(key)) begun.set(key, known);
  const [second] = rest;
  if (second === undefined) {
    known.alone ??= { length: 1, meanings };
    return;
  }
  const tail = { rest: partsAfter(first, rest), length: rest.length + 1, meanings };
  const tails = known.further.get(second.key);
  if (tails) tails.push(tail);
  else known.further.set(second.key, [tail]);
}

function addWords(form: readonly Atom[], words: Set<string>, keys: Set<string>): void {
  for (const { text, key, cjk } of form) {
    if (cjk) continue;
    words.add(text);
    keys.add(key);
  }
}

function partsAfter(first: Atom, rest: readonly Atom[]): Part[] {
  let before = first;
  return rest.map((atom) => {
    const apart = before.to !== atom.from;
    before = atom;
    return { key: atom.key, apart };
  });
}

function longest(begun: ReadonlyMap<string, Begun>, atoms: readonly Atom[], start: number): Form | undefined {
  const first = atoms[start];
  const known = first && begun.get(first.key);
  if (known === undefined) return undefined;
  const second = atoms[start + 1];
  const tails = second && known.further.get(second.key);
  if (tails) for (const tail of tails) if (follows(tail.rest, atoms, start)) return tail;
  return known.alone;
}

function follows(rest: readonly Part[], atoms: readonly Atom[], start: number): boolean {
  for (let offset = 0; offset < rest.length; offset++) {
    const part = rest[offset];
    const atom = atoms[start + offset + 1];
    if (part === undefined || atom?.key !== part.key) return false;
    if (!part.apart && atom.cjk && isApart(atoms[start + offset], atom)) return false;
  }
  return true;
}

function isApart(before: Atom | undefined, atom: Atom): boolean {
  return before?.cjk === true && before.to !== atom.from;
}
