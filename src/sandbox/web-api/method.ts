import { scopeFamily } from '../access.ts';
import type { InvalidBody } from '../block-kit.ts';
import { ids, type Place } from '../seed/people-and-places.ts';
import type { World } from '../world.ts';

/** The arguments of a call, form fields that hold JSON already parsed. */
export type Args = Readonly<Record<string, unknown>>;

/** What a method answers besides `ok`. */
export type Result = Record<string, unknown>;

/** A Web API method: whose token it takes and what it does. It throws an `ApiError` for an answer with `ok: false`. */
export interface Method {
  readonly token: 'bot' | 'app' | 'any';
  /** Scopes that are needed whatever the arguments are. */
  readonly scopes?: readonly string[];
  readonly run: (world: World, args: Args) => Result | Promise<Result>;
}

/** An answer with `ok: false`, its code, and what stands beside it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly more: Result;

  constructor(code: string, more: Result = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

/** Refuses invalid content, with the places of the faults as Slack gives them. */
export function invalid({ error, messages }: InvalidBody): ApiError {
  if (messages.length === 0) return new ApiError(error);
  const lines = messages.map((message) => `[ERROR] ${message}`);
  return new ApiError(error, { errors: messages, response_metadata: { messages: lines } });
}

/** A required argument as text. */
export function text(args: Args, name: string): string {
  const value = args[name];
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw invalid({ error: 'invalid_arguments', messages: [`missing required field: ${name}`] });
}

/** An optional argument as text. */
export function optionalText(args: Args, name: string): string | undefined {
  return args[name] === undefined || args[name] === '' ? undefined : text(args, name);
}

/** An argument that is true in any of the ways Slack takes. */
export function isSet(args: Args, name: string): boolean {
  return [true, 'true', 1, '1'].includes(args[name] as string | number | boolean);
}

/** A number within bounds, or the default. */
export function count(args: Args, name: string, fallback: number, max: number): number {
  const given = Number(args[name] ?? fallback);
  if (!Number.isInteger(given) || given < 1) throw new ApiError('invalid_limit');
  return Math.min(given, max);
}

/** Throws `missing_scope` unless one of the scopes was granted. */
export function needScope(world: World, ...anyOf: readonly string[]): void {
  if (world.access.grants(...anyOf)) return;
  throw new ApiError('missing_scope', { needed: anyOf.join(','), provided: world.access.scopes.join(',') });
}

/** A conversation that the bot may know of. Private ones that it is not in do not exist for it. */
export function knownPlace(world: World, id: string): Place {
  const place = world.workspace.place(id);
  if (place === undefined || place.id !== id) throw new ApiError('channel_not_found');
  if (place.kind !== 'channel' && !place.members.has(ids.botUser)) throw new ApiError('channel_not_found');
  return place;
}

/** A conversation whose messages the bot may read, by membership and scope. */
export function readablePlace(world: World, id: string): Place {
  const place = knownPlace(world, id);
  needScope(world, `${scopeFamily(place)}:history`);
  if (!place.members.has(ids.botUser)) throw new ApiError('not_in_channel');
  return place;
}
