import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { type Pair, startPair } from './echo-app.ts';

let pair: Pair | undefined;

afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});

async function start(...args: Parameters<typeof startPair>): Promise<Pair> {
  pair = await startPair(...args);
  return pair;
}

/** Lets the first `count` events fail before they are acked. */
function failing(count: number): (app: App) => void {
  let left = count;
  return (app) => {
    const processEvent = app.processEvent.bind(app);
    app.processEvent = async (event) => {
      left -= 1;
      if (left >= 0) throw new Error('down');
      await processEvent(event);
    };
  };
}

describe('redelivery of events', () => {
  it('comes three times more, with the same event id and the reason', async () => {
    const { slack } = await start('http', failing(9), { redeliveryScale: 0.0001 });
    await slack.say('mobile-team', 'x');
    await slack.settled();
    expect(slack.deliveries.map(({ attempt, acked, status, reason }) => [attempt, acked, status, reason])).toEqual([
      [0, false, 500, 'http_error'],
      [1, false, 500, 'http_error'],
      [2, false, 500, 'http_error'],
      [3, false, 500, 'http_error'],
    ]);
    expect(new Set(slack.deliveries.map((delivery) => delivery.payload.event_id)).size).toBe(1);
  });

  it('stops when the app takes it', async () => {
    const { slack, events } = await start('http', failing(2), { redeliveryScale: 0.0001 });
    await slack.say('mobile-team', 'x');
    await slack.settled();
    expect(slack.deliveries.map((delivery) => delivery.acked)).toEqual([false, false, true]);
    expect(events).toHaveLength(1);
  });

  it('works the same over Socket Mode, where silence is the failure', async () => {
    const { slack } = await start('socket', failing(1), { redeliveryScale: 0.0001, ackTimeout: 100 });
    await slack.say('mobile-team', 'x');
    await slack.settled();
    expect(slack.deliveries.map(({ attempt, acked, reason }) => [attempt, acked, reason])).toEqual([
      [0, false, 'timeout'],
      [1, true, undefined],
    ]);
  });

  it('tells the app by headers which attempt it is', async () => {
    const heard: unknown[] = [];
    const { slack } = await start('http', (app) => {
      app.use(async ({ context, next }) => {
        heard.push([context.retryNum, context.retryReason]);
        await next();
      });
    });
    await slack.say('mobile-team', 'x');
    const [first] = slack.deliveries;
    if (first === undefined) throw new Error('nothing was delivered');
    await slack.redeliver(first, { attempt: 2 });
    expect(heard).toEqual([
      [undefined, undefined],
      [2, 'http_timeout'],
    ]);
  });

  it('reaches whichever replica is asked for, else each in turn', async () => {
    const { slack } = await start('http');
    const [one] = slack.deliveries;
    expect(one).toBeUndefined();
    slack.deliverTo('http://127.0.0.1:9/a', 'http://127.0.0.1:9/b');
    const targets = await Promise.all(
      [0, 1].map(() => slack.deliverEvent({ type: 'app_home_opened' }, { attempt: 3 })),
    );
    expect(targets.map((delivery) => delivery.to).toSorted()).toEqual(['http://127.0.0.1:9/a', 'http://127.0.0.1:9/b']);
    expect(targets.map((delivery) => delivery.reason)).toEqual(['connection_failed', 'connection_failed']);
  });
});

describe('requests by hand', () => {
  it('are taken when signed, and refused when not', async () => {
    const { slack, bodies } = await start('http');
    const body = JSON.stringify({ type: 'event_callback', event: { type: 'message' } });
    const old = Math.floor(Date.now() / 1000) - 301;
    const statuses = [
      (await slack.deliverRaw({ body })).status,
      (await slack.deliverRaw({ body, secret: 'wrong' })).status,
      (await slack.deliverRaw({ body, timestamp: old })).status,
      (await slack.deliverRaw({ body, signature: 'v0=00' })).status,
      (await slack.deliverRaw({ body, signature: null })).status,
      (await slack.deliverRaw({ body: '{' })).status,
    ];
    expect(statuses).toEqual([200, 401, 401, 401, 401, 400]);
    expect(bodies).toHaveLength(1);
  });

  it('may be far too large', async () => {
    const { slack } = await start('http');
    const answer = await slack.deliverRaw({ body: JSON.stringify({ text: 'x'.repeat(5 * 1024 * 1024) }) });
    expect(answer.status).toBe(413);
  });

  it('verify the request URL', async () => {
    const { slack } = await start('http');
    expect(await slack.verifyUrl()).toBe(true);
  });
});
