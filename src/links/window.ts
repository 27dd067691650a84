import type { Reach } from './environment.ts';

/** A stretch of time, milliseconds since 1970. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const dayMs = 24 * 3_600_000;

/**
 * What a search shows of the time around a moment: a trace id narrows it enough to look further to either side, and what
 * some logs say is days older.
 */
export function windowAround(moment: number, { before, after, trace }: Reach, byTrace: boolean, days = 0): Window {
  const [back, on] = byTrace ? [trace, trace] : [before, after];
  return { from: Math.max(0, moment - Math.max(back, days * dayMs)), to: moment + on };
}
