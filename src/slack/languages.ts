import type { Language } from '../catalog/language.ts';
import { questionLanguage } from '../extract/question-language.ts';
import { chooseLanguage, type LanguageWishes } from '../resolve/language.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';
import { soon } from './soon.ts';

/** Who waits for an answer is better off with one in another language than with none. */
const mostWaitMs = 500;

/** What a channel was set to is asked of the store no more often than this; another replica's change counts by then. */
const keepMs = 5_000;
const mostKept = 10_000;

/** What channels were set to, as far as it was read lately. */
export interface ChannelLanguages {
  readonly of: (team: string, channel: string) => Promise<Language | undefined>;
  /** The channel was set to something else just now. */
  readonly forget: (team: string, channel: string) => void;
}

/** What reading channels' languages needs; `now` gives milliseconds since 1970. */
export interface ChannelLanguagesParts {
  readonly store: Pick<Store, 'language'>;
  readonly log: Log;
  readonly now: () => number;
}

/** Reads channels' languages and keeps them for a few seconds. A store that does not tell is no reason not to answer. */
export function openChannelLanguages({ store, log, now }: ChannelLanguagesParts): ChannelLanguages {
  const kept = new Map<string, { readonly language: Promise<Language | undefined>; readonly until: number }>();

  async function read(team: string, channel: string): Promise<Language | undefined> {
    try {
      return await soon(store.language(team, channel), mostWaitMs);
    } catch (error) {
      log.debug({ err: error, channel }, 'The language of a channel cannot be read');
      return undefined;
    }
  }

  function of(team: string, channel: string): Promise<Language | undefined> {
    const key = `${team}/${channel}`;
    const known = kept.get(key);
    if (known !== undefined && known.until > now()) {
      return known.language;
    }
    if (kept.size >= mostKept) {
      kept.clear();
    }
    const language = read(team, channel);
    kept.set(key, { language, until: now() + keepMs });
    return language;
  }

  return { of, forget: (team, channel) => kept.delete(`${team}/${channel}`) };
}

/** What the configuration says of languages. */
export interface LanguagePolicy {
  /** What to answer in where neither the question nor its channel says. */
  readonly language: Language | 'auto';
  /** What to answer in, in a channel of this name; absent where no names decide. */
  readonly languageIn?: (channelName: string) => Language | undefined;
}

/** What is known of the language to answer in at a place. `nameOf` is only asked where names of channels decide. */
export async function languagesHere(
  { channelLanguages, policy }: { readonly channelLanguages: ChannelLanguages; readonly policy: LanguagePolicy },
  team: string,
  channel: string,
  nameOf: (channel: string) => Promise<string | undefined>,
): Promise<LanguageWishes> {
  const configured = await configuredIn(policy, () => nameOf(channel));
  return { channel: await channelLanguages.of(team, channel), configured };
}

/** What the configuration says of the language at a place: by the channel's name, else for all of them. */
export async function configuredIn(
  { language, languageIn }: LanguagePolicy,
  nameOf: () => Promise<string | undefined>,
): Promise<Language | 'auto'> {
  const name = languageIn && (await nameOf());
  return (name === undefined ? undefined : languageIn?.(name)) ?? language;
}

/** The language to say in that something failed: chosen without the store, which may be what did. */
export function languageOf({ policy }: { readonly policy: LanguagePolicy }, text: string): Language {
  return chooseLanguage({ question: questionLanguage(text, []), configured: policy.language });
}
