import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import type { Metrics, RefusedRequest } from '../../metrics/metrics.ts';
import type { Log } from '../log.ts';
import { makeReplays, type Replays } from './replays.ts';
import { type Fault, isSigned, readStamp, type Stamp } from './signature.ts';

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
  readonly metrics: Pick<Metrics, 'requestRefused'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Refusal {
  readonly status: number;
  readonly why: string;
  /** The same for who counts. */
  readonly kind: RefusedRequest;
  /** What the operator can do when it was Slack's after all. */
  readonly advice?: string;
}

/** A whole workspace gets no answer when these are wrong, and nothing else tells why. */
const advices: Readonly<Partial<Record<Fault, string>>> = {
  'its signature is wrong':
    'if Slack sent it, SLACK_SIGNING_SECRET is not that of this app: see its page “Basic Information”',
  'its timestamp is too old': 'if Slack sent it, the clock of this machine is fast',
  'its timestamp lies in the future': 'if Slack sent it, the clock of this machine is slow',
};

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

  function refuse(response: ServerResponse, { status, why, kind, advice }: Refusal): void {
    parts.log.warn({ status, why, advice }, 'A request was refused');
    parts.metrics.requestRefused(kind);
    // The rest of a refused body is not waited for.
    response.writeHead(status, { connection: 'close' }).end();
  }

  return async (request: BufferedRequest, response) => {
    arrivals.set(request, performance.now());
    const stamp = readStamp(request.headers, parts.now());
    if (typeof stamp === 'string') {
      // Whoever is still sending reads the answer only when it is done.
      request.resume();
      refuse(response, unsigned(stamp));
      return;
    }
    const body = await readBody(request);
    if (body === undefined) {
      request.resume();
      refuse(response, { status: 413, why: 'its body is too large', kind: 'too_large' });
      return;
    }
    const type = plainType(request.headers['content-type']);
    const refusal = check({ stamp, body, type }, parts, replays);
    if (refusal !== undefined) {
      refuse(response, refusal);
      return;
    }
    request.rawBody = body;
    request.headers['content-type'] = type;
    bolt(request, response);
  };
}

function unsigned(why: Fault): Refusal {
  return { status: 401, why, kind: why === 'its signature is wrong' ? 'signature' : 'stamp', ...advised(why) };
}

function advised(why: Fault): Pick<Refusal, 'advice'> {
  const advice = advices[why];
  return advice === undefined ? {} : { advice };
}

interface Whole {
  readonly stamp: Stamp;
  readonly body: Buffer;
  readonly type: string;
}

/** Who cannot sign learns nothing of what else would be refused. */
function check(
  { stamp, body, type }: Whole,
  { signingSecret, now }: FrontParts,
  replays: Replays,
): Refusal | undefined {
  if (!isSigned(stamp, body, signingSecret)) {
    return unsigned('its signature is wrong');
  }
  if (type !== form && type !== json) {
    return { status: 415, why: 'its content type is none of Slack’s', kind: 'content_type' };
  }
  if (isNull(body, type)) {
    return { status: 400, why: 'its body is null', kind: 'body' };
  }
  // Each command and each press has an id of its own in it, so no two are the same. An event that Slack sends again can
  // be, in the same second, and is known as the same one by its message.
  if (type === form && replays.isRepeated(stamp, now())) {
    return { status: 409, why: 'it repeats one that was taken', kind: 'repeated' };
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

/** Read as Bolt will read it, however it is written. */
function isNull(body: Buffer, type: string): boolean {
  const text = body.toString();
  const payload = type === form ? parse(text).payload : text;
  return typeof payload === 'string' && payload.trim() === 'null';
}

/** The type without its parameters, such as the charset. */
function plainType(type = ''): string {
  return type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
