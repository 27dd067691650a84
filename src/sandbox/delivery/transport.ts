import type { DeliveryKind, RetryReason } from '../types.ts';

/** One payload on its way. `attempt` and `retryReason` are for redeliveries of events. */
export interface Parcel {
  readonly kind: DeliveryKind;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempt: number;
  readonly retryReason?: RetryReason | undefined;
  /** A certain replica by its request URL; else any. */
  readonly to?: string | undefined;
}

/** What the app did with it. `body` is the parsed body of an ack, if it had one. */
export interface Receipt {
  readonly acked: boolean;
  readonly reason?: RetryReason;
  readonly status?: number;
  readonly body?: unknown;
  readonly to?: string;
  /** The app asked not to be tried again. */
  readonly noRetry?: boolean;
}

/** A way to the app: HTTP requests or Socket Mode. It never rejects; what goes wrong is in the receipt. */
export interface Transport {
  readonly name: 'http' | 'socket';
  send(parcel: Parcel): Promise<Receipt>;
  close(): Promise<void>;
}
