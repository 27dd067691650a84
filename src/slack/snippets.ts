import type { WebClient } from '@slack/web-api';
import type { Access } from './access.ts';
import type { RawFile } from './messages.ts';
import type { Problem } from './problems.ts';
import { refusal } from './web.ts';

/** At most this much of a file is read, from its start. */
const mostBytes = 1024 * 1024;
const timeoutMs = 8_000;

/** What became of reading a file: its text (`whole` unless it was too long), or why there is none. */
export type FileText = { readonly text: string; readonly whole: boolean } | { readonly problem: Problem };

/** Reads text files that people attach. Never rejects. */
export interface FileReader {
  readonly read: (file: RawFile) => Promise<FileText>;
}

/** What reading files needs: the token goes only to `origins`, never to an address that a message makes up. */
export interface FileReaderParts {
  readonly web: WebClient;
  readonly token: string;
  readonly origins: ReadonlySet<string>;
  readonly access: Pick<Access, 'grants'>;
}

/** Slack keeps files here; one of a GovSlack workspace lies on its own. Without TLS the token would go in the open. */
export const slackFileOrigins: readonly string[] = ['https://files.slack.com', 'https://files.slack-gov.com'];

/** Whether a file holds text that can be read, as snippets and logs do. */
export function isText(file: RawFile): boolean {
  return file.mode === 'snippet' || /^text\/|\/json|\/xml|\/yaml/.test(file.mimetype ?? '');
}

/** Opens the reader. Files of a channel shared with another company are looked up first, since events lack their address. */
export function openFileReader({ web, token, origins, access }: FileReaderParts): FileReader {
  async function addressOf(file: RawFile): Promise<string | undefined> {
    const given = file.url_private_download ?? file.url_private;
    if (given !== undefined || file.id === undefined) {
      return given;
    }
    const { file: info } = await web.files.info({ file: file.id });
    return info?.url_private_download ?? info?.url_private;
  }

  /** The sign-in page does not say why it came: asking about the file itself does, by refusing. */
  async function whyClosed(file: RawFile): Promise<Problem> {
    if (file.id === undefined) {
      return 'file-scope';
    }
    await web.files.info({ file: file.id });
    return 'file-failed';
  }

  async function read(file: RawFile): Promise<FileText> {
    if (!access.grants('files:read')) {
      return { problem: 'file-scope' };
    }
    try {
      const address = await addressOf(file);
      if (address === undefined) {
        return { problem: 'file-out-of-reach' };
      }
      return (await download(address, file, { token, origins })) ?? { problem: await whyClosed(file) };
    } catch (error) {
      const why = refusal(error);
      return {
        problem: why === 'missing_scope' ? 'file-scope' : why === undefined ? 'file-failed' : 'file-out-of-reach',
      };
    }
  }

  return { read };
}

/** Gives undefined where Slack answers with its sign-in page instead of the file. */
async function download(
  address: string,
  file: RawFile,
  { token, origins }: Pick<FileReaderParts, 'token' | 'origins'>,
): Promise<FileText | undefined> {
  const url = new URL(address);
  if (!origins.has(url.origin)) {
    return { problem: 'file-failed' };
  }
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
  if (isSignInPage(response, file)) {
    await response.body?.cancel();
    return undefined;
  }
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    return { problem: response.status === 404 || response.status === 403 ? 'file-out-of-reach' : 'file-failed' };
  }
  return readStart(response.body);
}

/** Slack answers a token that may not read a file with its sign-in page, and status 200 or a redirect to it. */
function isSignInPage(response: Response, file: RawFile): boolean {
  const html = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const redirected = response.status >= 300 && response.status < 400;
  return redirected || (html && !(file.mimetype ?? '').startsWith('text/html'));
}

async function readStart(body: ReadableStream<Uint8Array>): Promise<FileText> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    const room = mostBytes - bytes;
    text += decoder.decode(chunk.subarray(0, room), { stream: true });
    bytes += chunk.length;
    if (bytes > mostBytes) {
      return { text, whole: false };
    }
  }
  return { text: text + decoder.decode(), whole: true };
}
