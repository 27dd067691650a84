import type { SettledOptions } from './activity.ts';
import type { MentionOrder } from './delivery/announce.ts';
import type { HttpAnswer } from './delivery/http.ts';
import type { DisconnectReason, DropKind } from './delivery/socket-connection.ts';
import type { FaultTarget } from './faults.ts';
import type { MessageRef } from './people/acting.ts';
import type { ButtonChoice } from './people/elements.ts';
import type { BotPost, SayOptions } from './people/saying.ts';
import type { State } from './protocol.ts';
import type { ids } from './seed/people-and-places.ts';
import type { ApiCall, Delivery, Fault, Outcome, Refusal, RetryReason, SlackMessage } from './types.ts';

/** Who does something: a user id, a handle, or `you`, which is the default. */
export interface As {
  readonly as?: string;
}

/** A request to the app made by hand, to try what Slack would never send. */
export interface RawDelivery {
  readonly body: string | Buffer;
  /** `application/json` if not given. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Signed with this instead of the real secret. */
  readonly secret?: string;
  /** Seconds since 1970; now if not given. */
  readonly timestamp?: number;
  /** A signature to send instead of a computed one; null for none. */
  readonly signature?: string | null;
  readonly to?: string;
  /** Milliseconds to wait for the answer; 10,000 if not given. */
  readonly timeout?: number;
}

/** A channel to add. */
export interface NewChannel {
  readonly name: string;
  readonly id?: string;
  readonly kind?: 'channel' | 'private';
  /** Whether the bot is in it; it is, if not given. */
  readonly joined?: boolean;
}

/** Somebody in the workspace does something. Everything resolves when the app has acknowledged it or failed to. */
export interface PeopleApi {
  say(channel: string, text: string, options?: SayOptions): Promise<SlackMessage>;
  sayAsBot(channel: string, post: BotPost): Promise<SlackMessage>;
  uploadSnippet(
    channel: string,
    content: string,
    options?: Omit<SayOptions, 'snippet' | 'snippetName'> & { readonly text?: string; readonly name?: string },
  ): Promise<SlackMessage>;
  edit(channel: string, ts: string, text: string, options?: As & { readonly order?: MentionOrder }): Promise<void>;
  delete(channel: string, ts: string, options?: As): Promise<void>;
  command(channel: string, typed: string, options?: As): Promise<Outcome>;
  click(message: MessageRef, button: ButtonChoice, options?: As): Promise<Outcome>;
  shortcut(message: MessageRef, callbackId?: string, options?: As): Promise<Outcome>;
  closeModal(): Promise<void>;
}

/** What there is to see, and what was said between Slack and the app. */
export interface ReadingApi {
  readonly calls: readonly ApiCall[];
  readonly deliveries: readonly Delivery[];
  readonly refusals: readonly Refusal[];
  callsTo(method: string): ApiCall[];
  messagesIn(channel: string): SlackMessage[];
  thread(channel: string, ts: string): SlackMessage[];
  botMessagesIn(channel: string): SlackMessage[];
  ephemeralsFor(user: string, channel?: string): SlackMessage[];
  message(channel: string, ts: string): SlackMessage | undefined;
  failure(): State['failure'];
  modal(): { readonly id: string; readonly view: unknown; readonly user: string } | undefined;
  state(): State;
  onChange(listener: () => void): () => void;
  settled(options?: SettledOptions): Promise<void>;
  waitFor<T>(look: () => T, timeout?: number): Promise<NonNullable<T>>;
}

/** Changes of the workspace and of what the app may do there. */
export interface AdminApi {
  setScopes(scopes: readonly string[]): void;
  revokeToken(error?: string): void;
  restoreToken(): void;
  join(channel: string): Promise<void>;
  leave(channel: string): void;
  archive(channel: string, archived?: boolean): void;
  shareExternally(channel: string, shared?: boolean): void;
  addChannel(channel: NewChannel): string;
}

/** Deliveries by hand. */
export interface DeliveryApi {
  deliverTo(...urls: string[]): void;
  deliverRaw(raw: RawDelivery): Promise<HttpAnswer>;
  deliverEvent(
    event: Readonly<Record<string, unknown>>,
    options?: { readonly eventId?: string; readonly attempt?: number; readonly to?: string },
  ): Promise<Delivery>;
  redeliver(
    delivery: Delivery,
    options?: { readonly attempt?: number; readonly reason?: RetryReason; readonly to?: string },
  ): Promise<Delivery>;
  verifyUrl(to?: string): Promise<boolean>;
}

/** Things that go wrong. The methods `response_url` and `file` stand for those two kinds of request. */
export interface FaultApi {
  failNext(method: string, fault: Fault, times?: number): void;
  setFaults(draw?: (target: FaultTarget) => Fault | undefined): void;
  dropSockets(how?: DropKind): void;
  warnSockets(reason?: DisconnectReason): void;
  sockets(): number;
}

/** A running local Slack. */
export interface LocalSlack extends PeopleApi, ReadingApi, AdminApi, DeliveryApi, FaultApi {
  readonly port: number;
  /** The page, and the address that `auth.test` tells. */
  readonly url: string;
  /** What the app's client takes as `slackApiUrl`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly ids: typeof ids;
  close(): Promise<void>;
}
