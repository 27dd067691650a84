import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Access } from './access.ts';
import { Activity } from './activity.ts';
import type { LocalSlack } from './api.ts';
import { adminApi } from './controls/admin.ts';
import { deliveryApi, faultApi } from './controls/delivering.ts';
import { peopleApi } from './controls/people.ts';
import { readingApi } from './controls/reading.ts';
import { Deliverer } from './delivery/deliverer.ts';
import { HttpTransport } from './delivery/http.ts';
import { SocketTransport } from './delivery/socket.ts';
import { Faults } from './faults.ts';
import { Files } from './files.ts';
import { isLocalRequest } from './http/http-io.ts';
import { listen } from './http/server.ts';
import { type Config, type LocalSlackOptions, requestUrlsOf, resolveOptions } from './options.ts';
import { ResponseUrls } from './response-urls.ts';
import { seedMessages } from './seed/messages.ts';
import { ids } from './seed/people-and-places.ts';
import { Triggers } from './triggers.ts';
import type { Delivery } from './types.ts';
import { Workspace } from './workspace.ts';
import type { World } from './world.ts';

export type { LocalSlack } from './api.ts';
export { defaultScopes, type LocalSlackOptions } from './options.ts';
export type { ApiCall, Delivery, Fault, Outcome, Refusal, SlackMessage } from './types.ts';

function createWorld(config: Config, url: string, requestUrls: readonly string[]): World {
  const activity = new Activity();
  const access = new Access(config);
  const deliveries: Delivery[] = [];
  const http = config.mode === 'http';
  const transport = http ? new HttpTransport(config, requestUrls) : new SocketTransport(config, activity);
  return {
    config,
    url,
    workspace: new Workspace(config.botName, config.now),
    access,
    activity,
    faults: new Faults(),
    files: new Files(),
    responseUrls: new ResponseUrls(config.now),
    triggers: new Triggers(config.now),
    deliverer: new Deliverer(transport, config, access, activity, deliveries),
    calls: [],
    deliveries,
    refusals: [],
  };
}

function acceptSockets(server: Server, world: World, port: number): void {
  const { transport } = world.deliverer;
  server.on('upgrade', (request, socket, head) => {
    if (transport instanceof SocketTransport && isLocalRequest(request, port)) transport.upgrade(request, socket, head);
    else socket.destroy();
  });
}

async function shutDown(server: Server, world: World): Promise<void> {
  await world.deliverer.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Starts a Slack of our own on 127.0.0.1: a workspace with people, channels and the bot in it, the part of the Web API
 * that the bot uses, deliveries to the app by signed HTTP requests or Socket Mode, and the sandbox page. Rejects when the
 * port is taken.
 */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const config = resolveOptions(options);
  let world: World | undefined;
  const { tls } = options;
  const worldOf = () => {
    if (world === undefined) throw new Error('not started yet');
    return world;
  };
  const server = await listen(config.port, worldOf, tls);
  const { port } = server.address() as AddressInfo;
  const url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  const started = createWorld(config, url, requestUrlsOf(options));
  world = started;
  acceptSockets(server, started, port);
  if (config.seedMessages) seedMessages(started);
  const { botToken, appToken, signingSecret } = config;
  return {
    ...peopleApi(started),
    ...readingApi(started),
    ...adminApi(started),
    ...deliveryApi(started),
    ...faultApi(started),
    port,
    url,
    apiUrl: `${url}/api/`,
    botToken,
    appToken,
    signingSecret,
    ids,
    close: () => shutDown(server, started),
  };
}
