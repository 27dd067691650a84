import { App, type Receiver } from '@slack/bolt';
import { boltLogger } from './connection/bolt-logger.ts';
import { countedFetch } from './counted-fetch.ts';
import { registerListeners } from './listeners/index.ts';
import { noteReceipts } from './receipt.ts';
import type { CurrentServices } from './services.ts';

/**
 * The Bolt app on a receiver. It knows who it is from our own `auth.test`, which may fail without ending the process;
 * until then it answers what needs no identity.
 */
export function makeBot(receiver: Receiver, current: CurrentServices, botToken: string): App {
  const services = current();
  const app = new App({
    receiver,
    logger: boltLogger(services.log),
    clientOptions: { fetch: countedFetch(services.metrics) },
    // Bolt would keep a state for every conversation in memory, which nothing here uses.
    convoStore: false,
    authorize: async () => {
      const me = services.identity.current();
      return me === undefined ? { botToken } : { botToken, botId: me.botId, botUserId: me.userId };
    },
  });
  app.use(({ next }) => services.work.track(next()));
  app.error(async (error) => {
    services.log.error({ err: error }, 'Something that Slack sent could not be dealt with');
  });
  registerListeners(app, current);
  noteReceipts(app, services);
  return app;
}
