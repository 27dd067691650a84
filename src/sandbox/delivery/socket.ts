import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Activity } from '../activity.ts';
import { targetOf } from '../http/http-io.ts';
import { randomToken } from '../ids.ts';
import type { Config } from '../options.ts';
import { ids } from '../seed/people-and-places.ts';
import { type DisconnectReason, type DropKind, SocketConnection } from './socket-connection.ts';
import type { Parcel, Receipt, Transport } from './transport.ts';

/** Slack lets an app have this many connections. */
const maxConnections = 10;

/** Milliseconds an app has to answer the end of a connection. */
const closeTimeout = 500;

const envelopeTypes = { event: 'events_api', command: 'slash_commands', interaction: 'interactive' } as const;

/** Whether Slack reads a payload in the ack: for commands, views and options, not for clicks and message shortcuts. */
export function acceptsResponse(parcel: Pick<Parcel, 'kind' | 'payload'>): boolean {
  if (parcel.kind === 'event') return false;
  return parcel.kind === 'command' || ['view_submission', 'block_suggestion'].includes(String(parcel.payload.type));
}

function envelopeOf(parcel: Parcel): object {
  const { kind, payload, attempt, retryReason } = parcel;
  const retry = kind === 'event' ? { retry_attempt: attempt, retry_reason: attempt > 0 ? retryReason : '' } : {};
  return { type: envelopeTypes[kind], payload, accepts_response_payload: acceptsResponse(parcel), ...retry };
}

function isEmpty(body: unknown): boolean {
  return body === undefined || body === null || (typeof body === 'object' && Object.keys(body).length === 0);
}

/** Delivers by Socket Mode: the app connects, and each payload goes to any one of its connections. */
export class SocketTransport implements Transport {
  readonly name = 'socket';
  readonly #server = new WebSocketServer({ noServer: true, autoPong: false });
  readonly #tickets = new Set<string>();
  readonly #config: Config;
  readonly #activity: Activity;
  #connections: readonly SocketConnection[] = [];
  #turn = 0;

  constructor(config: Config, activity: Activity) {
    this.#config = config;
    this.#activity = activity;
  }

  get connections(): readonly SocketConnection[] {
    return this.#connections;
  }

  /** The address for one new connection to the server at `url`, as `apps.connections.open` gives it. */
  open(url: string): string {
    const ticket = randomToken();
    this.#tickets.add(ticket);
    return `${url.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${ids.app}`;
  }

  /** Takes a WebSocket handshake; without a valid ticket the connection is refused. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const target = targetOf(request);
    if (target.pathname !== '/link/' || !this.#tickets.delete(target.searchParams.get('ticket') ?? '')) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#welcome(new SocketConnection(webSocket)));
  }

  #welcome(connection: SocketConnection): void {
    if (this.#connections.length >= maxConnections) {
      connection.warn('too_many_websockets');
      return;
    }
    this.#connections = [...this.#connections, connection];
    connection.onClose(() => {
      this.#connections = this.#connections.filter((other) => other !== connection);
      this.#activity.touch();
    });
    connection.hello(this.#connections.length, ids.app);
    this.#activity.touch();
  }

  async send(parcel: Parcel): Promise<Receipt> {
    const fresh = this.#connections.filter((connection) => connection.isFresh);
    this.#turn += 1;
    const connection = fresh[this.#turn % Math.max(1, fresh.length)];
    if (connection === undefined) return { acked: false, reason: 'connection_failed' };
    return this.#deliver(connection, parcel);
  }

  #deliver(connection: SocketConnection, parcel: Parcel): Promise<Receipt> {
    const id = randomUUID();
    return new Promise((resolve) => {
      const finish = (receipt: Receipt) => {
        clearTimeout(timer);
        connection.forget(id);
        resolve(receipt);
      };
      const timer = setTimeout(() => finish({ acked: false, reason: 'timeout' }), this.#config.ackTimeout);
      connection.envelope(id, envelopeOf(parcel), (answer) => {
        if (!answer.acked) finish({ acked: false, reason: 'connection_failed' });
        else finish({ acked: true, ...(isEmpty(answer.body) ? {} : { body: answer.body }) });
      });
    });
  }

  /** Cuts every connection. */
  drop(how: DropKind): void {
    for (const connection of this.#connections) connection.drop(how);
  }

  /** Tells the app on every connection to connect anew. */
  warn(reason: DisconnectReason): void {
    for (const connection of this.#connections) connection.warn(reason);
  }

  /** Closes every connection, by the handshake if the app answers it soon, else by force. */
  async close(): Promise<void> {
    this.drop('close');
    await this.#activity.waitFor(() => this.#connections.length === 0, closeTimeout).catch(() => undefined);
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }
}
