import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Book, type BookParts, openBook } from './book.ts';
import type { Metrics } from './metrics.ts';

/** Where the metrics are to be read; port 0 takes any free one. */
export interface MetricsParts extends BookParts {
  readonly host: string;
  readonly port: number;
}

/** Metrics that can be read at `/metrics`. */
export interface RunningMetrics {
  readonly metrics: Metrics;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Starts to count and to listen. Rejects when the port is taken. */
export async function startMetrics({ host, port, ...parts }: MetricsParts): Promise<RunningMetrics> {
  const book = openBook(parts);
  const server = createServer((request, response) => void handle(book, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { metrics: book.metrics, port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function handle(book: Book, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  if ((request.url ?? '/').split('?')[0] !== '/metrics') {
    response.writeHead(404, plain).end('The metrics are at /metrics.\n');
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...plain, allow: 'GET, HEAD' }).end('The metrics are only to be read.\n');
  } else {
    const text = await book.text().catch(() => undefined);
    const type = text === undefined ? plain : { 'content-type': book.contentType };
    response.writeHead(text === undefined ? 500 : 200, type).end(text ?? 'The metrics cannot be read.\n');
  }
}

/** Whoever reads the metrics keeps the connection for the next time, which would hold the process for minutes. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
