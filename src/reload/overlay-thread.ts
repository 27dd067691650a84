/**
 * A thread of its own that reads one overlay: parsing and checking ten thousand entries takes seconds and hundreds of
 * megabytes, which come back to the system when it ends. What it found is asked for piece by piece, since taking in all of
 * it at once would hold up the one who asks.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { dataDirectory, keptFile, loadFiles } from '../catalog/load.ts';
import { type OverlayResult, readOverlay } from '../catalog/overlay/overlay.ts';

/** What the thread is to read: the overlay's files, and what findings call their directory. */
export interface OverlayOrder {
  readonly shown: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** One piece of what the thread found; after the last there is none. */
export type OverlayPiece = OverlayResult | { readonly done: true };

const pieceSize = 400;

/** The result as several that together say the same. */
function* pieces(result: OverlayResult): Generator<OverlayPiece> {
  if (!result.ok) {
    yield result;
    return;
  }
  const { version, entries, notes } = result.overlay;
  const size = Math.max(entries.length, notes.length, 1);
  for (let at = 0; at < size; at += pieceSize) {
    const [some, more] = [entries, notes].map((list) => list.slice(at, at + pieceSize));
    yield { ok: true, overlay: { version, entries: some, notes: more } } as OverlayPiece;
  }
}

const order: OverlayOrder = workerData;
const answer = pieces(readOverlay(order.shown, order.texts, loadFiles(dataDirectory, keptFile).files));
parentPort?.on('message', () => {
  const { value } = answer.next();
  parentPort?.postMessage(value ?? { done: true });
});
