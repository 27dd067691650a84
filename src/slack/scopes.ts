/** What each scope of the manifest is for, and so what is off without it; the README has the same table in full. */
const uses = {
  commands: 'the command and the message shortcut',
  'chat:write': 'answers in channels, threads and direct messages',
  'app_mentions:read': 'mentions in channels without a history scope',
  'channels:history': 'unasked answers in public channels, and reading their threads',
  'groups:history': 'unasked answers in private channels, and reading their threads',
  'im:history': 'direct messages',
  'mpim:history': 'unasked answers in group messages, and reading their threads',
  'channels:read': 'names of public channels',
  'groups:read': 'names of private channels',
  'files:read': 'text snippets',
} as const;

/** A scope that something depends on. */
export type Scope = keyof typeof uses;

/** The scopes that were not granted, and what is off without them. */
export interface Lack {
  readonly missing: readonly string[];
  readonly off: readonly string[];
}

/** What a grant lacks; undefined where it lacks nothing, or where Slack did not say what it holds. */
export function lackOf(granted: ReadonlySet<string>): Lack | undefined {
  const lacking = Object.entries(uses).filter(([scope]) => !granted.has(scope));
  return lacking.length === 0 || granted.size === 0
    ? undefined
    : { missing: lacking.map(([scope]) => scope), off: lacking.map(([, use]) => use) };
}
