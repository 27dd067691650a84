import { type Stamp, windowMs } from './signature.ts';

const minuteMs = 60_000;

/** Requests that were taken, so that an exact repetition is known as one. */
export interface Replays {
  /** Whether the same request was taken before; if not, it counts as taken from now on. */
  readonly isRepeated: (request: Stamp, now: number) => boolean;
}

/**
 * Remembers signatures as long as they hold. They are kept by the minute in which they were made, so that forgetting is
 * dropping a few sets, however many requests there were. Whoever cannot sign can add nothing.
 */
export function makeReplays(): Replays {
  const byMinute = new Map<number, Set<number>>();

  function forget(now: number): void {
    for (const minute of byMinute.keys()) {
      if ((minute + 1) * minuteMs < now - windowMs) {
        byMinute.delete(minute);
      }
    }
  }

  function isRepeated({ signature, at }: Stamp, now: number): boolean {
    forget(now);
    const minute = Math.floor(at / minuteMs);
    const taken = byMinute.get(minute) ?? new Set();
    byMinute.set(minute, taken);
    const start = startOf(signature);
    const before = taken.has(start);
    taken.add(start);
    return before;
  }

  return { isRepeated };
}

/** Thirteen hexadecimal digits are what a number holds: a third of the memory, and not one in a billion is taken for another. */
function startOf(signature: string): number {
  const begin = 'v0='.length;
  return Number.parseInt(signature.slice(begin, begin + 13), 16);
}
