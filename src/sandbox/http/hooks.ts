import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InvalidBody } from '../block-kit.ts';
import { isApplied } from '../faults.ts';
import { respond } from '../respond.ts';
import type { ApiCall } from '../types.ts';
import { refuse, type World } from '../world.ts';
import { withFault } from './faulty.ts';
import { readBody, sendText, targetOf } from './http-io.ts';

/** Where response URLs live; on hooks.slack.com the paths begin the same way. */
export const hookPaths = /^\/(commands|actions|app)\//;

interface Answer {
  readonly status: number;
  readonly body: string;
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    const fits = parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed);
    return fits ? Object.fromEntries(Object.entries(parsed)) : undefined;
  } catch {
    return undefined;
  }
}

function refused(world: World, status: number, { error, messages }: InvalidBody, body: unknown): Answer {
  refuse(world, { where: 'response_url', error, messages, body });
  return { status, body: error };
}

function use(world: World, path: string, text: string): Answer {
  const body = parse(text);
  if (body === undefined) return refused(world, 400, { error: 'invalid_payload', messages: [] }, text);
  const used = world.responseUrls.use(path);
  if ('error' in used) return refused(world, 404, { error: used.error, messages: [] }, body);
  const responded = respond(world, used.target, body);
  return responded.ok ? { status: 200, body: 'ok' } : refused(world, 400, responded.refusal, body);
}

/** Serves a response URL. An expired or used-up one is a 404 whose text says which. */
export async function serveHook(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await readBody(request);
  const path = targetOf(request).pathname;
  const args = parse(text) ?? {};
  const record: ApiCall = { method: 'response_url', args, token: 'none', at: world.config.now(), status: 0 };
  await withFault(world, record, response, async (fault) => {
    const answer = isApplied(fault) ? use(world, path, text) : { status: 0, body: '' };
    record.response = answer.body;
    return () => {
      record.status = answer.status;
      sendText(response, answer.status, answer.body);
    };
  });
}
