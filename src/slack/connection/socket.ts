import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import { refusal } from '../web.ts';
import { boltLogger } from './bolt-logger.ts';

const firstWaitMs = 100;
const longestWaitMs = 30_000;

/** What a socket connection is made of. */
export interface SocketParts {
  readonly appToken: string;
  readonly slackApiUrl: string;
  readonly log: Log;
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
export function openSocket({ appToken, slackApiUrl, log }: SocketParts): SocketConnection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl, retryConfig: { retries: 0 }, timeout: 10_000 } },
  });
  const { client } = receiver;
  let problem: string | undefined = 'not connected to Slack yet';
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(waitMs: number): Promise<void> {
    try {
      await client.start();
      problem = undefined;
      log.info({}, 'Connected to Slack by Socket Mode');
    } catch (error) {
      problem = `cannot connect to Slack: ${reasonOf(error)}`;
      log.warn({ error: problem, retryInMs: waitMs }, 'No connection to Slack');
      later(waitMs, Math.min(2 * waitMs, longestWaitMs));
    }
  }

  function later(waitMs: number, nextWaitMs: number): void {
    clearTimeout(timer);
    if (!stopped) {
      timer = setTimeout(() => void connect(nextWaitMs), waitMs);
    }
  }

  client.on('disconnected', () => {
    if (problem === undefined && !stopped) {
      problem = 'the connection to Slack was lost';
      log.info({}, 'The connection to Slack was lost and is opened again');
      later(0, firstWaitMs);
    }
  });

  async function stop(): Promise<void> {
    stopped = true;
    clearTimeout(timer);
    await receiver.stop();
  }

  return { receiver, start: () => connect(firstWaitMs), stop, problem: () => problem };
}

/** What the operator should do, for the refusals that only an operator can mend. */
const remedies: Readonly<Record<string, string>> = {
  invalid_auth: 'SLACK_APP_TOKEN is not valid; make one with the scope connections:write under “Basic Information”',
  not_allowed_token_type: 'SLACK_APP_TOKEN is no app-level token; it starts with xapp-',
  missing_scope: 'SLACK_APP_TOKEN lacks the scope connections:write',
  access_denied: 'Socket Mode is off; turn it on in the app’s settings',
};

function reasonOf(error: unknown): string {
  const code = refusal(error);
  return code === undefined
    ? error instanceof Error
      ? error.message
      : 'the connection broke off'
    : (remedies[code] ?? code);
}
