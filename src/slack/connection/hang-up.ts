import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** What is on its way already takes no longer; whoever is slower sends it again. */
const longestBodyMs = 1_000;

/**
 * Watches the connections of a server from its start, and gives what closes it: no new ones are taken, a request in hand
 * is answered if that takes no longer than `mostMs` milliseconds, and nobody is waited for who has sent nothing, or only
 * a part. Node by itself waits for those, the one that never said a word among them, for as long as they please.
 */
export function hangingUp(server: Server): (mostMs: number) => Promise<void> {
  const inHand = new Map<Socket, IncomingMessage | undefined>();
  let closing = false;

  server.on('connection', (socket) => {
    inHand.set(socket, undefined);
    socket.once('close', () => inHand.delete(socket));
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    inHand.set(socket, request);
    response.once('close', () => {
      if (closing) {
        socket.destroySoon();
      } else if (inHand.has(socket)) {
        inHand.set(socket, undefined);
      }
    });
  });

  function drop(isLate: (request: IncomingMessage | undefined) => boolean): void {
    for (const [socket, request] of inHand) {
      if (isLate(request)) {
        socket.destroy();
      }
    }
  }

  return async (mostMs) => {
    closing = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    drop((request) => request === undefined);
    const timers = [
      setTimeout(() => drop((request) => request?.complete === false), Math.min(longestBodyMs, mostMs)),
      setTimeout(() => drop(() => true), mostMs),
    ];
    await closed;
    timers.forEach(clearTimeout);
  };
}
