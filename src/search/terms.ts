import type { Atom } from './atoms.ts';
import { withoutDenied } from './denied.ts';
import { DENIAL, type Form, type Lexicon } from './lexicon/compile.ts';
import { particleOf } from './lexicon/split-verbs.ts';
import { meaning, type Term } from './meaning.ts';

/** A text as terms; `fillers` tells for each atom whether it says nothing. */
export interface Terms {
  readonly terms: readonly Term[];
  readonly fillers: readonly boolean[];
}

/** What became of each atom while a text is read: nothing yet, part of a term, or a filler. */
type Use = 'open' | 'term' | 'filler';

const HIRAGANA = /^\p{Script=Hiragana}$/u;

/** Reads the terms of a text. Index and question go through here alike. */
export function readTerms(atoms: readonly Atom[], lexicon: Lexicon): Terms {
  const terms: Term[] = [];
  const uses = new Array<Use>(atoms.length).fill('open');
  for (let at = 0; at < atoms.length; ) at = readForm(atoms, at, lexicon, terms, uses);
  for (let at = 0; at < atoms.length; at++) if (uses[at] === 'open') readCharacter(atoms, at, lexicon, terms, uses);
  const fillers = uses.map((use) => use === 'filler');
  return { terms: withoutDenied(terms, atoms, fillers), fillers };
}

/** Reads the form or word at this atom; gives the atom to go on with. */
function readForm(atoms: readonly Atom[], at: number, lexicon: Lexicon, terms: Term[], uses: Use[]): number {
  const atom = atoms[at];
  if (atom === undefined) return at + 1;
  const form = lexicon.at(atoms, at);
  const split = form && form.length > 1 ? undefined : splitForm(atoms, at, lexicon);
  if (split) return addForm(split, at, terms, uses);
  if (form && !(atom.cjk && form.length === 1 && form.meanings.length > 0)) return addForm(form, at, terms, uses);
  if (!atom.cjk) {
    terms.push({ name: atom.key, kind: 'word', first: at, last: at });
    uses[at] = 'term';
  }
  return at + 1;
}

/** A verb whose other half stands further on means what both mean together. */
function splitForm(atoms: readonly Atom[], at: number, lexicon: Lexicon): Form | undefined {
  const particle = atoms[particleOf(atoms, at)];
  const verb = atoms[at];
  if (particle === undefined || verb === undefined) return undefined;
  const form = lexicon.at([verb, particle], 0);
  return form?.length === 2 && form.meanings.length > 0 ? { ...form, length: 1 } : undefined;
}

function addForm(form: Form, first: number, terms: Term[], uses: Use[]): number {
  const last = first + form.length - 1;
  for (const name of form.meanings) terms.push({ name: meaning(name), kind: 'meaning', first, last });
  uses.fill(form.meanings.every((name) => name.startsWith(DENIAL)) ? 'filler' : 'term', first, last + 1);
  return last + 1;
}

/**
 * A character that no longer form has taken. Beside another such it makes a pair; alone it may be a word by itself, like
 * the 图 that stands between two known words. Two hiragana are grammar.
 */
function readCharacter(atoms: readonly Atom[], at: number, lexicon: Lexicon, terms: Term[], uses: Use[]): void {
  const atom = atoms[at];
  const next = atoms[at + 1];
  if (atom === undefined) return;
  if (next && uses[at + 1] === 'open' && next.from === atom.to) {
    if (HIRAGANA.test(atom.text) && HIRAGANA.test(next.text)) return;
    terms.push({ name: atom.text + next.text, kind: 'pair', first: at, last: at + 1 });
    return;
  }
  const before = atoms[at - 1];
  if (before && uses[at - 1] === 'open' && before.to === atom.from) return;
  const form = lexicon.at([atom], 0);
  if (form) addForm(form, at, terms, uses);
}
