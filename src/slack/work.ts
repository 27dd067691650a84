/** What is being done right now, so that a process that is told to end can finish it. */
export interface Work {
  readonly track: <T>(doing: Promise<T>) => Promise<T>;
  /** Resolves when nothing is being done any more, or after `mostMs` milliseconds. */
  readonly done: (mostMs: number) => Promise<void>;
}

/** Keeps the list of what is being done. */
export function makeWork(): Work {
  const doing = new Set<Promise<unknown>>();

  async function track<T>(promise: Promise<T>): Promise<T> {
    doing.add(promise);
    try {
      return await promise;
    } finally {
      doing.delete(promise);
    }
  }

  /** What is being done can begin something else. */
  async function nothingLeft(): Promise<void> {
    while (doing.size > 0) {
      await Promise.allSettled([...doing]);
    }
  }

  async function done(mostMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, mostMs);
    });
    await Promise.race([enough, nothingLeft()]);
    clearTimeout(timer);
  }

  return { track, done };
}
