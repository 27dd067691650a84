import type { Standing } from '../services.ts';
import { soon, TooLate } from '../soon.ts';
import type { Readiness } from './server.ts';

/** Whoever asks mostly waits no longer than this. */
const longestPingMs = 1_000;

/** Ready is who can take something into the store, is connected and known to Slack. The log tells more, once a change. */
export function makeReadiness(
  { store, identity, log }: Pick<Standing, 'store' | 'identity' | 'log'>,
  connection: () => string | undefined,
): Readiness {
  let wasUsable = true;

  async function storeProblem(): Promise<string | undefined> {
    try {
      await soon(store.ping(), longestPingMs);
      wasUsable = true;
      return undefined;
    } catch (error) {
      if (wasUsable) {
        log.error({ err: error }, 'The store takes nothing in');
      }
      wasUsable = false;
      return error instanceof TooLate ? 'the store does not answer' : 'the store takes nothing in; see the log';
    }
  }

  return async () => (await storeProblem()) ?? connection() ?? identity.problem();
}
