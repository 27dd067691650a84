const mostKept = 5_000;

/** How far the sharing of a private answer has come in this process. */
export interface Sharing {
  /** A press is being dealt with. */
  inHand: boolean;
  /** Everybody sees it. */
  done: boolean;
  /** Slack may have taken a post although it did not say so. */
  inDoubt: boolean;
}

/** For each bot of the process its own, and gone with it. */
const byBot = new WeakMap<object, Map<string, Sharing>>();

/**
 * What this process knows of the sharing of a private message, to be changed by who shares it. It forgets after
 * thousands: at worst an answer is shared twice. Where Slack does not name the message, nothing is known.
 */
export function sharingOf(bot: object, { channel, user, ts }: Record<'channel' | 'user' | 'ts', string>): Sharing {
  const known = byBot.get(bot) ?? new Map<string, Sharing>();
  byBot.set(bot, known);
  const name = `${channel}/${user}/${ts}`;
  const sharing = known.get(name) ?? { inHand: false, done: false, inDoubt: false };
  if (!known.has(name) && ts !== '') {
    if (known.size >= mostKept) {
      known.clear();
    }
    known.set(name, sharing);
  }
  return sharing;
}
