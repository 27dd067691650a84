import type { IncomingMessage } from 'node:http';
import { readBody, targetOf } from '../http/http-io.ts';
import type { Args } from './method.ts';

/** A call as it came in. `error` is set when its body cannot be read. */
export interface ApiRequest {
  readonly method: string;
  readonly args: Args;
  readonly token: string | undefined;
  readonly error?: string;
}

/** Arguments that are JSON within a form field. */
const structured = new Set(['blocks', 'attachments', 'metadata', 'view']);

function parseField(name: string, value: string): unknown {
  if (!structured.has(name)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function fromForm(body: string, query: URLSearchParams): Args {
  const fields = [...query, ...new URLSearchParams(body)];
  return Object.fromEntries(fields.map(([name, value]) => [name, parseField(name, value)]));
}

function fromJson(body: string): { args: Args; error?: string } {
  try {
    const parsed: unknown = JSON.parse(body);
    if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed))
      return { args: {}, error: 'json_not_object' };
    return { args: Object.fromEntries(Object.entries(parsed)) };
  } catch {
    return { args: {}, error: 'invalid_json' };
  }
}

/** Reads a call: JSON with the token in the header, or a form (or query) with the token in either. */
export async function readApiRequest(request: IncomingMessage): Promise<ApiRequest> {
  const target = targetOf(request);
  const method = target.pathname.replace(/^\/api\//, '');
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const body = await readBody(request);
  if (request.headers['content-type']?.startsWith('application/json')) {
    return { method, token: bearer, ...fromJson(body) };
  }
  const { token, ...args } = fromForm(body, target.searchParams);
  return { method, token: bearer ?? (typeof token === 'string' ? token : undefined), args };
}
