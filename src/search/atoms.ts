import { fold } from './fold.ts';
import { type Piece, piecesOf } from './pieces.ts';

/**
 * The smallest piece of a text that can carry meaning: a word in lower case, or a single Chinese, Japanese or Korean
 * character. `key` is what all forms of the word share. `from` and `to` are its place in the folded text.
 */
export interface Atom extends Piece {
  readonly cjk: boolean;
}

/** A text taken apart; `typed` gives back a stretch of the folded text as it was typed. */
export interface Reading {
  readonly atoms: readonly Atom[];
  typed(from: number, to: number): string;
}

const CJK =
  '\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uac00-\\ud7a3';

/** A CJK character, or a run of other letters and digits, where an apostrophe does not break a word. */
const RUNS = new RegExp(`[${CJK}]|[[\\p{L}\\p{M}\\p{N}]--[${CJK}]]+(?:['’][[\\p{L}]--[${CJK}]]+)*`, 'gv');
const ASCII_RUNS = /[A-Za-z0-9]+(?:'[A-Za-z]+)*/g;
const ASCII = /^[\0-\x7f]*$/;
const IS_CJK = new RegExp(`^[${CJK}]$`, 'v');

/** A long vowel or a doubled consonant, which katakana words are written with or without: サーバ, サーバー, メソド. */
const UNSTABLE = ['ー', 'ッ'];
const KATAKANA = /^[ァ-ヴ]$/;

/**
 * Takes a text apart. Bare numbers are left out: codes are resolved elsewhere and never by resemblance. `hide` blanks out
 * what is no word and keeps the length.
 */
export function readAtoms(given: string, hide?: (text: string) => string): Reading {
  const folded = fold(given);
  const text = hide?.(folded.text) ?? folded.text;
  const atoms: Atom[] = [];
  let at = 0;
  for (const run of text.match(ASCII.test(text) ? ASCII_RUNS : RUNS) ?? []) {
    at = text.indexOf(run, at);
    addRun(run, at, atoms);
    at += run.length;
  }
  return { atoms, typed: folded.typed };
}

function addRun(run: string, at: number, atoms: Atom[]): void {
  if (run > '\x7f' && IS_CJK.test(run)) {
    if (UNSTABLE.includes(run) && joinsKatakana(at, atoms)) return;
    atoms.push({ text: run, key: run, from: at, to: at + 1, cjk: true });
    return;
  }
  for (const { text, key, from, to } of piecesOf(run)) {
    atoms.push({ text, key, from: at + from, to: at + to, cjk: false });
  }
}

/** Lets the katakana right before take this place too. */
function joinsKatakana(at: number, atoms: Atom[]): boolean {
  const before = atoms.at(-1);
  if (before === undefined || before.to !== at || !KATAKANA.test(before.text)) return false;
  atoms[atoms.length - 1] = { ...before, to: at + 1 };
  return true;
}
