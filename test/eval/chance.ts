/** Numbers that look random and are the same in every run. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** Throws when there is nothing to pick from. */
  pick<T>(all: readonly T[]): T;
}

/** The same numbers for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(all: readonly T[]): T => {
    const [picked] = all.slice(whole(0, all.length - 1)).slice(0, 1);
    if (picked === undefined) {
      throw new Error('there is nothing to pick from');
    }
    return picked;
  };
  return { whole, pick };
}
