import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../log.ts';
import { hangingUp } from './hang-up.ts';

/** Why the process cannot answer right now; undefined when it can. */
export type Readiness = () => Promise<string | undefined>;

/** The server for Slack's requests (HTTP mode only) and for whoever watches over the process. */
export interface ServerParts {
  readonly host: string;
  readonly port: number;
  readonly readiness: Readiness;
  /** Answers `POST /slack/events`; absent in Socket Mode. */
  readonly events?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly log: Log;
  /** A request has to be there whole after so many milliseconds; ten seconds if not given. */
  readonly mostRequestMs?: number;
}

/** Slack sends what it has to say at once; whoever does not only holds memory. */
const usualRequestMs = 10_000;

/** A server that listens. `close` lets the requests in hand finish, for at most `mostMs` milliseconds. */
export interface RunningServer {
  readonly port: number;
  readonly close: (mostMs: number) => Promise<void>;
}

/** Starts to listen. Rejects when the port is taken. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { mostRequestMs = usualRequestMs } = parts;
  const limits = {
    headersTimeout: mostRequestMs,
    requestTimeout: mostRequestMs,
    connectionsCheckingInterval: mostRequestMs / 10,
  };
  const server = createServer(limits, (request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      parts.log.warn({ err: error }, 'A request broke off');
      response.destroy();
    });
  });
  const close = hangingUp(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, parts.host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close };
}

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0];
  if (path === '/healthz') {
    say(response, 200, 'ok');
  } else if (path === '/readyz') {
    const problem = await parts.readiness();
    say(response, problem === undefined ? 200 : 503, problem ?? 'ready');
  } else if (path !== '/slack/events' || parts.events === undefined) {
    say(response, 404, 'There is nothing here.');
  } else if (request.method !== 'POST') {
    say(response, 405, 'Slack posts here.');
  } else {
    await parts.events(request, response);
  }
}

function say(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${text}\n`);
}
