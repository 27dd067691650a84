import type { LogQuery } from './backend.ts';

/** The two ends of a window. */
export type Span<T> = Readonly<Record<'from' | 'to', T>>;

/** The window in seconds since 1970: the parts of a second at its ends included, and never empty. */
export function inSeconds({ from, to }: LogQuery): Span<number> {
  const start = Math.floor(from / 1000);
  return { from: start, to: Math.max(start + 1, Math.ceil(to / 1000)) };
}

/** The window as times in UTC: `2023-11-20T08:51:52.015Z`. */
export function inIso({ from, to }: LogQuery): Span<string> {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
