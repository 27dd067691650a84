/** Options of `settled`, in milliseconds. */
export interface SettledOptions {
  /** How long nothing may have happened; listeners go on a little after their ack. */
  readonly quiet?: number;
  readonly timeout?: number;
}

/** Knows what is under way and tells when something changed, so that nobody has to wait by the clock. */
export class Activity {
  readonly #underWay = new Map<number, string>();
  readonly #listeners = new Set<() => void>();
  #count = 0;
  #lastChange = Date.now();

  /** Something starts; the function that comes back ends it. */
  begin(what: string): () => void {
    this.#count += 1;
    const id = this.#count;
    this.#underWay.set(id, what);
    this.touch();
    return () => {
      if (this.#underWay.delete(id)) this.touch();
    };
  }

  /** Something changed that can be seen from outside. */
  touch(): void {
    this.#lastChange = Date.now();
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls back after every change until the function that comes back is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves once nothing is under way and all was quiet for a while; rejects with what still runs. */
  async settled({ quiet = 60, timeout = 5000 }: SettledOptions = {}): Promise<void> {
    const deadline = Date.now() + timeout;
    while (this.#underWay.size > 0 || Date.now() - this.#lastChange < quiet) {
      if (Date.now() > deadline) {
        throw new Error(`not settled after ${timeout} ms; under way: ${counted([...this.#underWay.values()])}`);
      }
      await new Promise((resolve) => setTimeout(resolve, Math.min(10, quiet)));
    }
  }

  /** Looks after every change until there is something to see, and gives it back; rejects after `timeout` ms. */
  waitFor<T>(look: () => T, timeout = 3000): Promise<NonNullable<T>> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        unsubscribe();
      };
      const check = () => {
        try {
          const seen = look();
          if (!seen) return;
          stop();
          resolve(seen);
        } catch (error) {
          stop();
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited ${timeout} ms for something that did not happen: ${look}`));
      }, timeout);
      const unsubscribe = this.onChange(check);
      check();
    });
  }
}

/** Lists what is under way, each thing once with how often. */
function counted(what: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of what) counts.set(one, (counts.get(one) ?? 0) + 1);
  const list = [...counts].map(([one, count]) => (count === 1 ? one : `${count} × ${one}`));
  return list.join(', ') || 'nothing, but it never got quiet';
}
