import type { InTurn } from '../in-turn.ts';
import { pause } from '../pause.ts';
import type { CurrentServices } from '../services.ts';
import { recover } from './recover.ts';

/** So many messages are taken up at once. */
const mostAtOnce = 5;
const mostPerRound = 50;

/** What was answered is forgotten after this long, and how often that is looked after, in milliseconds. */
const keptMs = 30 * 24 * 3_600_000;
const tidyMs = 3_600_000;
/** Long enough for whatever is counted by a sighting. */
const sightingsMs = 3_600_000;

/** Going round, until it is told to stop. `stop` resolves when nothing of it is in hand any more. */
export interface Rounds {
  readonly stop: () => Promise<void>;
}

/**
 * Looks again and again for messages that were taken in and that nobody is at: after a crash, a restart, or a reply that
 * could not be posted yet. The first round is at once.
 */
export function startRounds(current: CurrentServices, inTurn: InTurn): Rounds {
  const { stopping, timings, log } = current();
  let tidied = Number.NEGATIVE_INFINITY;

  async function round(): Promise<void> {
    const services = current();
    const due = await services.store.due(mostPerRound);
    const waiting = [...due];
    const workers = Array.from({ length: mostAtOnce }, async () => {
      for (let key = waiting.shift(); key !== undefined && !stopping.aborted; key = waiting.shift()) {
        const { channel, ts } = key;
        const fail = (error: unknown) =>
          log.warn({ err: error, delivery: `${channel}/${ts}` }, 'A message could not be taken up yet');
        await services.work.track(recover(services, inTurn, key)).catch(fail);
      }
    });
    await Promise.all(workers);
    await tidy(services.now());
  }

  async function tidy(now: number): Promise<void> {
    if (now - tidied > tidyMs) {
      tidied = now;
      const { store } = current();
      await store.forget(now - keptMs);
      await store.forgetSightings(now - sightingsMs);
    }
  }

  async function run(): Promise<void> {
    while (!stopping.aborted) {
      await round().catch((error) =>
        log.warn({ err: error }, 'The store cannot be asked for what is not answered yet'),
      );
      await pause(timings.recoverMs, stopping);
    }
  }

  const running = run();
  return { stop: () => running };
}
