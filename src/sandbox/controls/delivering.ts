import { Agent } from 'node:http';
import type { DeliveryApi, FaultApi, RawDelivery } from '../api.ts';
import { eventCallback, verificationToken } from '../delivery/deliverer.ts';
import { type HttpAnswer, HttpTransport, post } from '../delivery/http.ts';
import { SocketTransport } from '../delivery/socket.ts';
import { randomToken } from '../ids.ts';
import { seconds, type World } from '../world.ts';

function overHttp(world: World): HttpTransport {
  const { transport } = world.deliverer;
  if (!(transport instanceof HttpTransport)) throw new Error('this local Slack delivers by Socket Mode');
  return transport;
}

async function deliverRaw(world: World, raw: RawDelivery): Promise<HttpAnswer> {
  const transport = overHttp(world);
  const { body, contentType = 'application/json', signature } = raw;
  const signed: Record<string, string> = transport.signed(body, raw.secret, raw.timestamp);
  if (typeof signature === 'string') signed['x-slack-signature'] = signature;
  if (signature === null) delete signed['x-slack-signature'];
  const url = raw.to ?? transport.nextUrl();
  if (url === undefined) throw new Error('there is no request URL yet; call deliverTo()');
  const headers = { 'content-type': contentType, ...signed, ...raw.headers };
  // On a connection of its own: an app that refuses a body halfway leaves it unusable for anything else.
  const agent = new Agent({ keepAlive: false });
  try {
    return await post({ url, body, headers, timeout: raw.timeout ?? 10_000, agent });
  } finally {
    agent.destroy();
  }
}

async function verifyUrl(world: World, to?: string): Promise<boolean> {
  const challenge = randomToken();
  const body = JSON.stringify({ token: verificationToken, challenge, type: 'url_verification' });
  const answer = await deliverRaw(world, { body, ...(to === undefined ? {} : { to }) });
  return answer.status === 200 && answer.body.includes(challenge);
}

/** Deliveries by hand, for tests. */
export function deliveryApi(world: World): DeliveryApi {
  const { deliverer } = world;
  return {
    deliverTo: (...urls) => overHttp(world).deliverTo(urls),
    deliverRaw: (raw) => deliverRaw(world, raw),
    async deliverEvent(event, { eventId, attempt = 0, to } = {}) {
      const channel = world.workspace.place(String(event.channel));
      const wrapped = eventCallback(event, seconds(world), channel?.extShared ?? false, eventId);
      if (attempt === 0) return deliverer.deliverEvent(wrapped, to);
      return deliverer.deliver('event', { ...wrapped }, { attempt, reason: 'http_timeout', to });
    },
    redeliver(delivery, { attempt = delivery.attempt + 1, reason = 'http_timeout', to } = {}) {
      return deliverer.deliver(delivery.kind, delivery.payload, { attempt, reason, to });
    },
    verifyUrl: (to) => verifyUrl(world, to),
  };
}

/** Things that go wrong, for tests. */
export function faultApi(world: World): FaultApi {
  const socket = () => {
    const { transport } = world.deliverer;
    if (!(transport instanceof SocketTransport)) throw new Error('this local Slack delivers by HTTP');
    return transport;
  };
  return {
    failNext: (method, fault, times) => world.faults.failNext(method, fault, times),
    setFaults: (draw) => world.faults.set(draw),
    dropSockets: (how = 'reset') => socket().drop(how),
    warnSockets: (reason = 'refresh_requested') => socket().warn(reason),
    sockets: () => socket().connections.length,
  };
}
