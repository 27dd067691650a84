import type { Catalog } from '../catalog/catalog.ts';
import { type Scope, scopes } from '../catalog/schema.ts';
import type { Origin } from '../extract/signals.ts';
import { assertNever } from '../never.ts';

/** Below this a code is the client's own, from here on the gateway's or the business system's (Android SDK). */
export const firstServerCode = 1000;

const server: readonly Scope[] = ['gateway', 'business'];
const clients: readonly Scope[] = ['android', 'ios', 'h5', 'security-guard'];

/** Scopes that a number can belong to when nothing beside it decides, in the order in which they are shown. */
export function scopesOfNumber(code: number): readonly Scope[] {
  return code < firstServerCode ? clients : server;
}

/**
 * Scopes that the words beside a number leave open. A client hands on the gateway's codes, so `android 4001` is the
 * gateway's; an answer of the gateway below 1000 can only be a client's own code that was logged under its name.
 */
export function scopesOfOrigin(origin: Origin, code: number): readonly Scope[] {
  switch (origin) {
    case 'security-guard':
      return ['security-guard'];
    case 'mgs':
      return scopesOfNumber(code);
    case 'gateway':
      return server;
    case 'business':
      return ['business', 'gateway'];
    case 'android':
    case 'ios':
    case 'h5':
      return code < firstServerCode ? [origin] : server;
    default:
      return assertNever(origin);
  }
}

/**
 * The scopes to look for a number in: those given, and any in which the team has added this very number, since how a
 * team numbers its codes follows no rule of the gateway's. `origin` is what the text names; what it names decides.
 */
export function withAdded(
  given: readonly Scope[],
  code: number,
  catalog: Pick<Catalog, 'exact' | 'overlay'>,
  origin?: Origin,
): readonly Scope[] {
  if (!catalog.overlay?.added) {
    return given;
  }
  const named = origin === undefined || origin === 'mgs' ? scopes : scopes.filter((scope) => scope === origin);
  return [...new Set([...given, ...named.filter((scope) => catalog.exact(scope, code)?.team?.added)])];
}
