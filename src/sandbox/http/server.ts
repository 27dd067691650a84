import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { isApplied } from '../faults.ts';
import { serveFile } from '../files.ts';
import type { LocalSlackOptions } from '../options.ts';
import type { ApiCall } from '../types.ts';
import { serveApi } from '../web-api/server.ts';
import type { World } from '../world.ts';
import { withFault } from './faulty.ts';
import { healthPaths, serveHealth } from './health.ts';
import { hookPaths, serveHook } from './hooks.ts';
import { isLocalRequest, sendJson, sendText, targetOf } from './http-io.ts';
import { servePage } from './page-server.ts';

type Serve = (world: World, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Serves the download of a file and notes it down as a call. */
async function serveDownload(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = targetOf(request).pathname;
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const kind = world.access.kindOf(token);
  const record: ApiCall = { method: 'file', args: { path }, token: kind, at: world.config.now(), status: 0 };
  await withFault(world, record, response, async (fault) => {
    if (!isApplied(fault)) return () => {};
    return () => {
      record.status = 200;
      serveFile(world, request, response, path);
    };
  });
}

/** What the app calls, by the beginning of the path. The rest belongs to the page. */
function appRoute(path: string): Serve | undefined {
  if (path.startsWith('/api/')) return serveApi;
  if (hookPaths.test(path)) return serveHook;
  return path.startsWith('/files-pri/') ? serveDownload : undefined;
}

async function route(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = targetOf(request).pathname;
  const serve = appRoute(path);
  if (healthPaths.test(path)) {
    await serveHealth(world, path, response);
    return;
  }
  if (serve === undefined) {
    if (world.config.page) await servePage(world, request, response);
    else sendText(response, 404, 'not found');
    return;
  }
  const end = world.activity.begin(path);
  try {
    await serve(world, request, response);
  } finally {
    end();
  }
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  sendJson(response, 500, { ok: false, error: 'fatal_error', detail: String(error) });
}

/** Listens on 127.0.0.1 only and answers only what names that address. `worldOf` gives the world once there is one. */
export function listen(port: number, worldOf: () => World, tls?: LocalSlackOptions['tls']): Promise<Server> {
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const world = worldOf();
    if (!isLocalRequest(request, Number(new URL(world.url).port))) {
      sendText(response, 403, 'this server is for 127.0.0.1 only');
      return;
    }
    route(world, request, response).catch((error) => fail(response, error));
  };
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}
