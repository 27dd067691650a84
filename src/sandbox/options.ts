import { defaultSamples } from './seed/samples.ts';

/** A slash command as the composer offers it. */
export interface CommandOption {
  readonly name: string;
  readonly hint: string;
  readonly description: string;
}

/** How the local Slack is set up. Everything has a default; README's sandbox runs on nearly all of them. */
export interface LocalSlackOptions {
  /** 0, the default, takes any free port. The address is always 127.0.0.1. */
  readonly port?: number;
  /** How the app receives: `http` if a request URL is given, else `socket`. */
  readonly mode?: 'http' | 'socket';
  /** Where HTTP deliveries go; several are taken in turn, as by a load balancer. */
  readonly requestUrl?: string | readonly string[];
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** What people type after the @ to mention the bot. */
  readonly botName?: string;
  /** Bot token scopes. */
  readonly scopes?: readonly string[];
  /** Event subscriptions, named as in the manifest's `bot_events`. */
  readonly events?: readonly string[];
  readonly commands?: readonly CommandOption[];
  readonly shortcuts?: readonly { readonly callbackId: string; readonly name: string }[];
  readonly samples?: readonly { readonly title: string; readonly text: string }[];
  /** Whether the channels hold some talk already. */
  readonly seedMessages?: boolean;
  /** Milliseconds since 1970; behind every `ts`, and behind the expiry of response URLs and triggers. */
  readonly now?: () => number;
  /** Milliseconds the app has to acknowledge. */
  readonly ackTimeout?: number;
  /** Redeliveries of an event come at once, after one and after five minutes, times this. */
  readonly redeliveryScale?: number;
  /** Whether the sandbox page is served. */
  readonly page?: boolean;
  /** Serves by TLS with this key and certificate, both as PEM, as Slack does. Plain, if not given. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** Options with their defaults filled in. */
export type Config = Required<Omit<LocalSlackOptions, 'requestUrl' | 'tls'>>;

/** The scopes that answering commands, mentions, pastes, shortcuts and snippets takes. */
export const defaultScopes: readonly string[] = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  'channels:read',
  'groups:read',
  'files:read',
];

const defaults: Config = {
  port: 0,
  mode: 'socket',
  botToken: 'xoxb-local-slack-bot-token',
  appToken: 'xapp-local-slack-app-token',
  signingSecret: 'local-slack-signing-secret',
  botName: 'mgscode',
  scopes: defaultScopes,
  events: ['app_mention', 'message.channels', 'message.groups', 'message.im', 'message.mpim'],
  commands: [{ name: '/mgscode', hint: '4001', description: 'Explain a result code of the Mobile Gateway Service' }],
  shortcuts: [{ callbackId: 'explain_gateway_error', name: 'Explain gateway error' }],
  samples: defaultSamples,
  seedMessages: true,
  now: Date.now,
  ackTimeout: 3000,
  redeliveryScale: 1,
  page: true,
};

/** Fills in the defaults. */
export function resolveOptions(options: LocalSlackOptions): Config {
  const { requestUrl, tls: _, ...given } = options;
  return { ...defaults, mode: requestUrl === undefined ? 'socket' : 'http', ...given };
}

/** The request URLs that were given, as a list. */
export function requestUrlsOf(options: LocalSlackOptions): readonly string[] {
  const given = options.requestUrl ?? [];
  return typeof given === 'string' ? [given] : given;
}
