import type { IncomingMessage, ServerResponse } from 'node:http';
import { CannotDo } from '../people/deeds.ts';
import type { World } from '../world.ts';
import { act, isAct } from './acts.ts';
import { readBody, sendJson, targetOf } from './http-io.ts';
import { stateFor } from './page-state.ts';
import { serveStatic } from './static-files.ts';

const noStore = { 'cache-control': 'no-store' };

/** Sends the state now and after every change; changes of one moment are sent as one. */
function stream(world: World, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', ...noStore });
  let due = false;
  let last = '';
  const send = () => {
    due = false;
    const state = JSON.stringify(stateFor(world));
    if (state === last) return;
    last = state;
    response.write(`data: ${state}\n\n`);
  };
  const stop = world.activity.onChange(() => {
    if (due) return;
    due = true;
    setImmediate(send);
  });
  response.on('close', stop);
  send();
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function doAct(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Another site's form could send text/plain without asking first; JSON it cannot.
  const isJson = request.headers['content-type']?.startsWith('application/json');
  const what = isJson ? parse(await readBody(request)) : undefined;
  if (!isAct(what)) return sendJson(response, 400, { ok: false, error: 'That is nothing a person can do.' }, noStore);
  try {
    act(world, what);
    sendJson(response, 200, { ok: true }, noStore);
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error;
    sendJson(response, 200, { ok: false, error: error.message }, noStore);
  }
}

/** Serves the sandbox page and what it asks for. */
export async function servePage(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = targetOf(request).pathname;
  const route = `${request.method} ${path}`;
  if (route === 'POST /sandbox/do') await doAct(world, request, response);
  else if (route === 'GET /sandbox/state') sendJson(response, 200, stateFor(world), noStore);
  else if (route === 'GET /sandbox/stream') stream(world, response);
  else if (request.method === 'GET') await serveStatic(path, response);
  else sendJson(response, 404, { ok: false, error: 'not found' }, noStore);
}
