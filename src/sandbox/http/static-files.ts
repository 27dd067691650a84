import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendText } from './http-io.ts';

const pageFolder = fileURLToPath(new URL('../page/', import.meta.url));
const fontFolder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));

/** The page may load from here only, and be shown in no frame. Styles set by script are not touched by it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Node says on first use that it may still change; for whoever starts the sandbox that is only noise. */
function stripTypes(source: string): string {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** A name of plain parts: nothing that leads out of the folder, nothing hidden. */
const plainPath = /^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

function fileFor(path: string): { file: string; type: string } | undefined {
  const wanted = path === '/' ? '/index.html' : path;
  const type = contentTypes[extname(wanted)];
  if (type === undefined || !plainPath.test(wanted) || wanted.endsWith('.d.ts')) return undefined;
  const font = /^\/font\/((?:files\/)?[\w-]+\.(?:css|woff2))$/.exec(wanted)?.[1];
  if (font !== undefined) return { file: join(fontFolder, font), type };
  return { file: join(pageFolder, wanted), type };
}

const cache = new Map<string, Buffer>();

async function contentOf(file: string): Promise<Buffer> {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const raw = await readFile(file);
  const content = file.endsWith('.ts') ? Buffer.from(stripTypes(raw.toString('utf8'))) : raw;
  cache.set(file, content);
  return content;
}

/** Serves the page: its own files, TypeScript as JavaScript, and the font for Chinese. Anything else is a 404. */
export async function serveStatic(path: string, response: ServerResponse): Promise<void> {
  const found = fileFor(path);
  const content = found === undefined ? undefined : await contentOf(found.file).catch(() => undefined);
  if (found === undefined || content === undefined) {
    sendText(response, 404, 'not found');
    return;
  }
  response.writeHead(200, {
    'content-type': found.type,
    'content-length': content.length,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(content);
}
