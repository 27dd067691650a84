import type { Identity } from './identity.ts';
import type { Scope } from './scopes.ts';

/** What Slack calls the kinds of conversation in its events. */
const families = { channel: 'channels', group: 'groups', im: 'im', mpim: 'mpim' } as const;
type Kind = keyof typeof families;

/** What is done with a conversation that takes a scope of its kind. */
export type Use = 'read' | 'history';

/** What the bot was granted when it started, so that nothing is called that Slack would refuse. */
export interface Access {
  /** True also as long as Slack did not say. */
  readonly grants: (scope: Scope) => boolean;
  /** Whether the conversation can be looked up (`read`), or its messages read (`history`). */
  readonly mayUse: (use: Use, channel: string) => boolean;
  /** Whether it depends on the conversation's kind, which is not known yet. */
  readonly isOpen: (use: Use, channel: string) => boolean;
  /** A conversation's kind, which only some events tell. */
  readonly saw: (channel: string, kind: string | undefined) => void;
  /**
   * Slack refused it for want of a scope, so it is not tried again. True where that was not to be expected: the scope was
   * granted at the start, or the start did not tell. False where the conversation proves to be of a kind that lacks it.
   */
  readonly refused: (use: Use, channel: string) => boolean;
}

/** Any of these could be the scope that is needed, as long as the kind is not known. */
function scopesFor(use: Use, kind: Kind | undefined): readonly string[] {
  const possible: readonly Kind[] = kind === undefined ? ['channel', 'group', 'mpim'] : [kind];
  return possible.map((each) => `${families[each]}:${use}`);
}

function isKind(kind: string | undefined): kind is Kind {
  return kind !== undefined && Object.hasOwn(families, kind);
}

const mostKept = 10_000;

/** Knows what may be called, by the scopes of an identity that may not be known yet. */
export function makeAccess(identity: () => Pick<Identity, 'scopes'> | undefined): Access {
  const kinds = new Map<string, Kind>();
  const closed = new Set<string>();

  /** A token has at least one scope: where none is named, something on the way took the header. */
  function grants(scope: string): boolean {
    const scopes = identity()?.scopes;
    return scopes === undefined || scopes.size === 0 || scopes.has(scope);
  }

  function granted(use: Use, channel: string): readonly boolean[] {
    return scopesFor(use, channel.startsWith('D') ? 'im' : kinds.get(channel)).map(grants);
  }

  function saw(channel: string, kind: string | undefined): void {
    if (isKind(kind) && kinds.get(channel) !== kind) {
      makeRoom(kinds);
      kinds.set(channel, kind);
      // A channel that was made private is another for the scopes.
      closed.delete(`read/${channel}`);
      closed.delete(`history/${channel}`);
    }
  }

  function refused(use: Use, channel: string): boolean {
    makeRoom(closed);
    closed.add(`${use}/${channel}`);
    return granted(use, channel).every(Boolean);
  }

  return {
    grants,
    mayUse: (use, channel) => !closed.has(`${use}/${channel}`) && granted(use, channel).some(Boolean),
    isOpen: (use, channel) => new Set(granted(use, channel)).size > 1,
    saw,
    refused,
  };
}

function makeRoom(kept: { readonly size: number; readonly clear: () => void }): void {
  if (kept.size >= mostKept) {
    kept.clear();
  }
}
