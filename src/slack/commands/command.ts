import type { Language } from '../../catalog/language.ts';
import type { SlackMessage } from '../../render/message.ts';
import type { Services } from '../services.ts';

/** Who asks for a command, and where. `words` is what follows the command's name. */
export interface CommandCall {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** Undefined where Slack does not tell it; it may have to be asked. */
  readonly channelName: () => Promise<string | undefined>;
  readonly words: readonly string[];
  /** Whether people of another company read the answer, to whom nothing of the inside is told. */
  readonly shared: boolean;
  /** What to answer in. */
  readonly language: Language;
  /** When it was ordered, in milliseconds since 1970, where it is done late: what was ordered after that stays. */
  readonly given?: number;
}

/** A word that the bot takes as an order rather than as a question; help is made from these. */
export interface Command {
  readonly name: string;
  /** The same word for those who type Chinese. */
  readonly chinese: string;
  /** What may follow the name, as help shows it. */
  readonly usage: string;
  readonly about: Readonly<Record<Language, string>>;
  /** Whether what follows the name can be meant for it; otherwise the whole text is a question. */
  readonly takes: (words: readonly string[]) => boolean;
  /** Whether it changes a channel for all with these words: then it is for admins, where any are listed. Absent: never. */
  readonly changesChannel?: (words: readonly string[]) => boolean;
  readonly run: (services: Services, call: CommandCall) => Promise<SlackMessage>;
}

/** What an order gets that is carried out late, where the channel was told something else since. */
export const overtaken: Readonly<Record<Language, string>> = {
  en: 'This channel was told something else since, and that stays. `/mgscode status` tells what holds.',
  zh: '在这之后，这个频道又有了别的设置，以后来的为准。当前的设置可以用 `/mgscode status` 查看。',
};

/** For commands that take nothing. */
export function nothingFollows(words: readonly string[]): boolean {
  return words.length === 0;
}
