import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cutShort, type Leaving } from '../../../src/slack/connection/cut-short.ts';

const [open, closing] = [1, 2];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function socket(readyState: number) {
  return { readyState, disconnect: vi.fn() } satisfies Leaving;
}

it('ends a connection that still closes when it is looked at again', () => {
  const dead = socket(closing);
  const { stop } = cutShort(() => dead);
  vi.advanceTimersByTime(260);
  expect(dead.disconnect).not.toHaveBeenCalled();
  vi.advanceTimersByTime(250);
  expect(dead.disconnect).toHaveBeenCalledOnce();
  stop();
});

it('leaves alone what is open, what closed in time, and the next one that begins to close', () => {
  const [living, first, second] = [socket(open), socket(closing), socket(closing)];
  let current: Leaving | undefined = living;
  const { stop } = cutShort(() => current);
  vi.advanceTimersByTime(1_000);
  for (const next of [first, second, undefined, first]) {
    current = next;
    vi.advanceTimersByTime(250);
  }
  for (const { disconnect } of [living, first, second]) expect(disconnect).not.toHaveBeenCalled();
  stop();
});
