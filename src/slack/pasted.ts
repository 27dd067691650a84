import type { RawMessage } from './messages.ts';

/** Who is to know of a secret in a message: whoever `posted` it, or, where that was no person, whoever asked about it. */
export interface Pasted {
  readonly user: string;
  /** The message. */
  readonly ts: string;
  readonly way: 'posted' | 'found';
}

/** Who posted what was explained; undefined where no person is known. */
export function pastedBy(asking: RawMessage, explained: RawMessage = asking): Pasted | undefined {
  const { ts } = explained;
  if (isPerson(explained)) {
    return { user: explained.user, ts, way: 'posted' };
  }
  return asking !== explained && isPerson(asking) ? { user: asking.user, ts, way: 'found' } : undefined;
}

function isPerson(message: RawMessage): message is RawMessage & { readonly user: string } {
  return message.user !== undefined && message.bot_id === undefined;
}
