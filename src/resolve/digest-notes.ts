import type { Catalog } from '../catalog/catalog.ts';
import type { Found } from './answer.ts';
import { sentencesIn } from './sentences.ts';

/** The code of a backend that took too long. */
const timeoutCode = '4001';
/** How long the gateway waits unless an API's timeout was changed, in milliseconds. From the official page's row of 4001. */
const defaultTimeoutMs = 3000;
/** The gateway notices that time is up some milliseconds later, and writes that down. */
const tolerance = 0.1;

/**
 * What the times of a pasted digest line say about a 4001: that the backend's time is the timeout, or that it is not, so
 * that the time was lost elsewhere.
 */
export function notesOfDigest(rows: readonly Found[], { language }: Pick<Catalog, 'language'>): readonly string[] {
  const say = sentencesIn[language];
  const notes = rows.flatMap(({ entry, context }) => {
    const { backendMs, elapsedMs } = context.digest ?? {};
    if (entry.code !== timeoutCode || backendMs === undefined || elapsedMs === undefined) {
      return [];
    }
    if (isAbout(backendMs, defaultTimeoutMs)) {
      return [say.waitedDefault(backendMs, elapsedMs)];
    }
    return [
      isAbout(backendMs, elapsedMs) ? say.waited(backendMs, elapsedMs) : say.waitedElsewhere(backendMs, elapsedMs),
    ];
  });
  return notes;
}

function isAbout(ms: number, whole: number): boolean {
  return Math.abs(ms - whole) <= whole * tolerance;
}
