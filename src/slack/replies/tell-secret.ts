import type { Answer } from '../../resolve/answer.ts';
import type { Pasted } from '../pasted.ts';
import type { Services } from '../services.ts';
import { reasonOf } from '../web.ts';
import { postPrivately } from './post.ts';
import { secretNotice } from './secret-texts.ts';

/** An answer that stands there, and who posted what it is about. */
export interface Answered {
  readonly answer: Answer;
  readonly pasted?: Pasted | undefined;
}

/** Where it stands; `threadTs` is undefined at the channel's own level. */
export interface AnswerPlace {
  readonly channel: string;
  readonly threadTs: string | undefined;
}

/**
 * Tells the person who posted a secret, and nobody else, that it is one; once for each message. The answer has to stand
 * there already: Slack shows nothing to one person in a thread without replies. Never rejects.
 */
export async function tellSecret(
  services: Pick<Services, 'web' | 'access' | 'log' | 'toldSecrets'>,
  place: AnswerPlace,
  { answer, pasted }: Answered,
): Promise<void> {
  const delivery = `${place.channel}/${pasted?.ts}`;
  if (answer.redacted === 0 || pasted === undefined || !services.toldSecrets.isFirst(delivery)) {
    return;
  }
  try {
    const notice = secretNotice(pasted.way, answer.language);
    const told = await postPrivately(services, { ...place, user: pasted.user }, notice);
    services.log.info({ delivery, told }, 'A secret was posted');
  } catch (error) {
    services.log.warn({ delivery, error: reasonOf(error) }, 'Who posted a secret could not be told');
  }
}
