/** The languages that answers come in. What a person asks may be in many more. */
export const languages = ['en', 'zh'] as const;

/** @see languages */
export type Language = (typeof languages)[number];

/**
 * Something with texts of its own in English and the same ones in Chinese under `zh`, as it is told in a language. What it
 * gives keeps its Chinese texts, so that it can be told in Chinese again.
 */
export function inLanguage<T extends { readonly zh: object }>(thing: T, language: Language): T {
  return language === 'en' ? thing : { ...thing, ...thing.zh };
}
