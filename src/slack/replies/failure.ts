import type { SlackMessage } from '../../render/message.ts';
import type { Services } from '../services.ts';
import { refusal } from '../web.ts';
import { sentences } from './plain.ts';
import { sentenceFor } from './refusals.ts';

/**
 * Logs a failure under a reference, and gives the one calm line that the person sees. The log gets no text of theirs.
 */
export function failure(services: Pick<Services, 'log' | 'newReference'>, error: unknown, where: string): SlackMessage {
  const reference = services.newReference();
  const why = refusal(error);
  services.log.error({ reference, where, refusal: why, err: error }, 'A question could not be answered');
  const known = sentenceFor(why);
  return sentences(
    known ?? `Something went wrong on my side, and it is in my log as \`${reference}\`. Please try again.`,
  );
}
