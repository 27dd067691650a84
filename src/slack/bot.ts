import { App, type Receiver } from '@slack/bolt';
import { boltLogger } from './connection/bolt-logger.ts';
import { countedFetch } from './counted-fetch.ts';
import type { InTurn } from './in-turn.ts';
import { guardIntake } from './inbox/intake.ts';
import { registerListeners } from './listeners/index.ts';
import { noteReceipts } from './receipt.ts';
import type { CurrentServices } from './services.ts';

/** What the Bolt app is made of beside the services. */
export interface BotParts {
  readonly botToken: string;
  /** Calls a `response_url`. */
  readonly respondBy: typeof globalThis.fetch;
  /** Keeps the events of one message apart. */
  readonly inTurn: InTurn;
}

/**
 * The Bolt app on a receiver. It knows who it is from our own `auth.test`, which may fail without ending the process;
 * until then it answers what needs no identity.
 */
export function makeBot(receiver: Receiver, current: CurrentServices, parts: BotParts): App {
  const { botToken, respondBy, inTurn } = parts;
  const services = current();
  const app = new App({
    receiver,
    logger: boltLogger(services.log),
    // Bolt would keep a state for every conversation in memory, which nothing here uses.
    convoStore: false,
    clientOptions: { fetch: countedFetch(services.metrics, respondBy) },
    authorize: async () => {
      const me = services.identity.current();
      return me === undefined ? { botToken } : { botToken, botId: me.botId, botUserId: me.userId };
    },
  });
  app.use(({ next }) => services.work.track(next()));
  app.error(async (error) => {
    services.log.error({ err: error }, 'Something that Slack sent could not be dealt with');
  });
  registerListeners(app, current, { inTurn, intake: guardIntake(app, current) });
  noteReceipts(app, services);
  return app;
}
