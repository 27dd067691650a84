import type { Access } from '../access.ts';
import type { Activity } from '../activity.ts';
import { randomId } from '../ids.ts';
import type { Config } from '../options.ts';
import { ids } from '../seed/people-and-places.ts';
import type { Delivery, DeliveryKind, RetryReason } from '../types.ts';
import type { OutgoingEvent } from './events.ts';
import type { Receipt, Transport } from './transport.ts';

/** When an event is tried again after its first failure, in milliseconds: at once, after one and after five minutes. */
const redeliveryDelays = [0, 60_000, 300_000] as const;

/** The wrapper Slack puts around every event. */
export interface EventCallback {
  readonly token: string;
  readonly team_id: string;
  readonly context_team_id: string;
  readonly context_enterprise_id: null;
  readonly api_app_id: string;
  readonly event: OutgoingEvent | Readonly<Record<string, unknown>>;
  readonly type: 'event_callback';
  readonly event_id: string;
  readonly event_time: number;
  readonly authorizations: {
    enterprise_id: null;
    team_id: string;
    user_id: string;
    is_bot: boolean;
    is_enterprise_install: boolean;
  }[];
  readonly is_ext_shared_channel: boolean;
  readonly event_context: string;
}

/** Slack's old way to prove who is calling; apps ignore it, but it is always there. */
export const verificationToken = 'local-slack-verification-token';

/** Wraps an event. `time` is in seconds. */
export function eventCallback(
  event: EventCallback['event'],
  time: number,
  isExtShared: boolean,
  eventId = randomId('Ev'),
): EventCallback {
  return {
    token: verificationToken,
    team_id: ids.team,
    context_team_id: ids.team,
    context_enterprise_id: null,
    api_app_id: ids.app,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: time,
    authorizations: [
      { enterprise_id: null, team_id: ids.team, user_id: ids.botUser, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: isExtShared,
    event_context: `4-${eventId}`,
  };
}

/** What one try is to look like. */
export interface Try {
  readonly attempt?: number;
  readonly reason?: RetryReason | undefined;
  readonly to?: string | undefined;
}

/** Sends payloads to the app, notes each try down, and tries events again as Slack does. */
export class Deliverer {
  readonly transport: Transport;
  readonly #config: Config;
  readonly #access: Access;
  readonly #activity: Activity;
  readonly #log: Delivery[];
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(transport: Transport, config: Config, access: Access, activity: Activity, log: Delivery[]) {
    this.transport = transport;
    this.#config = config;
    this.#access = access;
    this.#activity = activity;
    this.#log = log;
  }

  /** Whether the app is subscribed to this kind of event and has the scope for it. */
  subscribed(event: string, scope: string): boolean {
    return this.#config.events.includes(event) && this.#access.grants(scope);
  }

  /** Sends a payload once. Never rejects; `acked` says how it went. */
  async deliver(kind: DeliveryKind, payload: Delivery['payload'], one: Try = {}): Promise<Delivery> {
    return (await this.#once(kind, payload, one)).delivery;
  }

  /** Sends a wrapped event; if it is not acked, tries again in the background up to three times. */
  async deliverEvent(payload: EventCallback, to?: string): Promise<Delivery> {
    const wire = { ...payload };
    const { delivery, receipt } = await this.#once('event', wire, { to });
    if (!receipt.acked && !receipt.noRetry) this.#retryLater(wire, 1, receipt.reason);
    return delivery;
  }

  async #once(kind: DeliveryKind, payload: Delivery['payload'], { attempt = 0, reason, to }: Try) {
    const started = performance.now();
    const transport = this.transport.name;
    const at = this.#config.now();
    const delivery: Delivery = { kind, transport, payload, attempt, at, acked: false, ms: 0 };
    this.#log.push(delivery);
    const end = this.#activity.begin(`delivery of ${kind}`);
    const receipt = await this.transport.send({ kind, payload, attempt, retryReason: reason, to });
    note(delivery, receipt, performance.now() - started);
    end();
    return { delivery, receipt };
  }

  #retryLater(payload: Delivery['payload'], attempt: number, reason: RetryReason | undefined): void {
    const delay = redeliveryDelays[attempt - 1];
    if (delay === undefined) return;
    const end = this.#activity.begin(`redelivery ${attempt} of an event`);
    const timer = setTimeout(async () => {
      this.#timers.delete(timer);
      const { receipt } = await this.#once('event', payload, { attempt, reason });
      if (!receipt.acked && !receipt.noRetry) this.#retryLater(payload, attempt + 1, receipt.reason);
      end();
    }, delay * this.#config.redeliveryScale);
    this.#timers.add(timer);
  }

  /** Gives up what is still to be tried again, and closes the way to the app. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    await this.transport.close();
  }
}

function note(delivery: Delivery, receipt: Receipt, ms: number): void {
  delivery.acked = receipt.acked;
  delivery.ms = ms;
  if (receipt.reason !== undefined) delivery.reason = receipt.reason;
  if (receipt.status !== undefined) delivery.status = receipt.status;
  if (receipt.body !== undefined) delivery.ackBody = receipt.body;
  if (receipt.to !== undefined) delivery.to = receipt.to;
}
