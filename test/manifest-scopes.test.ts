import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const manifestText = read('manifest.yml');
const manifest = z
  .object({
    oauth_config: z.object({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(parse(manifestText));

const scopes = manifest.oauth_config.scopes.bot;
const subscriptions = manifest.settings.event_subscriptions.bot_events;
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

/**
 * What each call of the Web API needs, from its page at https://docs.slack.dev/reference/methods/<method> : of the scopes
 * named there those for the kinds of channel in which the bot makes the call.
 */
const methodScopes: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  // Only names of channels are asked for: direct messages have none.
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'files.info': ['files:read'],
};

/** What each subscription needs, from its page at https://docs.slack.dev/reference/events/<event> . */
const eventScopes: Readonly<Record<string, readonly string[]>> = {
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
};

/** Commands and shortcuts: https://docs.slack.dev/reference/scopes/commands . */
const featureScopes = ['commands'];

/** The calls that the code makes, found where they stand. */
function callsOfCode(): readonly string[] {
  const folder = new URL('../src/slack/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const text = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  expect(text).not.toMatch(/(?<!super)\.apiCall\(|\.filesUploadV2\(|\.paginate\(/);
  return sorted(
    Array.from(
      text.matchAll(/\b(?:web|client)\s*\.\s*(\w+)\s*\.\s*(\w+)\s*\(/g),
      ([, family, method]) => `${family}.${method}`,
    ),
  );
}

describe('the scopes of the manifest', () => {
  it('are known for every call that the code makes, and for no other', () => {
    expect(callsOfCode()).toEqual(sorted(Object.keys(methodScopes)));
  });

  it('are known for every subscription, and for no other', () => {
    expect(sorted(subscriptions)).toEqual(sorted(Object.keys(eventScopes)));
  });

  it('are what the calls, the subscriptions and the command need, each once', () => {
    const needed = [...Object.values(methodScopes).flat(), ...Object.values(eventScopes).flat(), ...featureScopes];
    expect(sorted(scopes)).toEqual(sorted(needed));
    expect(new Set(scopes).size).toBe(scopes.length);
  });

  it('say each in a comment what it is for', () => {
    for (const scope of scopes) expect(manifestText).toMatch(new RegExp(`# .*\\n {6}- ${scope}\\n`));
  });

  it('are the rows of the table in the README', () => {
    const rows = Array.from(read('README.md').matchAll(/^\| `(commands|[a-z_]+:[a-z_.]+)` \|/gm), ([, scope]) => scope);
    expect(rows).toEqual(scopes);
  });
});
