import type { Language } from '../catalog/language.ts';

/** Who said what language an answer should be in. */
export interface LanguageWishes {
  /** What was asked for outright, as by `--lang`. */
  readonly asked?: Language | undefined;
  /** What the question itself is in, as far as it tells. */
  readonly question?: Language | undefined;
  /** What the channel was set to. */
  readonly channel?: Language | undefined;
  /** What the configuration says; `auto` leaves it to the others. */
  readonly configured?: Language | 'auto' | undefined;
}

/** The language to answer in: the nearest wish counts, and English when there is none. */
export function chooseLanguage({ asked, question, channel, configured }: LanguageWishes): Language {
  return asked ?? question ?? channel ?? (configured === 'auto' ? undefined : configured) ?? 'en';
}
