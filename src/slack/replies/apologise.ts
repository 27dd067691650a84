import { languageOf } from '../languages.ts';
import type { Incoming } from '../messages.ts';
import type { Services } from '../services.ts';
import { failure } from './failure.ts';
import { post } from './post.ts';
import { threadFor } from './reply-asked.ts';

/** Says in a message's thread that it could not be taken on, and logs why. Rejects as the Web API does. */
export type Apologise = (services: Services, incoming: Incoming, error: unknown) => Promise<void>;

/** One mention comes as two events within seconds; more than these many are not under way at once. */
const mostKept = 500;

/**
 * For a message that addresses the bot while the store does not work. The store is what else would know that the message's
 * other event was dealt with, so that is kept here: each message gets one apology of this process.
 */
export function makeApologise(): Apologise {
  const told = new Set<string>();

  return async (services, incoming, error) => {
    const { channel, message } = incoming;
    const key = `${channel}/${message.ts}`;
    if (told.has(key)) {
      return;
    }
    if (told.size >= mostKept) {
      told.clear();
    }
    told.add(key);
    const reply = failure(services, error, 'message', languageOf(services, message.text));
    await post(services, { channel, threadTs: threadFor(incoming), answers: message.ts }, reply);
  };
}
