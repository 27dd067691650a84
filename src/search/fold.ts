import { simplified } from './simplified.ts';

/**
 * A text in the one spelling that the index uses: NFKC, Latin letters without accents, Chinese and Japanese characters
 * in their simplified form, nothing invisible. Case is kept, because it tells where a compound word splits.
 */
export interface Folded {
  readonly text: string;
  /** The stretch `[from, to)` of `text`, as it was typed. */
  typed(from: number, to: number): string;
}

const ASCII = /^[\0-\x7f]*$/;

/**
 * Either a run of characters that fold one to one, or one other character with what belongs to it: accents, half-width
 * voicing marks, the vowel and tail of a spelled-out Hangul syllable.
 */
const PIECE =
  /([\0-\x7f\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3]+)(?![\p{M}\uff9e\uff9f])|[\s\S][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu;
const LATIN = /^\p{Script=Latin}/u;
const MARK = /\p{M}/gu;
const INVISIBLE = /[\p{Cf}\u00ad]/gu;

/** Folds a text; costs time in proportion to its length and never throws, whatever the text holds. */
export function fold(text: string): Folded {
  if (ASCII.test(text)) return { text, typed: (from, to) => text.slice(from, to) };
  const places: Places = { starts: [], ends: [] };
  let folded = '';
  for (const match of text.matchAll(PIECE)) {
    folded +=
      match[1] === undefined ? foldOther(match[0], match.index, places) : foldRun(match[1], match.index, places);
  }
  const { starts, ends } = places;
  return { text: folded, typed: (from, to) => text.slice(starts[from] ?? text.length, ends[to - 1] ?? text.length) };
}

/** For each unit of the folded text, where it begins and ends in the typed one. */
interface Places {
  readonly starts: number[];
  readonly ends: number[];
}

function foldRun(run: string, at: number, places: Places): string {
  let folded = '';
  for (let unit = 0; unit < run.length; unit++) {
    const character = run.charAt(unit);
    folded += character > '\x7f' ? (simplified.get(character) ?? character) : character;
    places.starts.push(at + unit);
    places.ends.push(at + unit + 1);
  }
  return folded;
}

function foldOther(cluster: string, at: number, places: Places): string {
  const folded = foldCluster(cluster);
  for (let unit = 0; unit < folded.length; unit++) {
    places.starts.push(at);
    places.ends.push(at + cluster.length);
  }
  return folded;
}

function foldCluster(cluster: string): string {
  const whole = cluster.normalize('NFKC').replace(INVISIBLE, '');
  if (LATIN.test(whole)) return whole.normalize('NFD').replace(MARK, '');
  return whole.length === 1 ? (simplified.get(whole) ?? whole) : whole;
}
