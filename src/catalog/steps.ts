/** Work that can be left between two steps, so that other work has its turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of the steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
