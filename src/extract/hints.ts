/** Whether one of some strings may be in a text, whatever its case: always true when it is, seldom when it is not. */
export type Hinted = (hints: readonly string[]) => boolean;

const allTriples = 0x7fff;

/**
 * Notes which triples of characters a text has, by the last five bits of each: that is the same for capitals and small
 * letters, and costs less than one search through the text.
 */
export function hintsIn(text: string): Hinted {
  const noted = new Uint32Array((allTriples + 1) / 32);
  let triple = 0;
  for (let index = 0; index < text.length; index += 1) {
    triple = ((triple << 5) | (text.charCodeAt(index) & 31)) & allTriples;
    noted[triple >>> 5] = (noted[triple >>> 5] ?? 0) | (1 << (triple & 31));
  }
  return (hints) => hints.some((hint) => (hint.length < 3 ? text.includes(hint) : hasTriples(noted, hint)));
}

function hasTriples(noted: Uint32Array, hint: string): boolean {
  let triple = 0;
  for (let index = 0; index < hint.length; index += 1) {
    triple = ((triple << 5) | (hint.charCodeAt(index) & 31)) & allTriples;
    if (index >= 2 && ((noted[triple >>> 5] ?? 0) & (1 << (triple & 31))) === 0) {
      return false;
    }
  }
  return true;
}
