import { setImmediate as turn } from 'node:timers/promises';
import type { Steps } from '../catalog/steps.ts';

/** Work goes on for about so long before whoever waits has a turn. */
const longestMs = 8;

/** Does work that comes in steps without keeping the process from anything else. */
export async function inSteps<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (performance.now() - since > longestMs) {
      await turn();
      since = performance.now();
    }
  }
}
