import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, type Logger, LogLevel, type SlashCommand, SocketModeReceiver } from '@slack/bolt';
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from '../../src/sandbox/local-slack.ts';

/** A logger that says nothing: what these tests provoke is no news. */
export const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** A real Bolt app beside a local Slack, with what it got. */
export interface Pair {
  readonly slack: LocalSlack;
  readonly app: App;
  readonly events: Record<string, unknown>[];
  readonly bodies: Record<string, unknown>[];
  readonly commands: SlashCommand[];
  stop(): Promise<void>;
}

type Mode = 'http' | 'socket';

function receiverFor(mode: Mode, slack: LocalSlack): HTTPReceiver | SocketModeReceiver {
  if (mode === 'http') return new HTTPReceiver({ signingSecret: slack.signingSecret, port: 0, logger: silent });
  return new SocketModeReceiver({
    appToken: slack.appToken,
    logger: silent,
    // Bolt waits this long before it connects anew.
    clientPingTimeout: 300,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
}

/** Starts both and waits until they know each other. The listeners are up to the test. */
export async function startPair(
  mode: Mode,
  listen: (app: App) => void = () => {},
  options: LocalSlackOptions = {},
): Promise<Pair> {
  const slack = await startLocalSlack({ mode, seedMessages: false, page: false, ...options });
  const app = new App({
    token: slack.botToken,
    receiver: receiverFor(mode, slack),
    logger: silent,
    clientOptions: { slackApiUrl: slack.apiUrl, logger: silent, retryConfig: { retries: 0 } },
    ignoreSelf: false,
    deferInitialization: true,
  });
  await app.init();
  const pair = { slack, app, events: [], bodies: [], commands: [] } as Omit<Pair, 'stop'>;
  app.use(async ({ body, next }) => {
    pair.bodies.push({ ...body });
    if ('event' in body) pair.events.push({ ...body.event });
    if ('command' in body) pair.commands.push(body as SlashCommand);
    await next();
  });
  listen(app);
  const server = await app.start();
  if (mode === 'http' && server !== undefined && 'address' in server) {
    const { port } = server.address() as AddressInfo;
    slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  } else await slack.waitFor(() => slack.sockets() > 0);
  return {
    ...pair,
    async stop() {
      await app.stop();
      await slack.close();
    },
  };
}
