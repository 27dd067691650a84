import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before a PostgreSQL, to be out of order without it. */
export interface DatabaseProxy {
  /** The database's address by way of the proxy. */
  readonly url: string;
  /** Connections break, and new ones are refused. */
  readonly cut: () => Promise<void>;
  /** Connections stay and new ones are taken, but nothing passes any more. */
  readonly silence: () => void;
  /** All is well again for new connections. */
  readonly restore: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a proxy to the database of `url`. */
export async function startProxy(url: string): Promise<DatabaseProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let silent = false;
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;

  async function listen(where: number): Promise<Server> {
    const listening = createServer(serve).listen(where, '127.0.0.1');
    await once(listening, 'listening');
    return listening;
  }

  function serve(near: Socket): void {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => void (silent || to.write(data)));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  }

  function breakAll(): void {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  }

  async function cut(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    breakAll();
    await closed;
  }

  async function restore(): Promise<void> {
    silent = false;
    server = server.listening ? server : await listen(port);
  }

  function silence(): void {
    silent = true;
  }

  async function close(): Promise<void> {
    if (server.listening) {
      await cut();
    }
  }

  return { url: Object.assign(new URL(url), { port: String(port) }).href, cut, silence, restore, close };
}
