import { remembering } from './remembering.ts';
import { stem } from './stem.ts';

/** A word, in lower case, that was read from a run of letters; `from` and `to` count from the start of the run. */
export interface Piece {
  readonly text: string;
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Where `requestData`, `DTRpcException` and `HTTPStatus` split. One letter in front (`iOS`) or behind (`mPaaS`) is no word. */
const CAMEL = /(?<=\p{Ll}{2})(?=\p{Lu}(?!$))|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;
const MIXED_CASE = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;
const APOSTROPHES = /['’]/g;
const DIGITS = /^\p{N}+$/u;
const CONTRACTION =
  /^(is|are|was|were|do|does|did|has|have|had|ca|can|could|wo|would|should|must|need)(?:n[’']?t|not)$/;

/** The same with a slip in the verb, which the apostrophe tells: "dosn't". */
const SLIPPED = /^[a-z]{2,6}n?[’']t$/;

/** What "can't" and "won't" leave of their verb. */
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
]);

/** Takes a run of letters and digits apart: camel case splits, "doesn't" is two words, a bare number is none. */
export const piecesOf: (run: string) => readonly Piece[] = remembering(split);

function split(run: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const part of MIXED_CASE.test(run) ? run.split(CAMEL) : [run]) {
    addWord(part, from, pieces);
    from += part.length;
  }
  return pieces;
}

/** "PRC" is an old slip for RPC in the gateway's own texts and constants. */
function addWord(part: string, from: number, pieces: Piece[]): void {
  const text = part.toLowerCase();
  const to = from + part.length;
  const auxiliary = CONTRACTION.exec(text)?.[1] ?? (SLIPPED.test(text) ? 'do' : undefined);
  if (auxiliary !== undefined) {
    const verb = SHORTENED.get(auxiliary) ?? auxiliary;
    pieces.push({ text: verb, key: stem(verb), from, to }, { text: 'not', key: 'not', from, to });
  } else if (!DIGITS.test(text)) {
    const word = text.replaceAll(APOSTROPHES, '');
    pieces.push({ text: word, key: word === 'prc' ? 'rpc' : stem(word), from, to });
  }
}
