import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import { makeReplays, type Replays } from './replays.ts';
import { readSignature } from './signature.ts';

/** Slack's payloads are far smaller; a larger body is refused before anything is done with it. */
const mostBytes = 1024 * 1024;

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A request whose body was read; Bolt takes the body from here and does not read it again. */
type BufferedRequest = IncomingMessage & { rawBody?: Buffer };

/** When requests came in, for as long as they are there. */
const arrivals = new WeakMap<IncomingMessage, number>();

/** When the front took a request in, on the clock of `performance.now()`. */
export function arrivalOf(request: IncomingMessage): number | undefined {
  return arrivals.get(request);
}

/** What stands before Bolt is made of. */
export interface FrontParts {
  readonly signingSecret: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Refusal {
  readonly status: number;
  readonly why: string;
}

/**
 * Stands before Bolt's listener and lets through what Slack signed, now and once. Beside that for what Bolt does not take
 * well: a body that is `null` ends its process, a form whose content type names a charset is refused, and a body that is
 * too large is read to its end.
 */
export function makeFront(
  bolt: Listener,
  parts: FrontParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const replays = makeReplays();

  function refuse(response: ServerResponse, { status, why }: Refusal): void {
    parts.log.warn({ status, why }, 'A request was refused');
    // The rest of a refused body is not waited for.
    response.writeHead(status, { connection: 'close' }).end();
  }

  return async (request: BufferedRequest, response) => {
    arrivals.set(request, performance.now());
    const body = await readBody(request);
    if (body === undefined) {
      // Whoever is still sending reads the answer only when it is done.
      request.resume();
      refuse(response, { status: 413, why: 'its body is too large' });
      return;
    }
    const type = plainType(request.headers['content-type']);
    const refusal = check(request, { body, type }, parts, replays);
    if (refusal !== undefined) {
      refuse(response, refusal);
      return;
    }
    request.rawBody = body;
    request.headers['content-type'] = type;
    bolt(request, response);
  };
}

/** Who cannot sign learns nothing of what else would be refused. */
function check(
  { headers }: IncomingMessage,
  { body, type }: { readonly body: Buffer; readonly type: string },
  { signingSecret, now }: FrontParts,
  replays: Replays,
): Refusal | undefined {
  const signed = readSignature(headers, body, { signingSecret, now: now() });
  if (typeof signed === 'string') {
    return { status: 401, why: signed };
  }
  if (type !== form && type !== json) {
    return { status: 415, why: 'its content type is none of Slack’s' };
  }
  if (isNull(body)) {
    return { status: 400, why: 'its body is null' };
  }
  // Each command and each press has an id of its own in it, so no two are the same. An event that Slack sends again can
  // be, in the same second, and is known as the same one by its message.
  if (type === form && replays.isRepeated(signed, now())) {
    return { status: 409, why: 'it repeats one that was taken' };
  }
  return undefined;
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

/** The type without its parameters, such as the charset. */
function plainType(type = ''): string {
  return type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
