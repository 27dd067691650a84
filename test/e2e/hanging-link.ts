import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';

/** How a WebSocket fares. `deaf`: no answer at all. `mute`: it opens and pings are answered, but no hello comes. */
export type Manner = 'deaf' | 'mute' | 'well';

/** A Slack whose Web API is the one behind it, and whose WebSockets hang. */
export interface HangingLink {
  readonly apiUrl: string;
  /** How many WebSockets were asked for that hang. */
  readonly begun: () => number;
  /** How many of them are still there. */
  readonly open: () => number;
  /** How those fare that are opened from now on; those that hang stay. */
  readonly become: (manner: Manner) => void;
  /** Breaks those that hang. */
  readonly drop: () => void;
  readonly close: () => Promise<void>;
}

/** Stands before the Slack at `apiUrl`. */
export async function startHangingLink(apiUrl: string, first: Manner): Promise<HangingLink> {
  const sockets = new Set<Duplex>();
  const mute = new WebSocketServer({ noServer: true });
  let manner = first;
  let begun = 0;
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const path = (request.url ?? '').replace('/api/', '');
    const headers = { authorization, 'content-type': type };
    const answer = await fetch(`${apiUrl}${path}`, { method: 'POST', headers, body: Buffer.concat(chunks) });
    const body = (await answer.json()) as object;
    const hangs = path === 'apps.connections.open' && manner !== 'well';
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(hangs ? { ...body, url: `ws://127.0.0.1:${port}/link` } : body));
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    begun += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (manner === 'mute') {
      mute.handleUpgrade(request, socket, head, () => undefined);
    } else {
      socket.resume();
      socket.on('end', () => socket.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  function drop(): void {
    for (const socket of sockets) socket.destroy();
  }

  async function close(): Promise<void> {
    drop();
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  function become(next: Manner): void {
    manner = next;
  }

  const url = `http://127.0.0.1:${port}/api/`;
  return { apiUrl: url, begun: () => begun, open: () => sockets.size, become, drop, close };
}
