/** Work that pauses at every `yield`, so that whoever drives it can do something else in between. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** So many things are done between two pauses: less than a millisecond of work for the largest of them. */
const atOnce = 20;

/** True for the things after which to pause. */
export function isPause(at: number): boolean {
  return at % atOnce === atOnce - 1;
}

/** `Array.map` in steps. */
export function* mapInSteps<From, To>(all: readonly From[], make: (each: From, at: number) => To): Steps<To[]> {
  const made: To[] = [];
  for (const [at, each] of all.entries()) {
    made.push(make(each, at));
    if (isPause(at)) yield;
  }
  return made;
}

/** Does all of the steps at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
