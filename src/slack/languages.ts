import type { Language } from '../catalog/language.ts';
import { questionLanguage } from '../extract/question-language.ts';
import { chooseLanguage, type LanguageWishes } from '../resolve/language.ts';
import type { Services } from './services.ts';

/** Who waits for an answer is better off with one in another language than with none. */
const mostWaitMs = 500;

/** What is known of the language to answer in at a place; a store that does not tell is no reason not to answer. */
export async function languagesHere(
  { store, policy, log }: Pick<Services, 'store' | 'policy' | 'log'>,
  team: string,
  channel: string,
): Promise<LanguageWishes> {
  const configured = policy.language;
  try {
    const told = await Promise.race([store.language(team, channel), nothingSoon()]);
    return { channel: told, configured };
  } catch (error) {
    log.debug({ err: error, channel }, 'The language of a channel cannot be read');
    return { configured };
  }
}

function nothingSoon(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), mostWaitMs).unref());
}

/** The language to say in that something failed: chosen without the store, which may be what did. */
export function languageOf({ policy }: Pick<Services, 'policy'>, text: string): Language {
  return chooseLanguage({ question: questionLanguage(text, []), configured: policy.language });
}
