import type { Entry } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import type { PhraseKind } from './phrases.ts';
import { familyNames } from './ranges.ts';

/** What a text is to its entry. `wording` is an alias that several entries have on purpose. */
export type FieldKind = PhraseKind | 'alias' | 'meaning' | 'scope';

/**
 * How a kind of text counts: `weight` for each of its words; `unit` when people say or see it as a whole; `phrase` when a
 * question that has it word by word means the entry.
 */
interface Rule {
  readonly weight: number;
  readonly unit: boolean;
  readonly phrase: boolean;
}

/** How each kind of text counts. */
export const rules: Readonly<Record<FieldKind, Rule>> = {
  title: { weight: 1, unit: true, phrase: true },
  alias: { weight: 1, unit: true, phrase: false },
  wording: { weight: 1, unit: true, phrase: true },
  memo: { weight: 1, unit: true, phrase: true },
  constant: { weight: 0.8, unit: true, phrase: true },
  tips: { weight: 0.7, unit: true, phrase: true },
  prompt: { weight: 0.7, unit: true, phrase: true },
  meaning: { weight: 0.5, unit: false, phrase: false },
  scope: { weight: 0.4, unit: false, phrase: false },
};

/** From this weight on, an entry is called, shown as or known by a word. */
export const OWNED = 0.7;

/** How a scope is called in a question; weaker than any word that tells its entries apart. */
const scopeWords: Record<Scope, string> = {
  gateway: 'gateway',
  business: 'business system',
  android: 'android client',
  ios: 'ios client',
  h5: 'h5 client',
  'security-guard': 'security guard',
};

/** The texts of an entry that are searched. Causes, checks and notes are not: they name what other codes are about. */
export function eachField(entry: Entry, visit: (kind: FieldKind, text: string) => void): void {
  for (const title of new Set([entry.title, entry.zh.title])) visit('title', title);
  for (const aliases of Object.values(entry.aliases)) {
    for (const text of aliases) visit(entry.shared.includes(text) ? 'wording' : 'alias', text);
  }
  for (const text of entry.memo) visit('memo', text);
  for (const text of entry.constants) visit(isTelling(text) ? 'constant' : 'alias', text);
  for (const text of entry.tips) visit('tips', text);
  if (entry.prompt !== undefined) visit('prompt', entry.prompt);
  for (const text of familyNames(entry, scopeWords[entry.scope])) visit('alias', text);
  for (const meaning of new Set([entry.meaning, entry.zh.meaning])) visit('meaning', meaning);
  visit('scope', [scopeWords[entry.scope], ...entry.protocols].join(' '));
}

/** `LOGIN_FAIL` is what people say about many things; a longer name is only ever copied from a log. */
function isTelling(constant: string): boolean {
  return constant.split('_').length > 2 || !constant.includes('_');
}
