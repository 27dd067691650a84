/** Milliseconds that work took. */
export function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** The quickest of so many runs: other work on the machine makes a run slower, never faster. */
export function quickest(runs: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => timed(work)));
}

/** The value that a part of all values does not exceed: 0.5 for the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}
