import type { Language } from '../../catalog/language.ts';
import type { SlackMessage } from '../../render/message.ts';
import { referenceOf } from '../receipt.ts';
import type { Services } from '../services.ts';
import { refusal } from '../web.ts';
import { sentences } from './plain.ts';
import { sentenceFor } from './refusals.ts';

const somethingWrong: Readonly<Record<Language, (reference: string) => string>> = {
  en: (reference) => `Something went wrong on my side, and it is in my log as \`${reference}\`. Please try again.`,
  zh: (reference) => `我这边出错了，日志里的编号是 \`${reference}\`。请再试一次。`,
};

/**
 * Logs a failure under a reference, and gives the one calm line that the person sees. The log gets no text of theirs.
 */
export function failure(
  services: Pick<Services, 'log' | 'newReference'>,
  error: unknown,
  where: string,
  language: Language,
): SlackMessage {
  const { message, note } = describeFailure(services, error, language);
  note({ where });
  return message;
}

/** The calm line for the person, and what writes the one line of the log, for when it is known how the telling went. */
export function describeFailure(
  services: Pick<Services, 'log' | 'newReference'>,
  error: unknown,
  language: Language,
): { readonly message: SlackMessage; readonly note: (fields: object) => void } {
  const reference = referenceOf(services);
  const why = refusal(error);
  const known = sentenceFor(why, language);
  return {
    message: sentences(language, known ?? somethingWrong[language](reference)),
    note: (fields) =>
      services.log.error({ reference, refusal: why, err: error, ...fields }, 'A question could not be answered'),
  };
}
