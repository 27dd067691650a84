import type { WebSocket } from 'ws';
import { randomToken } from '../ids.ts';

/** How often Slack pings, in milliseconds. */
const pingInterval = 10_000;

/** How a connection is cut: cleanly, by a reset, or not at all while nothing gets through any more. */
export type DropKind = 'close' | 'reset' | 'silent';

/** Why Slack tells a client to connect anew. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'too_many_websockets' | 'link_disabled';

/** What became of an envelope: the payload of its ack, or that the connection went before one came. */
export type Answer = { readonly acked: true; readonly body: unknown } | { readonly acked: false };

/** One Socket Mode connection of the app. */
export class SocketConnection {
  readonly #socket: WebSocket;
  readonly #host = `applink-${randomToken().slice(0, 6)}`;
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  readonly #pings: NodeJS.Timeout;
  #silent = false;
  #leaving = false;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#pings = setInterval(() => this.#unlessSilent(() => socket.ping('Ping from Slack')), pingInterval).unref();
    socket.on('ping', (data) => this.#unlessSilent(() => socket.pong(data)));
    socket.on('message', (data) => this.#unlessSilent(() => this.#receive(String(data))));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.#closed());
  }

  /** Whether new payloads may go here: not once the app was told to leave. */
  get isFresh(): boolean {
    return this.#socket.readyState === this.#socket.OPEN && !this.#leaving;
  }

  /** Calls back when the connection is gone. */
  onClose(listener: () => void): void {
    this.#socket.once('close', listener);
  }

  /** The greeting after which payloads may come. */
  hello(connections: number, app: string): void {
    this.send({
      type: 'hello',
      num_connections: connections,
      debug_info: { host: this.#host, build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: app },
    });
  }

  /** Tells the app to connect anew. It should close this connection itself; after a while Slack does. */
  warn(reason: DisconnectReason): void {
    this.#leaving = true;
    this.send({ type: 'disconnect', reason, debug_info: { host: this.#host } });
    setTimeout(() => this.drop('close'), pingInterval).unref();
  }

  /** Sends an envelope; calls back with the app's ack or the end of the connection, whichever comes first. */
  envelope(id: string, envelope: object, onAnswer: (answer: Answer) => void): void {
    this.#waiting.set(id, onAnswer);
    this.send({ envelope_id: id, ...envelope });
  }

  /** No longer waits for this ack; one that comes later is ignored, as Slack does. */
  forget(id: string): void {
    this.#waiting.delete(id);
  }

  drop(how: DropKind): void {
    if (how === 'silent') this.#fallSilent();
    else if (how === 'reset') this.#socket.terminate();
    else this.#socket.close(1001, 'going away');
  }

  send(message: object): void {
    this.#unlessSilent(() => this.#socket.send(JSON.stringify(message)));
  }

  /** Nothing gets through any more, not even the end of the connection; Slack notices it at the next ping or two. */
  #fallSilent(): void {
    this.#silent = true;
    this.#socket.pause();
    setTimeout(() => this.#socket.terminate(), pingInterval).unref();
  }

  #unlessSilent(action: () => void): void {
    if (!this.#silent && this.#socket.readyState === this.#socket.OPEN) action();
  }

  #receive(text: string): void {
    const message: { envelope_id?: unknown; payload?: unknown } | null = parse(text);
    const id = String(message?.envelope_id);
    const onAnswer = this.#waiting.get(id);
    this.#waiting.delete(id);
    onAnswer?.({ acked: true, body: message?.payload });
  }

  #closed(): void {
    clearInterval(this.#pings);
    for (const onAnswer of this.#waiting.values()) onAnswer({ acked: false });
    this.#waiting.clear();
  }
}

function parse(text: string): { envelope_id?: unknown; payload?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
