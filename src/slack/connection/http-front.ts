import type { IncomingMessage, ServerResponse } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';

/** Slack's payloads are far smaller; a larger body is refused before anything is done with it. */
const mostBytes = 1024 * 1024;

const form = 'application/x-www-form-urlencoded';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A request whose body was read; Bolt takes the body from here and does not read it again. */
type BufferedRequest = IncomingMessage & { rawBody?: Buffer };

/** When requests came in, for as long as they are there. */
const arrivals = new WeakMap<IncomingMessage, number>();

/** When the front took a request in, on the clock of `performance.now()`. */
export function arrivalOf(request: IncomingMessage): number | undefined {
  return arrivals.get(request);
}

/**
 * Stands before Bolt's listener for what Bolt does not take well: a body that is `null` ends its process, a form whose
 * content type names a charset is refused, and a body that is too large is read to its end.
 */
export function makeFront(
  bolt: Listener,
  signingSecret: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request: BufferedRequest, response) => {
    arrivals.set(request, performance.now());
    const body = await readBody(request);
    if (body === undefined) {
      // Whoever is still sending reads the answer only when it is done.
      request.resume();
      refuse(response, 413);
      return;
    }
    if (isNull(body)) {
      refuse(response, isSigned(request, body, signingSecret) ? 400 : 401);
      return;
    }
    request.rawBody = body;
    request.headers['content-type'] = plainType(request.headers['content-type']);
    bolt(request, response);
  };
}

/** The body, or undefined when it is larger than allowed; rejects when the connection breaks. */
function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) {
    return Promise.resolve(undefined);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        resolve(undefined);
        return;
      }
      chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('the connection broke off')));
  });
}

function isNull(body: Buffer): boolean {
  return body.length < 100 && /^\s*(?:payload=)?null\s*$/.test(body.toString());
}

function isSigned(request: IncomingMessage, body: Buffer, signingSecret: string): boolean {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = request.headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string') {
    return false;
  }
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) };
  return isValidSlackRequest({ signingSecret, body: body.toString(), headers });
}

function plainType(type: string | undefined): string {
  return type?.toLowerCase().startsWith(form) ? form : (type ?? '');
}

/** The rest of a refused body is not waited for. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}
