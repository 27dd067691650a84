import { HTTPReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { Arrival } from '../receipt.ts';
import { boltLogger } from './bolt-logger.ts';
import { arrivalOf, makeFront } from './http-front.ts';
import type { ServerParts } from './server.ts';

/** Bolt's receiver for signed requests, and the listener that our server hands them to. */
export interface HttpConnection {
  readonly receiver: HTTPReceiver;
  readonly events: NonNullable<ServerParts['events']>;
}

/** Opens the receiver; it never listens itself. */
export function openHttp(signingSecret: string, log: Log): HttpConnection {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: boltLogger(log),
    endpoints: ['/slack/events'],
    customPropertiesExtractor: (request): Arrival => ({ receivedAt: arrivalOf(request) }),
  });
  const front = makeFront((request, response) => receiver.requestListener(request, response), signingSecret);
  return { receiver, events: front };
}
