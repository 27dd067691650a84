import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Overlay, OverlayResult } from '../catalog/overlay/overlay.ts';
import type { OverlayOrder, OverlayPiece } from './overlay-thread.ts';

/** What no overlay needs that a person wrote: with more, something is wrong with it. */
const longestMs = 60_000;
const mostMemoryMb = 2_048;

/** Reads an overlay in a thread of its own, which ends when `over` says so. Never rejects. */
export async function readOverlayAside(order: OverlayOrder, over: AbortSignal): Promise<OverlayResult> {
  const worker = new Worker(new URL('./overlay-thread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  try {
    return await gather(worker, AbortSignal.any([over, AbortSignal.timeout(longestMs)]));
  } catch (error) {
    return { ok: false, findings: [given(order, error)] };
  } finally {
    await worker.terminate();
  }
}

async function gather(worker: Worker, signal: AbortSignal): Promise<OverlayResult> {
  const entries: Overlay['entries'][number][] = [];
  const notes: Overlay['notes'][number][] = [];
  let version = '';
  for (;;) {
    worker.postMessage('next');
    const [piece]: OverlayPiece[] = await once(worker, 'message', { signal });
    if (piece === undefined || 'done' in piece) {
      return { ok: true, overlay: { version, entries, notes } };
    }
    if (!piece.ok) {
      return piece;
    }
    version = piece.overlay.version;
    entries.push(...piece.overlay.entries);
    notes.push(...piece.overlay.notes);
  }
}

/** A thread that ran out of memory or time says it of the overlay: nothing else in it depends on the outside. */
function given({ shown }: OverlayOrder, error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  return { file: shown, line: 1, col: 1, message: `this overlay cannot be read (${reason}); make it smaller` };
}
