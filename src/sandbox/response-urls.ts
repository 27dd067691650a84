import { randomId, randomToken } from './ids.ts';
import { ids } from './seed/people-and-places.ts';

/** How often, and for how many milliseconds, a response URL may be used. */
const uses = 5;
const lifetime = 30 * 60_000;

/** What a response URL is bound to. `original` is the message that was clicked; commands and shortcuts have none. */
export interface ResponseTarget {
  readonly kind: 'commands' | 'actions' | 'app';
  readonly channel: string;
  readonly user: string;
  readonly original?: { readonly ts: string; readonly ephemeral: boolean };
}

/** Issues response URLs and counts their uses. */
export class ResponseUrls {
  readonly #issued = new Map<string, { readonly target: ResponseTarget; readonly at: number; used: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new path below the server's address, shaped like those of hooks.slack.com. */
  issue(target: ResponseTarget): string {
    const path = `/${target.kind}/${ids.team}/${randomId('', 12)}/${randomToken()}`;
    this.#issued.set(path, { target, at: this.#now(), used: 0 });
    return path;
  }

  /** Uses a path once: its target, or the error that Slack answers with status 404. */
  use(path: string): { readonly target: ResponseTarget } | { readonly error: string } {
    const issued = this.#issued.get(path);
    if (issued === undefined) return { error: 'no_service' };
    if (this.#now() - issued.at > lifetime) return { error: 'expired_url' };
    if (issued.used >= uses) return { error: 'used_url' };
    issued.used += 1;
    return { target: issued.target };
  }
}
