import { expect, it } from 'vitest';
import { makeInHand } from '../../../src/slack/inbox/in-hand.ts';
import type { MessageKey } from '../../../src/store/store.ts';

/** Takes nothing up for good until it is told so. */
function opened() {
  const stopping = new AbortController();
  const taken: string[] = [];
  const finish = new Map<string, () => void>();
  const nameOf = ({ channel, ts }: MessageKey) => `${channel}/${ts}`;
  function takeUp(key: MessageKey): Promise<void> {
    taken.push(nameOf(key));
    return new Promise((resolve) => finish.set(nameOf(key), resolve));
  }
  return { ...makeInHand(takeUp, stopping.signal), taken, finish, stopping };
}

const messages = (channel: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ team: 'T', channel, ts: String(at) }));

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('takes up five of a channel, and the next as soon as one of them is done', async () => {
  const { offer, taken, finish } = opened();
  offer([...messages('A', 7), ...messages('B', 1)]);
  expect(taken).toEqual(['A/0', 'A/1', 'A/2', 'A/3', 'A/4', 'B/0']);
  finish.get('A/3')?.();
  await turn();
  expect(taken.slice(6)).toEqual(['A/5']);
});

it('takes up nothing twice that is in hand', async () => {
  const { offer, taken, finish } = opened();
  offer(messages('A', 2));
  offer(messages('A', 3));
  expect(taken).toEqual(['A/0', 'A/1', 'A/2']);
  finish.get('A/0')?.();
  await turn();
  offer(messages('A', 1));
  expect(taken.slice(3)).toEqual(['A/0']);
});

it('has fifty in hand at most', () => {
  const { offer, taken } = opened();
  offer(Array.from({ length: 60 }, (_, at) => ({ team: 'T', channel: `C${at}`, ts: '1' })));
  expect(taken).toHaveLength(50);
});

it('takes up nothing more when it is to stop, and is done with the last', async () => {
  const { offer, done, taken, finish, stopping } = opened();
  offer(messages('A', 6));
  stopping.abort();
  let isDone = false;
  const finished = done().then(() => {
    isDone = true;
  });
  for (const name of taken.slice(1)) finish.get(name)?.();
  await turn();
  expect({ isDone, taken: taken.length }).toEqual({ isDone: false, taken: 5 });
  finish.get('A/0')?.();
  await finished;
  expect(taken).toHaveLength(5);
});
