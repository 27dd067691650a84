import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendText } from './http/http-io.ts';
import { randomId } from './ids.ts';
import { ids } from './seed/people-and-places.ts';
import type { SlackFile } from './types.ts';
import { seconds, type World } from './world.ts';

const previewLines = 5;
const previewCharacters = 2000;

interface Kept {
  readonly file: SlackFile;
  readonly content: string;
  readonly channel: string;
}

/** The files that were shared, by id. */
export class Files {
  readonly #kept = new Map<string, Kept>();

  keep(kept: Kept): void {
    this.#kept.set(kept.file.id, kept);
  }

  get(id: string): Kept | undefined {
    return this.#kept.get(id);
  }
}

function previewOf(content: string): string {
  return content.split('\n').slice(0, previewLines).join('\n').slice(0, previewCharacters);
}

function describeSnippet(world: World, user: string, id: string, name: string, content: string): SlackFile {
  const base = `${world.url}/files-pri/${ids.team}-${id}`;
  const preview = previewOf(content);
  return {
    id,
    created: seconds(world),
    timestamp: seconds(world),
    name,
    title: name,
    mimetype: 'text/plain',
    filetype: 'text',
    pretty_type: 'Plain Text',
    user,
    user_team: ids.team,
    editable: true,
    size: Buffer.byteLength(content),
    mode: 'snippet',
    is_external: false,
    external_type: '',
    is_public: true,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    channels: [],
    groups: [],
    url_private: `${base}/${encodeURIComponent(name)}`,
    url_private_download: `${base}/download/${encodeURIComponent(name)}`,
    permalink: `${world.url}/files/${user}/${id}/${encodeURIComponent(name)}`,
    permalink_public: `${world.url}/${ids.team}-${id}`,
    edit_link: `${world.url}/files/${user}/${id}/${encodeURIComponent(name)}/edit`,
    preview,
    preview_is_truncated: preview.length < content.length,
    is_starred: false,
    has_rich_preview: false,
    file_access: 'visible',
    media_display_type: 'unknown',
  };
}

/** Keeps a text snippet that a person shares in a channel. */
export function keepSnippet(world: World, channel: string, user: string, name: string, content: string): SlackFile {
  const file = describeSnippet(world, user, randomId('F'), name, content);
  world.files.keep({ file, content, channel });
  return file;
}

/** A file as the bot may see it: only from conversations that it is in. */
export function visibleFile(world: World, id: string): Kept | undefined {
  const kept = world.files.get(id);
  const place = kept === undefined ? undefined : world.workspace.place(kept.channel);
  return place?.members.has(ids.botUser) ? kept : undefined;
}

const signInPage = '<!DOCTYPE html><html><head><title>Slack</title></head><body>Sign in to Acme Bank</body></html>';

/**
 * Serves a file's bytes to the bot. Whoever may not read it gets the sign-in page with status 200, as in Slack: without a
 * token, without `files:read`, or from a conversation that the bot is not in.
 */
export function serveFile(world: World, request: IncomingMessage, response: ServerResponse, path: string): void {
  const id = /^\/files-pri\/[A-Z0-9]+-([A-Z0-9]+)\//.exec(path)?.[1] ?? '';
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const mayRead = world.access.kindOf(token) === 'bot' && !world.access.revoked && world.access.grants('files:read');
  const kept = mayRead ? visibleFile(world, id) : undefined;
  if (kept === undefined) sendText(response, 200, signInPage, 'text/html');
  else sendText(response, 200, kept.content);
}
