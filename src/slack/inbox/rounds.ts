import type { MessageKey } from '../../store/store.ts';
import type { InTurn } from '../in-turn.ts';
import { pause } from '../pause.ts';
import type { CurrentServices } from '../services.ts';
import { makeInHand } from './in-hand.ts';
import { recover } from './recover.ts';

/** More than are taken up at once: the oldest can all be of one channel that Slack has wait. */
const mostPerRound = 500;

/** Messages are forgotten after this long, and how often that is looked after, in milliseconds. */
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
  const tidy = makeTidying(current);
  const inHand = makeInHand(takeUp, stopping);

  async function takeUp(key: MessageKey): Promise<void> {
    const services = current();
    try {
      await services.work.track(recover(services, inTurn, key));
    } catch (error) {
      log.warn({ err: error, delivery: `${key.channel}/${key.ts}` }, 'A message could not be taken up yet');
    }
  }

  /** Does not wait for what it takes up, which Slack can make last: others are due meanwhile. */
  async function round(): Promise<void> {
    // Whoever took a message in is about to answer it, and has all of it.
    inHand.offer(await current().store.due(mostPerRound, timings.settleMs));
    await tidy();
  }

  async function run(): Promise<void> {
    while (!stopping.aborted) {
      await round().catch((error) =>
        log.warn({ err: error }, 'The store cannot be asked for what is not answered yet'),
      );
      await pause(timings.recoverMs, stopping);
    }
  }

  async function stop(): Promise<void> {
    await running;
    await inHand.done();
  }

  const running = run();
  return { stop };
}

/** Makes what forgets old messages and sightings, when it did not for an hour. */
function makeTidying(current: CurrentServices): () => Promise<void> {
  let tidied = Number.NEGATIVE_INFINITY;

  return async () => {
    const services = current();
    const now = services.now();
    if (now - tidied > tidyMs) {
      tidied = now;
      await services.store.forget(now - keptMs);
      await services.store.forgetSightings(now - sightingsMs);
    }
  };
}
