import type { IncomingMessage, ServerResponse } from 'node:http';

/** The path and query of a request. What is no path counts as `/`, so that this never throws. */
export function targetOf(request: IncomingMessage): URL {
  const path = request.url?.startsWith('/') ? request.url : '/';
  return new URL(`http://127.0.0.1${path}`);
}

/** Reads a body to its end as text; rejects when it is longer than `limit` bytes or is cut off. */
export async function readBody(request: IncomingMessage, limit = 8 * 1024 * 1024): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new Error(`a body of more than ${limit} bytes`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** Answers with text. */
export function sendText(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
}

/**
 * Whether a request was really meant for this machine: its Host must name the loopback address (else any web page could
 * reach it by a name that resolves to 127.0.0.1), and an Origin, if there is one, must be the page itself.
 */
export function isLocalRequest(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || hosts.some((name) => origin === `http://${name}`);
}
