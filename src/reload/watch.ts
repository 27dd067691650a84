import { setTimeout as sleep } from 'node:timers/promises';
import type { Content, Source } from './sources.ts';

/**
 * How often is looked, and how long a changed content must have stayed the same before it is taken: editors and copying
 * tools write in pieces. A change that leaves no trace but the content itself is found by one look in so many.
 */
const lookMs = 400;
const settleMs = 150;
const thoroughEvery = 10;

/** Looking for changes, until it is told to stop. `stop` resolves when nothing is in hand any more. */
export interface Watch {
  readonly stop: () => Promise<void>;
}

/**
 * Looks at files again and again, and hands on what they hold: at first, and whenever it is something else. Polls, since
 * events of the file system do not come from network drives, and not for what Kubernetes swaps by a symbolic link.
 * Nothing is looked at while `take` is at work; it must not reject. Its signal says that the work is not wanted any more.
 */
export function watch(source: Source, take: (content: Content, over: AbortSignal) => Promise<void>): Watch {
  const over = new AbortController();
  const isOver = () => over.signal.aborted;

  async function pause(ms: number): Promise<void> {
    // Waiting for changes is no reason for the process to live on.
    await sleep(ms, undefined, { ref: false, signal: over.signal }).catch(() => undefined);
  }

  async function settled(first: Content): Promise<Content> {
    let content = first;
    for (;;) {
      await pause(settleMs);
      const again = await source.read();
      if (isSame(content, again) || isOver()) {
        return again;
      }
      content = again;
    }
  }

  /** What is new, once it has settled; undefined where nothing is. */
  async function changed(taken: Content | undefined): Promise<Content | undefined> {
    const first = await source.read();
    if (taken !== undefined && isSame(first, taken)) {
      return undefined;
    }
    const content = await settled(first);
    return isOver() || (taken !== undefined && isSame(content, taken)) ? undefined : content;
  }

  async function run(): Promise<void> {
    let taken: Content | undefined;
    let stamp: string | undefined;
    for (let looks = 0; !isOver(); looks += 1) {
      const now = await source.stamp();
      const content = now !== stamp || looks % thoroughEvery === 0 ? await changed(taken) : undefined;
      if (content !== undefined) {
        await take(content, over.signal);
        taken = content;
      }
      stamp = now;
      await pause(lookMs);
    }
  }

  const running = run();
  return {
    stop: async () => {
      over.abort();
      await running;
    },
  };
}

function isSame(a: Content, b: Content): boolean {
  if (!a.ok || !b.ok) {
    return JSON.stringify(a) === JSON.stringify(b);
  }
  return a.texts.size === b.texts.size && [...a.texts].every(([name, text]) => b.texts.get(name) === text);
}
