import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { openLog } from '../../../src/log.ts';
import { type RunningServer, type ServerParts, startServer } from '../../../src/slack/connection/server.ts';

const lines: string[] = [];
const log = openLog('debug', { write: (line: string) => void lines.push(line) });
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  lines.length = 0;
});

/** A server that answers a post with `done` once it has all of it, after as long as it is told. */
function start(answerAfterMs = 0, limits: Pick<ServerParts, 'mostRequestMs'> = {}): Promise<RunningServer> {
  return startServer({
    ...limits,
    host: '127.0.0.1',
    port: 0,
    log,
    readiness: async () => undefined,
    events: async (request, response) => {
      await text(request);
      await wait(answerAfterMs);
      response.end('done');
    },
  });
}

async function open({ port }: RunningServer, words = ''): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(words);
  // The server has to have seen what was sent.
  await wait(50);
  return socket;
}

async function msToClose(server: RunningServer, mostMs: number): Promise<number> {
  const began = performance.now();
  await server.close(mostMs);
  return performance.now() - began;
}

function post(body: string, length = body.length): string {
  return `POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: ${length}\r\n\r\n${body}`;
}

const get = 'GET /healthz HTTP/1.1\r\nhost: bot\r\n\r\n';

it.each([
  ['sent nothing', ''],
  ['sent half a line', 'POST /slack/ev'],
  ['sent headers that have no end', 'POST /slack/events HTTP/1.1\r\nhost: bot\r\n'],
  ['was answered and is kept', get],
  ['was answered and began the next request', `${get}POST /sl`],
])('ends at once a connection that %s', async (_what, words) => {
  const server = await start();
  const heard = text(await open(server, words));
  expect(await msToClose(server, 10_000)).toBeLessThan(500);
  await heard;
});

it('waits a moment, and no longer, for the rest of a body', async () => {
  const server = await start();
  const slow = await open(server, post('text=', 12));
  const dead = await open(server, post('text=', 12));
  const [answer, ended] = [text(slow), once(dead, 'close')];
  setTimeout(() => slow.write('ok=4001'), 200);
  const ms = await msToClose(server, 10_000);
  await ended;
  expect(await answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*done/);
  expect(ms).toBeGreaterThan(500);
  expect(ms).toBeLessThan(2_000);
});

it('answers what it has in hand, and is done with that', async () => {
  const server = await start(600);
  const answer = text(await open(server, post('text=4001')));
  const ms = await msToClose(server, 10_000);
  expect(await answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*done/);
  expect(ms).toBeGreaterThan(400);
  expect(ms).toBeLessThan(1_500);
});

it('waits no longer than it is told for an answer that does not come', async () => {
  const server = await start(60_000);
  const ended = once(await open(server, post('text=4001')), 'close');
  const ms = await msToClose(server, 300);
  await ended;
  expect(ms).toBeLessThan(800);
});

it('takes no new connection while it closes', async () => {
  const server = await start(300);
  await open(server, post('text=4001'));
  const closing = server.close(10_000);
  const late = connect(server.port, '127.0.0.1');
  const [error] = await once(late, 'error');
  expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  await closing;
});

it.each([
  ['the head', 'POST /slack/events HTTP/1.1\r\nhost: x\r\n'],
  ['the body', 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf'],
])('hangs up on whoever sends only half of %s, after a while', async (_, words) => {
  const server = await start(0, { mostRequestMs: 300 });
  const socket = await open(server, words);
  socket.resume();
  await once(socket, 'close');
  await server.close(0);
});
