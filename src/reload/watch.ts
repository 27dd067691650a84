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

/** What is done with what files hold. */
export interface Taker {
  readonly take: (content: Content, over: AbortSignal) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/**
 * Looks at files again and again, and hands on what they hold: at first, and whenever it is something else. Polls, since
 * events of the file system do not come from network drives, and not for what Kubernetes swaps by a symbolic link.
 * Nothing is looked at while `take` is at work; when it fails, `fail` is told. The signal says that nobody waits any more.
 */
export function watch(source: Source, { take, fail }: Taker): Watch {
  const over = new AbortController();

  async function run(): Promise<void> {
    let taken: Content | undefined;
    let stamp: string | undefined;
    for (let looks = 0; !over.signal.aborted; looks += 1) {
      const now = await source.stamp();
      const content =
        now !== stamp || looks % thoroughEvery === 0 ? await changed(source, taken, over.signal) : undefined;
      if (content !== undefined) {
        await take(content, over.signal).catch(fail);
        taken = content;
      }
      stamp = now;
      await pause(lookMs, over.signal);
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

/** What is new, once it is the same in two looks; undefined where nothing is. */
async function changed(source: Source, taken: Content | undefined, over: AbortSignal): Promise<Content | undefined> {
  let content = await source.read();
  while (taken === undefined || !isSame(content, taken)) {
    await pause(settleMs, over);
    const again = await source.read();
    if (over.aborted) {
      return undefined;
    }
    if (isSame(content, again)) {
      return again;
    }
    content = again;
  }
  return undefined;
}

/** Waiting for changes is no reason for the process to live on. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { ref: false, signal }).catch(() => undefined);
}

function isSame(a: Content, b: Content): boolean {
  if (!a.ok || !b.ok) {
    return JSON.stringify(a) === JSON.stringify(b);
  }
  return a.texts.size === b.texts.size && [...a.texts].every(([name, text]) => b.texts.get(name) === text);
}
