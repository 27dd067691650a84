import type { Atom } from './atoms.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { sounds } from './lexicon/sounds.ts';

/** Puts Chinese words right that were typed by sound: 限硫 becomes 限流. */
export interface Hearing {
  /** The same atoms; those that sound like a form of the lexicon, and make no sense of their own, are its characters. */
  correct(atoms: readonly Atom[]): readonly Atom[];
}

/** One character alone sounds like too many others; of so many, one may be wrong. */
const LENGTHS = [4, 3, 2] as const;
const LONG = 4;

const HAN = /^\p{Script=Han}+$/u;

/** Prepares correction to the forms of a lexicon: only what means something is worth hearing. */
export function createHearing(lexicon: Lexicon): Hearing {
  const classes = new Map(sounds.flatMap((group, at) => [...group].map((character) => [character, at] as const)));
  const soundOf = (character: string) => String(classes.get(character) ?? character);
  const forms = new Map<string, string[]>();
  for (const text of lexicon.characters) {
    if (text.length < 2 || text.length > LONG || !HAN.test(text)) continue;
    const sound = [...text].map(soundOf).join(' ');
    forms.set(sound, [...(forms.get(sound) ?? []), text]);
  }
  return { correct: (atoms) => (atoms.some(isHan) ? correctAll(atoms, lexicon, { soundOf, forms }) : atoms) };
}

/** Forms by how they sound. */
interface Sounds {
  readonly soundOf: (character: string) => string;
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

/** With more than one character in two changed, it is another word. */
function isSlip(heard: string, form: string): boolean {
  let changed = 0;
  for (let at = 0; at < form.length; at++) if (heard[at] !== form[at]) changed += 1;
  return changed > 0 && changed <= form.length / 2;
}

function correctAll(atoms: readonly Atom[], lexicon: Lexicon, { soundOf, forms }: Sounds): readonly Atom[] {
  const open = uncovered(atoms, lexicon);
  const sounds = atoms.map(({ text }, at) => (open[at] ? soundOf(text) : ''));
  const corrected = [...atoms];
  const isReplaced = (at: number, size: number) => {
    const alike = forms.get(sounds.slice(at, at + size).join(' '));
    return alike !== undefined && replace(corrected, at, size, alike);
  };
  for (let at = 0; at < atoms.length; ) {
    const length = LENGTHS.find((size) => isOpen(atoms, open, at, size) && isReplaced(at, size)) ?? 1;
    at += length;
  }
  return corrected;
}

function replace(atoms: Atom[], at: number, size: number, alike: readonly string[]): boolean {
  const stretch = atoms.slice(at, at + size);
  const heard = stretch.map((atom) => atom.text).join('');
  const form = alike.find((each) => isSlip(heard, each));
  if (form === undefined || isWord(atoms, at, size)) return false;
  for (const [place, atom] of stretch.entries()) {
    const text = form[place] ?? atom.text;
    atoms[at + place] = { ...atom, text, key: text };
  }
  return true;
}

/** For each atom, whether it is Chinese and no form of several characters has it. */
function uncovered(atoms: readonly Atom[], lexicon: Lexicon): readonly boolean[] {
  const free = atoms.map(isHan);
  for (let at = 0; at < atoms.length; ) {
    const length = lexicon.at(atoms, at)?.length ?? 1;
    if (length > 1) free.fill(false, at, at + length);
    at += length;
  }
  return free;
}

function isOpen(atoms: readonly Atom[], open: readonly boolean[], at: number, size: number): boolean {
  for (let place = at; place < at + size; place++) {
    if (!open[place] || (place > at && atoms[place - 1]?.to !== atoms[place]?.from)) return false;
  }
  return true;
}

function isHan({ cjk, text }: Atom): boolean {
  return cjk && HAN.test(text);
}

/** So much before and after a stretch shows where the words around it end. */
const AROUND = 6;

/** 超市 sounds like 超时 and is a word of its own; a slip makes none. The words are those of ICU's dictionary. */
function isWord(atoms: readonly Atom[], at: number, size: number): boolean {
  const from = Math.max(0, at - AROUND);
  const text = atoms
    .slice(from, at + size + AROUND)
    .map((atom) => atom.text)
    .join('');
  const start = atoms.slice(from, at).reduce((sum, atom) => sum + atom.text.length, 0);
  for (const { index, segment } of words().segment(text)) {
    if (segment.length > 1 && index < start + size && index + segment.length > start) return true;
  }
  return false;
}

let segmenter: Intl.Segmenter | undefined;

/** Made by the first slip that needs it: most questions have none. */
function words(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter;
}
