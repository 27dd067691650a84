import { HTTPModuleFunctions, HTTPReceiver } from '@slack/bolt';
import type { Metrics } from '../../metrics/metrics.ts';
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
export function openHttp(signingSecret: string, log: Log, metrics: Metrics): HttpConnection {
  const receiver = new HTTPReceiver({
    signingSecret,
    // The front has checked it, and more strictly. Once more would take a quarter of the time of a slash command.
    signatureVerification: false,
    logger: boltLogger(log),
    endpoints: ['/slack/events'],
    customPropertiesExtractor: (request): Arrival => ({ receivedAt: arrivalOf(request) }),
    unhandledRequestHandler: (args) => {
      // Bolt's own says so too of what was refused on purpose, so that Slack sends it again.
      if (!args.response.headersSent) {
        HTTPModuleFunctions.defaultUnhandledRequestHandler(args);
      }
    },
  });
  const parts = { signingSecret, log, metrics, now: Date.now };
  const front = makeFront((request, response) => receiver.requestListener(request, response), parts);
  return { receiver, events: front };
}
