/**
 * A text made from another by replacing some stretches of it, and the way back. The four lists run in parallel, one
 * item a replaced stretch, in order: where it starts and ends in the output, and where it started and ended in the source.
 */
export interface Layer {
  readonly output: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sourceStarts: readonly number[];
  readonly sourceEnds: readonly number[];
}

/**
 * Replaces every match of a global pattern without groups; `replacement` gets the match and its place and returns
 * what stands there instead.
 */
export function rewrite(source: string, pattern: RegExp, replacement: (match: string, at: number) => string): Layer {
  const starts: number[] = [];
  const ends: number[] = [];
  const sourceStarts: number[] = [];
  const sourceEnds: number[] = [];
  let shift = 0;
  const output = source.replace(pattern, (match: string, at: number) => {
    const text = replacement(match, at);
    starts.push(at + shift);
    ends.push(at + shift + text.length);
    sourceStarts.push(at);
    sourceEnds.push(at + match.length);
    shift += text.length - match.length;
    return text;
  });
  return { output, starts, ends, sourceStarts, sourceEnds };
}

/** Where the character at this place of the output came from; inside a replaced stretch, that stretch's start. */
export function sourceStart(layer: Layer, at: number): number {
  const index = lastStartingBy(layer.starts, at);
  if (index < 0) {
    return at;
  }
  const end = layer.ends[index] ?? 0;
  return at < end ? (layer.sourceStarts[index] ?? 0) : (layer.sourceEnds[index] ?? 0) + at - end;
}

/** Where a slice of the source has to end so that it covers the output up to `end`, which is not included. */
export function sourceEnd(layer: Layer, end: number): number {
  const index = lastStartingBy(layer.starts, end - 1);
  if (index < 0) {
    return end;
  }
  const stop = layer.ends[index] ?? 0;
  return end <= stop ? (layer.sourceEnds[index] ?? 0) : (layer.sourceEnds[index] ?? 0) + end - stop;
}

/** The index of the last number in a rising list that is not above `limit`; -1 when there is none. */
export function lastStartingBy(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
