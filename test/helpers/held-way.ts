import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A way to a server on which calls can be held before it has them. */
export interface HeldWay {
  readonly url: string;
  /** Resolves when the call has come that is held. */
  readonly held: Promise<void>;
  /** Lets the held call go on. */
  readonly release: () => void;
}

/** Opens a way that holds the first call whose path ends so, until it is released; it is gone after the test. */
export async function openHeldWay(to: string, ending: string): Promise<HeldWay> {
  const target = new URL(to);
  const held = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  let isFirst = true;
  const server = createServer(async (incoming, answer) => {
    if (isFirst && incoming.url?.endsWith(ending)) {
      isFirst = false;
      held.resolve();
      await released.promise;
    }
    pass(incoming, answer, target);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${target.pathname}`, held: held.promise, release: released.resolve };
}

function pass(incoming: IncomingMessage, answer: ServerResponse, { hostname, port, host }: URL): void {
  const { method, url, headers } = incoming;
  const onward = request({ hostname, port, method, path: url, headers: { ...headers, host } }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  incoming.pipe(onward);
}
