import type { MessageAttachment } from '@slack/types';

/** A block as it came in; `block-kit.ts` has checked it before it is kept. */
export interface SlackBlock {
  type: string;
  block_id?: string;
  [key: string]: unknown;
}

/** A file as Slack's file object, cut down to what a bot reads. Its bytes are at `url_private_download`. */
export interface SlackFile {
  id: string;
  created: number;
  timestamp: number;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  pretty_type: string;
  user: string;
  user_team: string;
  editable: boolean;
  size: number;
  mode: 'snippet';
  is_external: boolean;
  external_type: string;
  is_public: boolean;
  public_url_shared: boolean;
  display_as_bot: boolean;
  username: string;
  channels: string[];
  groups: string[];
  url_private: string;
  url_private_download: string;
  permalink: string;
  permalink_public: string;
  edit_link: string;
  preview: string;
  preview_is_truncated: boolean;
  is_starred: boolean;
  has_rich_preview: boolean;
  file_access: 'visible';
  media_display_type: 'unknown';
}

/** The app's own data on a message; given back only when it is asked for with `include_all_metadata`. */
export interface MessageMetadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

/**
 * A message as it is stored, in Slack's own names. `thread_ts` is there on replies only (a thread's first message gets it
 * when it is read out), `ephemeralFor` on messages that a single person sees.
 */
export interface SlackMessage {
  readonly type: 'message';
  readonly channel: string;
  readonly ts: string;
  readonly team: string;
  readonly text: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly username?: string;
  readonly subtype?: 'bot_message' | 'me_message' | 'file_share' | 'thread_broadcast' | 'channel_join' | 'tombstone';
  readonly client_msg_id?: string;
  readonly inviter?: string;
  readonly blocks?: SlackBlock[];
  readonly attachments?: MessageAttachment[];
  readonly thread_ts?: string;
  readonly parent_user_id?: string;
  readonly edited?: { user: string; ts: string };
  readonly files?: SlackFile[];
  readonly metadata?: MessageMetadata;
  readonly ephemeralFor?: string;
}

/** A call of the app: a Web API method, or `response_url`, or `file` for the download of a file. */
export interface ApiCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly token: 'bot' | 'app' | 'other' | 'none';
  readonly at: number;
  /** HTTP status; 0 when the connection was cut or never answered. */
  status: number;
  response?: unknown;
  fault?: Fault;
}

/** What went to the app. `attempt` is 0 for the first try; `ms` runs until the ack, the refusal or the timeout. */
export interface Delivery {
  readonly kind: DeliveryKind;
  readonly transport: 'http' | 'socket';
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempt: number;
  readonly at: number;
  acked: boolean;
  /** Why it was not acked, as `x-slack-retry-reason` says it. */
  reason?: RetryReason;
  status?: number;
  ackBody?: unknown;
  to?: string;
  ms: number;
}

/** The three ways a payload travels: Events API, slash command, interactivity. */
export type DeliveryKind = 'event' | 'command' | 'interaction';

/** Slack's words for why a delivery is tried again. */
export type RetryReason = 'http_timeout' | 'connection_failed' | 'http_error' | 'too_many_redirects' | 'timeout';

/** Something the app sent that Slack did not take. For an invalid ack body this record is the only trace. */
export interface Refusal {
  readonly where: 'ack' | 'response_url' | 'web-api';
  readonly method?: string;
  readonly error: string;
  readonly messages: readonly string[];
  readonly body: unknown;
}

/**
 * What a call meets instead of its answer; `applied` says whether it takes effect all the same, and `appliedAfter` how
 * many milliseconds later: until then nobody sees it. Whoever called may be gone by then.
 */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly applied?: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'ratelimited'; readonly retryAfter: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'reset'; readonly applied?: boolean; readonly appliedAfter?: number }
  /** Takes effect only after `ms` milliseconds, and is answered as ever then. */
  | { readonly kind: 'late'; readonly ms: number }
  /** Never answered, or after `ms` milliseconds if they are given; takes effect at once, or as long after as it says. */
  | { readonly kind: 'hang'; readonly applied?: boolean; readonly appliedAfter?: number; readonly ms?: number };

/** How a command, a click or a shortcut ended for the person. `failure` is what Slack told them. */
export interface Outcome {
  readonly acked: boolean;
  readonly failure?: string;
  /** What the body of the ack put up, if it did. */
  readonly message?: SlackMessage;
  readonly delivery: Delivery;
}
