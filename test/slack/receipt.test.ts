import type { ReceiverEvent } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { noMetrics } from '../../src/metrics/metrics.ts';
import { duplicateAvoided } from '../../src/slack/duplicates.ts';
import { currentReceipt, newReference, noteReceipts, referenceOf, sinceReceipt } from '../../src/slack/receipt.ts';

/** An app that deals with what comes in as told, and what was counted meanwhile. */
function appOf(dealWith: (event: ReceiverEvent) => Promise<void>) {
  const counted: string[] = [];
  const metrics = {
    ...noMetrics,
    acked: (entrance: string, seconds: number) => void counted.push(`acked ${entrance} ${seconds >= 0 && seconds < 1}`),
    unacked: (entrance: string) => void counted.push(`unacked ${entrance}`),
    duplicateAvoided: (why: string) => void counted.push(why),
  };
  const app = { processEvent: dealWith };
  noteReceipts(app, { metrics, newReference });
  return { app, counted, metrics };
}

const eventOf = (body: object, more: Partial<ReceiverEvent> = {}): ReceiverEvent => ({
  body: { ...body },
  ack: async () => undefined,
  ...more,
});

describe('the receipt of what Slack sent', () => {
  it.each<[object, string]>([
    [{ command: '/mgscode' }, 'command'],
    [{ type: 'event_callback', event: { type: 'app_mention' } }, 'mention'],
    [{ type: 'event_callback', event: { type: 'message' } }, 'message'],
    [{ type: 'event_callback', event: { type: 'reaction_added' } }, 'other'],
    [{ type: 'block_actions' }, 'button'],
    [{ type: 'message_action' }, 'shortcut'],
    [{ type: 'constructor' }, 'other'],
    [{ type: 'event_callback', event: { type: { toString: 1 } } }, 'other'],
    [{ event: 'message' }, 'other'],
    [{}, 'other'],
  ])('measures the acknowledgement of %j as that of a %s', async (body, entrance) => {
    const { app, counted } = appOf(async ({ ack }) => ack());
    await app.processEvent(eventOf(body));
    expect(counted).toEqual([`acked ${entrance} true`]);
  });

  it('counts what is never acknowledged, also when it fails', async () => {
    const { app, counted } = appOf(async ({ body }) => (body.fails ? Promise.reject(new Error('no')) : undefined));
    await app.processEvent(eventOf({ command: '/mgscode' }));
    await expect(app.processEvent(eventOf({ type: 'block_actions', fails: true }))).rejects.toThrow('no');
    expect(counted).toEqual(['unacked command', 'unacked button']);
  });

  it('goes along with what is awaited, one for each, and ends with it', async () => {
    const seen: string[] = [];
    const { app } = appOf(async ({ ack }) => {
      await ack();
      const first = referenceOf({ newReference });
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(referenceOf({ newReference })).toBe(first);
      expect(sinceReceipt()).toBeGreaterThanOrEqual(4);
      seen.push(first);
    });
    await Promise.all([app.processEvent(eventOf({})), app.processEvent(eventOf({}))]);
    expect(new Set(seen).size).toBe(2);
    expect([currentReceipt(), sinceReceipt()]).toEqual([undefined, undefined]);
    expect(referenceOf({ newReference: () => 'abcdef' })).toBe('abcdef');
  });

  it('begins when the request came in, where the receiver says so', async () => {
    let waited: number | undefined;
    const { app } = appOf(async () => {
      waited = sinceReceipt();
    });
    await app.processEvent(eventOf({}, { customProperties: { receivedAt: performance.now() - 500 } }));
    expect(waited).toBeGreaterThanOrEqual(500);
  });

  it('knows whether Slack sent it before', async () => {
    const { app, counted, metrics } = appOf(async ({ ack }) => ack().then(() => duplicateAvoided({ metrics })));
    await app.processEvent(eventOf({ command: '/x' }, { retryNum: 1 }));
    await app.processEvent(eventOf({ command: '/x' }, { retryNum: 0 }));
    await app.processEvent(eventOf({ command: '/x' }));
    expect(counted.filter((what) => !what.startsWith('acked'))).toEqual(['redelivered', 'twin', 'twin']);
  });
});
