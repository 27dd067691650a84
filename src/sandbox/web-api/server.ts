import type { IncomingMessage, ServerResponse } from 'node:http';
import { isApplied } from '../faults.ts';
import { withFault } from '../http/faulty.ts';
import { sendJson } from '../http/http-io.ts';
import type { ApiCall } from '../types.ts';
import { refuse, type World } from '../world.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { ApiError, type Method, needScope, type Result } from './method.ts';
import { otherMethods } from './others.ts';
import { type ApiRequest, readApiRequest } from './request.ts';

const methods: Readonly<Record<string, Method>> = { ...chatMethods, ...conversationMethods, ...otherMethods };

function methodOf(request: ApiRequest): Method {
  const method = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  if (method === undefined) throw new ApiError('unknown_method', { req_method: request.method });
  return method;
}

function authorise(world: World, method: Method, request: ApiRequest): void {
  const kind = world.access.kindOf(request.token);
  if (kind === 'none') throw new ApiError('not_authed');
  if (kind === 'other') throw new ApiError('invalid_auth');
  if (world.access.revoked !== undefined) throw new ApiError(world.access.revoked);
  if (method.token !== 'any' && method.token !== kind) throw new ApiError('not_allowed_token_type');
  if (method.scopes !== undefined) needScope(world, ...method.scopes);
}

async function perform(world: World, request: ApiRequest): Promise<Result> {
  try {
    const method = methodOf(request);
    authorise(world, method, request);
    if (request.error !== undefined) throw new ApiError(request.error);
    return { ok: true, ...(await method.run(world, request.args)) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const lines: unknown = error.more.errors ?? [];
    const messages = Array.isArray(lines) ? lines.map(String) : [];
    refuse(world, { where: 'web-api', method: request.method, error: error.code, messages, body: request.args });
    return { ok: false, error: error.code, ...error.more };
  }
}

function scopeHeaders(world: World, request: ApiRequest): Record<string, string> {
  const method = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  const granted = world.access.kindOf(request.token) === 'bot' ? world.access.scopes : [];
  return {
    'x-oauth-scopes': granted.join(','),
    'x-accepted-oauth-scopes': method?.scopes?.join(',') ?? '',
    'x-slack-req-id': String(world.calls.length),
  };
}

/** Answers one call of the Web API, or does to it what a fault wants. */
export async function serveApi(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await readApiRequest(request);
  const { method, args } = call;
  const record: ApiCall = { method, args, token: world.access.kindOf(call.token), at: world.config.now(), status: 0 };
  await withFault(world, record, response, async (fault) => {
    const result = isApplied(fault) ? await perform(world, call) : undefined;
    record.response = result;
    return () => {
      record.status = 200;
      sendJson(response, 200, result, scopeHeaders(world, call));
    };
  });
}
