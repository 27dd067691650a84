import type { Language } from '../catalog/language.ts';
import { english, type Words } from './words-en.ts';
import { chinese } from './words-zh.ts';

export type { Words } from './words-en.ts';

/** The words of replies in each language. */
export const wordsIn: Readonly<Record<Language, Words>> = { en: english, zh: chinese };
