import { AsyncLocalStorage } from 'node:async_hooks';
import type { App, ReceiverEvent } from '@slack/bolt';
import type { Entrance } from '../metrics/metrics.ts';
import type { Services } from './services.ts';

/** What is known of one thing that Slack sent for as long as anything is done about it. */
export interface Receipt {
  /** When it came in, on the clock of `performance.now()`, which nobody sets. */
  readonly at: number;
  /** A short id for the log, the same in every line about it that has one. */
  readonly reference: string;
  /** Whether Slack says that it sent it before. */
  readonly redelivered: boolean;
}

/** Travels along with whatever is awaited, so that what a reply is measured from need not be handed through every call. */
const receipts = new AsyncLocalStorage<Receipt>();

/** The receipt of what is being dealt with; undefined for what the bot does by itself. */
export function currentReceipt(): Receipt | undefined {
  return receipts.getStore();
}

/** Six hexadecimal digits, not secret but cheap: everything that comes in gets some. */
export function newReference(): string {
  return Math.floor(Math.random() * 0x1000000)
    .toString(16)
    .padStart(6, '0');
}

/** The id of what is being dealt with, which its answer and its failures share; a new one for what the bot does by itself. */
export function referenceOf({ newReference }: Pick<Services, 'newReference'>): string {
  return receipts.getStore()?.reference ?? newReference();
}

/** Milliseconds since what is being dealt with came in; undefined for what the bot does by itself. */
export function sinceReceipt(): number | undefined {
  const receipt = receipts.getStore();
  return receipt && performance.now() - receipt.at;
}

/** What a receiver may say beside an event: when its request came in, before it was read and checked. */
export interface Arrival {
  readonly receivedAt?: number | undefined;
}

/** Gives all that comes in a receipt, and measures how long Slack waits for the acknowledgement. */
export function noteReceipts(
  app: Pick<App, 'processEvent'>,
  { metrics, newReference }: Pick<Services, 'metrics' | 'newReference'>,
): void {
  const dealWith = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const arrival: Arrival = event.customProperties ?? {};
    const redelivered = (event.retryNum ?? 0) > 0;
    const receipt = { at: arrival.receivedAt ?? performance.now(), reference: newReference(), redelivered };
    const entrance = entranceOf(event.body);
    let acked = false;
    const ack: ReceiverEvent['ack'] = async (response) => {
      await event.ack(response);
      acked = true;
      metrics.acked(entrance, (performance.now() - receipt.at) / 1000);
    };
    try {
      await receipts.run(receipt, () => dealWith({ ...event, ack }));
    } finally {
      if (!acked) {
        metrics.unacked(entrance);
      }
    }
  };
}

const byType: ReadonlyMap<unknown, Entrance> = new Map([
  ['app_mention', 'mention'],
  ['message', 'message'],
  ['block_actions', 'button'],
  ['message_action', 'shortcut'],
  ['shortcut', 'shortcut'],
]);

function entranceOf({ command, type, event }: ReceiverEvent['body']): Entrance {
  return command === undefined ? (byType.get(event?.type ?? type) ?? 'other') : 'command';
}
