import type { SlackMessage } from '../../render/message.ts';
import type { Services } from '../services.ts';
import { refusal } from '../web.ts';
import { sentences } from './plain.ts';
import { sentenceFor } from './refusals.ts';

/**
 * Logs a failure under a reference, and gives the one calm line that the person sees. The log gets no text of theirs.
 */
export function failure(services: Pick<Services, 'log' | 'newReference'>, error: unknown, where: string): SlackMessage {
  const { message, note } = describeFailure(services, error);
  note({ where });
  return message;
}

/** The calm line for the person, and what writes the one line of the log, for when it is known how the telling went. */
export function describeFailure(
  { log, newReference }: Pick<Services, 'log' | 'newReference'>,
  error: unknown,
): { readonly message: SlackMessage; readonly note: (fields: object) => void } {
  const reference = newReference();
  const why = refusal(error);
  const known = sentenceFor(why);
  return {
    message: sentences(
      known ?? `Something went wrong on my side, and it is in my log as \`${reference}\`. Please try again.`,
    ),
    note: (fields) => log.error({ reference, refusal: why, err: error, ...fields }, 'A question could not be answered'),
  };
}
