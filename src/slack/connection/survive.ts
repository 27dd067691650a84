import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';

type Dealing = (...message: readonly unknown[]) => unknown;

/**
 * Lets the client live through what it cannot read: it deals with each message in a promise that nobody looks after, and a
 * payload whose event is no object would end the process. Slack sends again what is not acknowledged.
 */
export function survive(client: SocketModeReceiver['client'], log: Log): void {
  const dealings = client.listeners('ws_message') as Dealing[];
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (...message: readonly unknown[]) => {
    try {
      await Promise.all(dealings.map((deal) => deal(...message)));
    } catch (error) {
      log.error({ err: error }, 'Something that Slack sent could not be read');
    }
  });
}
