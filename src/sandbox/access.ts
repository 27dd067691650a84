import type { Config } from './options.ts';
import type { Place } from './seed/people-and-places.ts';

/** Whose token a call carries. */
export type TokenKind = 'bot' | 'app' | 'other' | 'none';

/** Tokens and scopes. */
export class Access {
  readonly #config: Config;
  #scopes: readonly string[];
  #revoked: string | undefined;

  constructor(config: Config) {
    this.#config = config;
    this.#scopes = config.scopes;
  }

  get scopes(): readonly string[] {
    return this.#scopes;
  }

  setScopes(scopes: readonly string[]): void {
    this.#scopes = scopes;
  }

  /** From now on both tokens are refused with this error; undefined makes them good again. */
  revoke(error: string | undefined): void {
    this.#revoked = error;
  }

  /** The error that every call gets because its token was taken back. */
  get revoked(): string | undefined {
    return this.#revoked;
  }

  /** Whether the app was granted one of these scopes. */
  grants(...anyOf: readonly string[]): boolean {
    return anyOf.some((scope) => this.#scopes.includes(scope));
  }

  /** Tells whose token it is. */
  kindOf(token: string | undefined): TokenKind {
    if (token === undefined || token === '') return 'none';
    if (token === this.#config.botToken) return 'bot';
    return token === this.#config.appToken ? 'app' : 'other';
  }
}

/** The part of a scope's name that stands for a kind of conversation, as in `groups:history`. */
export function scopeFamily(place: Place): 'channels' | 'groups' | 'im' {
  if (place.kind === 'im') return 'im';
  return place.kind === 'private' ? 'groups' : 'channels';
}
