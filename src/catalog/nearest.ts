/** A word may be off by one letter in three and still be taken for a slip of the pen. */
const lettersPerSlip = 3;

/**
 * The candidate that a mistyped word most likely means, or `undefined` when none is close. Letters left out, added,
 * changed or swapped with their neighbour are one slip each, of which one in three letters is the most unless
 * `mostSlips` says otherwise; case does not count.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  mostSlips: number = Math.max(1, Math.floor(word.length / lettersPerSlip)),
): string | undefined {
  const typed = word.toLowerCase();
  let least = mostSlips + 1;
  let found: string | undefined;
  for (const candidate of candidates) {
    // Lengths that differ by more cannot be nearer, and this keeps a very long word from costing anything.
    if (Math.abs(candidate.length - typed.length) >= least) continue;
    const slips = countSlips(typed, candidate.toLowerCase());
    if (slips < least) {
      least = slips;
      found = candidate;
    }
  }
  return found;
}

/** `; did you mean "x"?` for a word that is close to a candidate, else the text that is given for that case. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const guess = nearest(word, candidates);
  return guess === undefined ? otherwise : `; did you mean "${guess}"?`;
}

/** Optimal string alignment distance, three rows at a time. */
function countSlips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
