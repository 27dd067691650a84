import type { ServerResponse } from 'node:http';
import { HttpTransport } from '../delivery/http.ts';
import type { World } from '../world.ts';
import { sendText } from './http-io.ts';

/** Where the app says how it does. */
export const healthPaths = /^\/(?:healthz|readyz)$/;

/** Hands the question on to the app, so that the sandbox answers it on the port that people know. */
export async function serveHealth(world: World, path: string, response: ServerResponse): Promise<void> {
  const { transport } = world.deliverer;
  const app = transport instanceof HttpTransport ? transport.nextUrl() : undefined;
  if (app === undefined) {
    sendText(response, 503, 'the app has not said yet where it listens');
    return;
  }
  const answer = await fetch(new URL(path, app));
  sendText(response, answer.status, await answer.text());
}
