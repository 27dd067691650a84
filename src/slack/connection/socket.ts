import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import type { Metrics } from '../../metrics/metrics.ts';
import { counted } from '../counted-web.ts';
import type { Log } from '../log.ts';
import { usualTimings } from '../timings.ts';
import { reasonOf, refusal } from '../web.ts';
import { boltLogger } from './bolt-logger.ts';
import { cutShort } from './cut-short.ts';
import { connectInTime, endConnecting } from './in-time.ts';
import { survive } from './survive.ts';
import { keepUp } from './upkeep.ts';

/** Slack answers pings within a fraction of a second; a connection on which it did not for this long is dead. */
const longestSilenceMs = 3_000;

/** What a socket connection is made of. */
export interface SocketParts {
  readonly appToken: string;
  readonly slackApiUrl: string;
  readonly log: Log;
  /** Goes through a proxy: unlike `fetch`, the SDK's WebSocket does not ask for the process's own way out. */
  readonly dispatcher?: SocketModeReceiverOptions['dispatcher'];
  readonly metrics: Metrics;
  /** How long a connection may take to come up, in milliseconds; absent: as in production. */
  readonly connectMs?: number;
}

/** Bolt's receiver for Socket Mode with a connection that is kept up by us. */
export interface SocketConnection {
  readonly receiver: SocketModeReceiver;
  /** Connects, and connects again whenever the connection is lost. Resolves after the first try. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Why there is no connection; undefined while there is one. */
  readonly problem: () => string | undefined;
}

/**
 * Opens the receiver. Its own reconnecting is off: it waits five seconds before each try, and a refused try ends the
 * process, since nobody handles its rejection.
 */
export function openSocket(parts: SocketParts): SocketConnection {
  const { appToken, slackApiUrl, log, metrics, dispatcher, connectMs = usualTimings.connectMs } = parts;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    clientPingTimeout: longestSilenceMs,
    dispatcher,
    installerOptions: { clientOptions: { slackApiUrl, retryConfig: { retries: 0 }, timeout: 10_000 } },
  });
  survive(receiver.client, log);
  const connect = () => counted(metrics, 'apps.connections.open', connectInTime(receiver.client, connectMs));
  const upkeep = keepUp(connect, problemOf, log);
  receiver.client.on('disconnected', upkeep.lost);
  const farewells = cutShort(() => receiver.client.websocket);

  async function stop(): Promise<void> {
    upkeep.stop();
    farewells.stop();
    endConnecting(receiver.client);
    await receiver.stop();
  }

  return { receiver, start: upkeep.start, stop, problem: upkeep.problem };
}

/** What the operator should do, for the refusals that only an operator can mend. */
const remedies: Readonly<Record<string, string>> = {
  invalid_auth: 'SLACK_APP_TOKEN is not valid; make one with the scope connections:write under “Basic Information”',
  not_allowed_token_type: 'SLACK_APP_TOKEN is no app-level token; it starts with xapp-',
  missing_scope: 'SLACK_APP_TOKEN lacks the scope connections:write',
  access_denied: 'Socket Mode is off; turn it on in the app’s settings',
};

function problemOf(error: unknown): string {
  return error === undefined ? 'the connection broke off' : (remedies[refusal(error) ?? ''] ?? reasonOf(error));
}
