import { SocketModeClient } from '@slack/socket-mode';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { type Pair, silent, startPair } from './echo-app.ts';

let pair: Pair | undefined;

afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});

async function start(...args: Parameters<typeof startPair>): Promise<Pair> {
  pair = await startPair(...args);
  return pair;
}

async function connectOnceMore(appToken: string, slackApiUrl: string) {
  const client = new SocketModeClient({ appToken, logger: silent, clientOptions: { slackApiUrl } });
  const heard: unknown[] = [];
  client.on('slack_event', async ({ ack, body }) => {
    heard.push(body);
    await ack();
  });
  await client.start();
  return { client, heard };
}

describe('Socket Mode', () => {
  it('sends each payload to one of several connections', async () => {
    const { slack, events } = await start('socket');
    const other = await connectOnceMore(slack.appToken, slack.apiUrl);
    await slack.waitFor(() => slack.sockets() === 2);
    for (const text of ['1', '2', '3', '4']) await slack.say('mobile-team', text);
    expect(events.length + other.heard.length).toBe(4);
    expect(other.heard.length).toBe(2);
    await other.client.disconnect();
  });

  it('tries an event again when the connection breaks before the ack', async () => {
    let slackOf: Pair['slack'] | undefined;
    const { slack, events } = await start(
      'socket',
      (app) => {
        const processEvent = app.processEvent.bind(app);
        let first = true;
        app.processEvent = async (event) => {
          if (first) slackOf?.dropSockets();
          else await processEvent(event);
          first = false;
        };
      },
      { redeliveryScale: 0.01 },
    );
    slackOf = slack;
    await slack.say('mobile-team', 'x');
    await slack.settled();
    expect(slack.deliveries.map(({ acked, reason }) => [acked, reason]).slice(0, 2)).toEqual([
      [false, 'connection_failed'],
      [false, 'connection_failed'],
    ]);
    expect(slack.deliveries.at(-1)?.acked).toBe(true);
    expect(events).toHaveLength(1);
  });

  it('tells the app to connect anew', async () => {
    const { slack } = await start('socket', (app) => app.command('/mgscode', ({ ack }) => ack('here')));
    slack.warnSockets('warning');
    await slack.waitFor(() => slack.sockets() === 0);
    await slack.waitFor(() => slack.sockets() === 1);
    expect((await slack.command('random', '/mgscode')).message?.text).toBe('here');
  });

  it('falls silent, so that the app has to notice by itself', async () => {
    const { slack } = await start('socket', undefined, { ackTimeout: 50 });
    slack.dropSockets('silent');
    expect((await slack.command('random', '/mgscode')).failure).toBe(
      '/mgscode failed because the app did not respond.',
    );
  });

  it('has nobody to deliver to while the app is not connected', async () => {
    const slack = await startLocalSlack({ mode: 'socket', seedMessages: false });
    expect((await slack.command('random', '/mgscode')).failure).toBe(
      '/mgscode failed with the error "dispatch_failed".',
    );
    await slack.close();
  });

  it('lets in ten connections and sends the eleventh away', async () => {
    const slack = await startLocalSlack({ mode: 'socket' });
    const client = new WebClient(slack.appToken, { slackApiUrl: slack.apiUrl });
    const first: string[] = [];
    for (let count = 1; count <= 11; count += 1) {
      const { url = '' } = await client.apps.connections.open();
      const socket = new WebSocket(url);
      const message = await new Promise<MessageEvent>((resolve) => socket.addEventListener('message', resolve));
      first.push(JSON.parse(message.data).reason ?? JSON.parse(message.data).num_connections);
    }
    expect(first).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'too_many_websockets']);
    await slack.close();
  });

  it('lets nobody in without a ticket', async () => {
    const slack = await startLocalSlack({ mode: 'socket' });
    const socket = new WebSocket(`${slack.url.replace('http', 'ws')}/link/?ticket=made-up`);
    await new Promise((resolve) => socket.addEventListener('error', resolve));
    expect(slack.sockets()).toBe(0);
    await slack.close();
  });
});
