import type { MessageKey } from '../../store/store.ts';

/** One that Slack has wait keeps its place for up to ten minutes, so there are many places. */
const most = 50;
/** A limit of Slack's is mostly a channel's: those of one channel leave room for others, and knock only so often. */
const mostInOneChannel = 5;

/** Messages that are being taken up. */
export interface InHand {
  /**
   * Replaces what waits to be taken up, and takes up what there is room for; the rest follows as room is made. What is in
   * hand already is not taken up a second time.
   */
  readonly offer: (keys: readonly MessageKey[]) => void;
  /** Resolves when nothing is in hand any more. */
  readonly done: () => Promise<void>;
}

/** Takes messages up by `takeUp`, which must not reject, until `stopping`. */
export function makeInHand(takeUp: (key: MessageKey) => Promise<void>, stopping: AbortSignal): InHand {
  const inHand = new Map<string, { readonly place: string; readonly taken: Promise<void> }>();
  let waiting: readonly MessageKey[] = [];

  function isRoomIn(place: string): boolean {
    const there = [...inHand.values()].filter((other) => other.place === place);
    return inHand.size < most && there.length < mostInOneChannel;
  }

  async function take(key: MessageKey, name: string): Promise<void> {
    await takeUp(key);
    inHand.delete(name);
    fill();
  }

  function fill(): void {
    const left: MessageKey[] = [];
    for (const key of stopping.aborted ? [] : waiting) {
      const place = `${key.team}/${key.channel}`;
      const name = `${place}/${key.ts}`;
      if (inHand.has(name)) {
        continue;
      }
      if (isRoomIn(place)) {
        inHand.set(name, { place, taken: take(key, name) });
      } else {
        left.push(key);
      }
    }
    waiting = left;
  }

  function offer(keys: readonly MessageKey[]): void {
    waiting = keys;
    fill();
  }

  async function done(): Promise<void> {
    await Promise.all([...inHand.values()].map(({ taken }) => taken));
  }

  return { offer, done };
}
