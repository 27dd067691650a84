import { loadCatalog } from '../../src/catalog/load.ts';
import type { Mention, NameMention, Origin, Signals, Strength } from '../../src/extract/signals.ts';
import type { Answer } from '../../src/resolve/answer.ts';
import type { ResolveOptions } from '../../src/resolve/knowledge.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import type { SearchResult } from '../../src/search/search.ts';

/** The catalog that ships with the bot, loaded once for all tests of a file. */
export const catalog = loadCatalog();

/** A search that finds nothing. */
export function nothing(): SearchResult {
  return { hits: [], confident: false };
}

/** A search that must not be asked. */
export function unexpected(text: string): SearchResult {
  throw new Error(`nobody should have searched for ${JSON.stringify(text)}`);
}

/** A mention of a code in the text, as reading would give it. */
export function mention(code: string, given: Partial<Mention> = {}): Mention {
  return { code, strength: 'bare', evidence: 'the number itself', quote: code, at: 0, count: 1, context: {}, ...given };
}

/** Mentions of codes in this order; `origin`, when given, is said beside each. */
export function mentions(codes: readonly string[], origin?: Origin, strength: Strength = 'named'): readonly Mention[] {
  return codes.map((code, at) => mention(code, { at: 10 * at, strength, ...(origin === undefined ? {} : { origin }) }));
}

/** A word that is spelled like a constant. */
export function named(name: string, at = 0): NameMention {
  return { name, quote: name, at };
}

/** What reading gives for a text that says nothing but what is given. */
export function signals(given: Partial<Signals> = {}): Signals {
  const { text = '', plain = text } = given;
  return {
    text,
    plain,
    mentions: [],
    names: [],
    bodyCodes: [],
    phrases: [],
    machine: false,
    context: {},
    notes: [],
    redacted: 0,
    ...given,
  };
}

/** The answer of the real catalog to signals that no words need to be looked up for. */
export function answerTo(
  given: Partial<Signals>,
  options: ResolveOptions = {},
  search: (text: string) => SearchResult = nothing,
): Answer {
  return resolve(signals(given), { catalog, search }, options);
}

/** The rows of an answer as `scope code`, or `scope code asked` for a range. */
export function rowsOf(answer: Answer): readonly string[] {
  return answer.entries.map(({ entry, asked, match }) =>
    match === 'range' ? `${entry.scope} ${entry.code} for ${asked}` : `${entry.scope} ${entry.code}`,
  );
}

/** An entry of the catalog. Throws when there is none. */
export function entryOf(scope: Parameters<typeof catalog.exact>[0], code: number) {
  const entry = catalog.exact(scope, code) ?? catalog.range(scope, code);
  if (entry === undefined) throw new Error(`there is no ${scope} ${code}`);
  return entry;
}
