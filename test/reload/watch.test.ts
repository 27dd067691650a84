import { expect, it, vi } from 'vitest';
import type { Content, Source } from '../../src/reload/sources.ts';
import { watch } from '../../src/reload/watch.ts';

/** Files in memory, whose stamp changes with every write unless it is told not to. */
function memory() {
  let text = 'first';
  let stamp = 0;
  let reads = 0;
  const source: Source = {
    stamp: async () => String(stamp),
    read: async () => {
      reads += 1;
      return { ok: true, texts: new Map([['a.yml', text]]) };
    },
  };
  const write = (next: string, unseen = false): void => {
    text = next;
    stamp += unseen ? 0 : 1;
  };
  return { source, write, reads: () => reads };
}

function taking() {
  const taken: string[] = [];
  const take = async (content: Content): Promise<void> => {
    taken.push(content.ok ? (content.texts.get('a.yml') ?? '') : 'unreadable');
  };
  const fail = (error: unknown): void => {
    throw error;
  };
  return { taken, taker: { take, fail } };
}

it('hands on what there is at first and what is new, each once, and nothing after it is stopped', async () => {
  const { source, write } = memory();
  const { taken, taker } = taking();
  const { stop } = watch(source, taker);
  await vi.waitFor(() => expect(taken).toEqual(['first']), { timeout: 2_000 });
  write('second');
  await vi.waitFor(() => expect(taken).toEqual(['first', 'second']), { timeout: 2_000 });
  write('third');
  await stop();
  expect(taken).toEqual(['first', 'second']);
});

it('waits until two looks find the same', async () => {
  const { source, write } = memory();
  const { taken, taker } = taking();
  const { stop } = watch(source, taker);
  await vi.waitFor(() => expect(taken).toEqual(['first']), { timeout: 2_000 });
  for (let part = 0; part < 30; part += 1) {
    write(`part ${part}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await vi.waitFor(() => expect(taken).toEqual(['first', 'part 29']), { timeout: 2_000 });
  await stop();
});

it('notices in the end what leaves no trace but itself, and does not read all the time for it', async () => {
  const { source, write, reads } = memory();
  const { taken, taker } = taking();
  const { stop } = watch(source, taker);
  await vi.waitFor(() => expect(taken).toEqual(['first']), { timeout: 2_000 });
  const before = reads();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(reads() - before).toBeLessThanOrEqual(1);
  write('second', true);
  await vi.waitFor(() => expect(taken).toEqual(['first', 'second']), { timeout: 6_000 });
  await stop();
});

it('goes on when what it found cannot be taken, and says so', async () => {
  const { source, write } = memory();
  const failures: unknown[] = [];
  const { stop } = watch(source, {
    take: async (content) => {
      throw content.ok ? content.texts.get('a.yml') : content;
    },
    fail: (error) => void failures.push(error),
  });
  await vi.waitFor(() => expect(failures).toEqual(['first']), { timeout: 2_000 });
  write('second');
  await vi.waitFor(() => expect(failures).toEqual(['first', 'second']), { timeout: 2_000 });
  await stop();
});
