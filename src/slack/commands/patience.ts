import type { Language } from '../../catalog/language.ts';
import type { SlackMessage } from '../../render/message.ts';
import type { Log } from '../log.ts';
import { sentences } from '../replies/plain.ts';
import { soon, TooLate } from '../soon.ts';

/** Slack gives a command three seconds, and half of one may be gone for the channel's language. */
const mostReadMs = 1_000;
const mostChangeMs = 1_500;

const texts = {
  en: {
    unread: 'I cannot tell for now: my store does not answer. Please try again in a moment.',
    unsaved:
      'This could not be saved for now: my store does not answer. It may still take effect late. ' +
      'Please try again in a moment; `/mgscode status` tells what holds.',
  },
  zh: {
    unread: '暂时没法回答：存储没有应答。请稍后再试。',
    unsaved:
      '暂时没能保存：存储没有应答。这次修改之后仍有可能生效。请稍后再试一次；当前的设置可以用 `/mgscode status` 查看。',
  },
} as const satisfies Record<Language, object>;

/** What the store tells a command. Rejects with `TooLate` when that takes more than a second. */
export function readSoon<T>(reading: Promise<T>): Promise<T> {
  return soon(reading, mostReadMs);
}

/** What a changed setting is confirmed with. Rejects with `TooLate` when that takes more than one and a half seconds. */
export function changeSoon<T>(changing: Promise<T>): Promise<T> {
  return soon(changing, mostChangeMs);
}

/**
 * What a command says, or, where the store takes too long for it, that it does: `unread` for what was only asked,
 * `unsaved` for a change. Rejects with whatever else fails.
 */
export async function orTooLate(
  { log }: { readonly log: Log },
  language: Language,
  what: 'unread' | 'unsaved',
  answer: () => Promise<SlackMessage>,
): Promise<SlackMessage> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof TooLate)) {
      throw error;
    }
    log.error({ err: error }, 'The store does not answer');
    return sentences(language, texts[language][what]);
  }
}
