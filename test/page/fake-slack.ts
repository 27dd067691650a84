import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { serveStatic } from '../../src/sandbox/http/static-files.ts';
import type { Act, State } from '../../src/sandbox/protocol.ts';

/** A server that only plays the page's protocol: it shows the state it is given and notes what the page does. */
export interface FakeSlack {
  readonly url: string;
  /** What the page did, in order. */
  readonly acts: readonly Act[];
  /** Shows another state. */
  readonly show: (state: State) => void;
  /** Answers the next acts with this refusal. */
  readonly refuse: (error: string) => void;
  /** Cuts the page's stream. */
  readonly cut: () => void;
  readonly close: () => void;
}

/** What the fake remembers. */
interface Memory {
  state: State;
  refusal: string | undefined;
  readonly acts: Act[];
  readonly streams: Set<ServerResponse>;
}

/** Starts on a free port of this machine. */
export async function startFakeSlack(state: State): Promise<FakeSlack> {
  const memory: Memory = { state, refusal: undefined, acts: [], streams: new Set() };
  const server = createServer((request, response) => void serve(memory, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    acts: memory.acts,
    show: (next) => {
      memory.state = next;
      for (const stream of memory.streams) tell(memory, stream);
    },
    refuse: (error) => {
      memory.refusal = error;
    },
    cut: () => {
      for (const stream of memory.streams) stream.destroy();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function serve(memory: Memory, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://local').pathname;
  switch (path) {
    case '/sandbox/state':
      return answer(response, memory.state);
    case '/sandbox/do':
      memory.acts.push(JSON.parse(await text(request)) as Act);
      return answer(response, { ok: memory.refusal === undefined, error: memory.refusal });
    case '/sandbox/stream':
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      memory.streams.add(response.on('close', () => memory.streams.delete(response)));
      return tell(memory, response);
    default:
      return serveStatic(path, response);
  }
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function tell(memory: Memory, stream: ServerResponse): void {
  stream.write(`data: ${JSON.stringify(memory.state)}\n\n`);
}
