import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** What a proxy was asked for. */
export interface ProxyRequest {
  readonly method: string;
  readonly target: string;
  readonly authorization: string | undefined;
}

/** A proxy on this machine, as a company has one between its machines and the rest. */
export interface ConnectProxy {
  readonly port: number;
  readonly requests: readonly ProxyRequest[];
  /** From now on every request is answered with this status; undefined lets them through again. */
  readonly refuse: (status: number | undefined) => void;
  readonly close: () => Promise<void>;
}

/** Starts a proxy that makes tunnels and writes down what for. It passes on nothing that is not in a tunnel. */
export async function startProxy(): Promise<ConnectProxy> {
  const requests: ProxyRequest[] = [];
  const sockets = new Set<Socket>();
  let refusal: number | undefined;

  const server = createServer((request, response) => {
    requests.push({ method: request.method ?? '', target: request.url ?? '', authorization: undefined });
    response.writeHead(405).end();
  });
  server.on('connect', ({ url = '', headers }, near: Socket) => {
    requests.push({ method: 'CONNECT', target: url, authorization: headers['proxy-authorization'] });
    sockets.add(near);
    near.on('error', () => undefined);
    if (refusal !== undefined) {
      near.end(`HTTP/1.1 ${refusal} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
      return;
    }
    const { hostname, port } = new URL(`http://${url}`);
    const far = connect(Number(port), hostname, () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      far.pipe(near).pipe(far);
    });
    sockets.add(far);
    far.on('error', () => near.destroy());
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }

  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    refuse: (status) => {
      refusal = status;
    },
    close,
  };
}
