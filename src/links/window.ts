import type { Reach } from './environment.ts';

/** A stretch of time, milliseconds since 1970. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What a search shows of the time around a moment: a trace id narrows it enough to look further to either side. */
export function windowAround(moment: number, { before, after, trace }: Reach, byTrace: boolean): Window {
  const [back, on] = byTrace ? [trace, trace] : [before, after];
  return { from: Math.max(0, moment - back), to: moment + on };
}
