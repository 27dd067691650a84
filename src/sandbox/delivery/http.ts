import { createHmac } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request as openRequest } from 'node:http';
import { readBody } from '../http/http-io.ts';
import type { Config } from '../options.ts';
import type { Parcel, Receipt, Transport } from './transport.ts';

/** What to send: a body as it is, and its headers. */
interface Outgoing {
  readonly url: string;
  readonly body: string | Buffer;
  readonly headers: OutgoingHttpHeaders;
  /** Milliseconds until it is given up. */
  readonly timeout: number;
  readonly agent: Agent;
}

/** The app's answer to a request. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Slack's signature over a body: `v0=` and an HMAC-SHA256. `timestamp` is in seconds. */
export function sign(secret: string, timestamp: number, body: string | Buffer): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
}

/** Thrown when the app took longer than it may. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** Sends a request; rejects with `TooLate` or with what cut the connection. */
export function post({ url, body, headers, timeout, agent }: Outgoing): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const request = openRequest(url, { method: 'POST', agent, headers }, (response) => {
      readBody(response).then(
        (text) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        reject,
      );
    });
    // The app's time begins when there is a connection for it, not while others have it.
    request.once('socket', () => {
      const late = setTimeout(() => request.destroy(new TooLate(`no answer in ${timeout} ms`)), timeout);
      request.once('close', () => clearTimeout(late));
    });
    request.on('error', (error) => {
      // A kept connection that the app closed meanwhile is no answer of the app: once more, on a new one.
      const again = request.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
      if (again)
        post({ url, body, headers: { ...headers, connection: 'close' }, timeout, agent }).then(resolve, reject);
      else reject(error);
    });
    request.end(body);
  });
}

function encode(parcel: Parcel): { body: string; contentType: string } {
  if (parcel.kind === 'event') return { body: JSON.stringify(parcel.payload), contentType: 'application/json' };
  const contentType = 'application/x-www-form-urlencoded';
  if (parcel.kind === 'interaction') {
    return { body: new URLSearchParams({ payload: JSON.stringify(parcel.payload) }).toString(), contentType };
  }
  const fields = Object.entries(parcel.payload).map(([key, value]): [string, string] => [key, String(value)]);
  return { body: new URLSearchParams(fields).toString(), contentType };
}

/** The body of an ack: JSON if it says so, else its text as a message, as Slack reads it. */
function ackBody(answer: HttpAnswer): unknown {
  if (answer.body === '') return undefined;
  if (!answer.headers['content-type']?.startsWith('application/json')) return { text: answer.body };
  try {
    return JSON.parse(answer.body);
  } catch {
    return { text: answer.body };
  }
}

function receiptOf(answer: HttpAnswer, to: string): Receipt {
  const { status } = answer;
  if (status >= 200 && status < 300) return { acked: true, status, to, body: ackBody(answer) };
  const reason = status >= 300 && status < 400 ? 'too_many_redirects' : 'http_error';
  return { acked: false, status, to, reason, noRetry: answer.headers['x-slack-no-retry'] === '1' };
}

function headersFor(parcel: Parcel, contentType: string): OutgoingHttpHeaders {
  return {
    'content-type': contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    accept: '*/*',
    ...(parcel.attempt > 0
      ? { 'x-slack-retry-num': parcel.attempt, 'x-slack-retry-reason': parcel.retryReason ?? 'http_timeout' }
      : {}),
  };
}

/** Connections at a time; more would only keep the app busy with accepting them. */
const maxSockets = 50;

/** Delivers by signed HTTP requests, to several request URLs in turn. */
export class HttpTransport implements Transport {
  readonly name = 'http';
  readonly agent = new Agent({ keepAlive: true, maxSockets });
  readonly #config: Config;
  #urls: readonly string[];
  #turn = 0;

  constructor(config: Config, urls: readonly string[]) {
    this.#config = config;
    this.#urls = urls;
  }

  deliverTo(urls: readonly string[]): void {
    this.#urls = urls;
  }

  /** The request URL whose turn it is. */
  nextUrl(): string | undefined {
    this.#turn += 1;
    return this.#urls[this.#turn % Math.max(1, this.#urls.length)];
  }

  /** The headers that prove that a body comes from Slack. `timestamp` is in seconds. */
  signed(body: string | Buffer, secret = this.#config.signingSecret, timestamp = Math.floor(Date.now() / 1000)) {
    return {
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': sign(secret, timestamp, body),
      'content-length': String(Buffer.byteLength(body)),
    };
  }

  async send(parcel: Parcel): Promise<Receipt> {
    const to = parcel.to ?? this.nextUrl();
    if (to === undefined) return { acked: false, reason: 'connection_failed' };
    const { body, contentType } = encode(parcel);
    const headers = { ...headersFor(parcel, contentType), ...this.signed(body) };
    try {
      return receiptOf(await post({ url: to, body, headers, timeout: this.#config.ackTimeout, agent: this.agent }), to);
    } catch (error) {
      return { acked: false, to, reason: error instanceof TooLate ? 'http_timeout' : 'connection_failed' };
    }
  }

  async close(): Promise<void> {
    this.#urls = [];
    this.agent.destroy();
  }
}
