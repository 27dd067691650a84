import type { Page } from './page.ts';
import type { NameMention } from './signals.ts';

const constant =
  /(?<![A-Za-z0-9_])(?:[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[kK]DTRpc[A-Z][A-Za-z]{2,60})(?![A-Za-z0-9_])/g;
const mostNames = 200;
const longestName = 80;

/** The words that are spelled like a constant of an SDK, each spelling once, at most 200 of them. */
export function readNames(page: Page): readonly NameMention[] {
  const names = new Map<string, NameMention>();
  for (const match of page.plain.matchAll(constant)) {
    const name = match[0];
    if (name.length <= longestName && !names.has(name)) {
      names.set(name, { name, ...page.quote(match.index, match.index + name.length) });
    }
    if (names.size >= mostNames) {
      break;
    }
  }
  return [...names.values()];
}
