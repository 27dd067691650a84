import type { Answer } from '../../resolve/answer.ts';
import type { Incoming, RawMessage } from '../messages.ts';
import type { Services } from '../services.ts';
import { reasonOf } from '../web.ts';
import { postPrivately } from './post.ts';
import { type SecretWay, secretNotice } from './secret-texts.ts';

/** An answer that was posted, and what it was about. */
export interface AnsweredMessage {
  readonly incoming: Incoming;
  readonly answer: Answer;
  /** The thread that the answer stands in; undefined at the channel's own level. */
  readonly threadTs: string | undefined;
  /** The message that was explained, where it is another than the one that asked. */
  readonly from?: RawMessage | undefined;
}

/**
 * Tells the person who posted a secret, and nobody else, that it is one; once for each message. The answer stands already,
 * so that a thread shows what is said in it to one person. Never rejects.
 */
export async function tellSecret(
  services: Services,
  { incoming, answer, threadTs, from }: AnsweredMessage,
): Promise<void> {
  const { channel, message } = incoming;
  const explained = from ?? message;
  const told = whoIsTold(message, explained);
  if (answer.redacted === 0 || told === undefined || !services.toldSecrets.isFirst(`${channel}/${explained.ts}`)) {
    return;
  }
  const place = { channel, threadTs, user: told.user };
  try {
    const done = await postPrivately(services, place, secretNotice(told.way, answer.language));
    services.log.info({ delivery: `${channel}/${explained.ts}`, told: done }, 'A secret was posted');
  } catch (error) {
    services.log.warn({ channel, error: reasonOf(error) }, 'Who posted a secret could not be told');
  }
}

/** Who posted it; where that was no person, whoever asked about it. */
function whoIsTold(asking: RawMessage, explained: RawMessage): { user: string; way: SecretWay } | undefined {
  if (isPerson(explained)) {
    return { user: explained.user, way: 'posted' };
  }
  return asking !== explained && isPerson(asking) ? { user: asking.user, way: 'found' } : undefined;
}

function isPerson(message: RawMessage): message is RawMessage & { readonly user: string } {
  return message.user !== undefined && message.bot_id === undefined;
}
