const mostKept = 5_000;

/** How far the sharing of a private answer has come in this process; changed by who shares it. */
export interface Sharing {
  /** A press is being dealt with. */
  inHand: boolean;
  /** Which codes everybody sees, for which environment; undefined while that is nothing. */
  done: string | undefined;
  /** Slack may have taken a post although it did not say so. */
  inDoubt: boolean;
}

/** A private message: two people can have the same `ts`. Slack does not always name it; then `ts` is empty. */
export interface PrivateMessage {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
}

/** What this process knows of the sharing of private messages. */
export interface Sharings {
  readonly of: (message: PrivateMessage) => Sharing;
}

/** Keeps what is known, and forgets after thousands: at worst an answer is shared twice. */
export function makeSharings(): Sharings {
  const known = new Map<string, Sharing>();

  function of({ channel, user, ts }: PrivateMessage): Sharing {
    const name = `${channel}/${user}/${ts}`;
    const sharing = known.get(name) ?? { inHand: false, done: undefined, inDoubt: false };
    if (ts !== '' && !known.has(name)) {
      if (known.size >= mostKept) {
        known.clear();
      }
      known.set(name, sharing);
    }
    return sharing;
  }

  return { of };
}
