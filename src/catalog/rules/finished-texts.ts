import type { Finding } from '../finding.ts';
import type { ParsedFile } from '../positions.ts';
import { filesOf, type Rule } from './rule.ts';
import { textsOf } from './texts.ts';

/**
 * Marks that authors leave for themselves where a text is to be written. This rule looks for them in the catalog, and can
 * only do so by their names; nothing here is left to be done.
 */
const leftover = /\b(?:TODO|FIXME|TBD|WIP|[Xx]{3,})\b|\?{3}|[Ll]orem ipsum/;

/** A text that the gateway shows is only recognised when it is whole. */
const cutShort = /(?:…|\.\.\.)$/;

/** Whoever reads an entry in the night must not find a gap where the text should be. */
export const finishedTexts: Rule = {
  name: 'finished-texts',
  description: 'No placeholder is left, and memo and tips texts are whole.',
  check: (files) => filesOf(files).flatMap(unfinished),
};

function unfinished(file: ParsedFile<unknown>): readonly Finding[] {
  return textsOf(file.data).flatMap(({ text, path }) => {
    const mark = leftover.exec(text)?.[0];
    if (mark) {
      const message = `the placeholder "${mark}" is left; finish the text, or write <code> for a part that varies`;
      return [{ ...file.position(path), message }];
    }
    const shownByGateway = path.includes('memo') || path.includes('tips');
    if (!shownByGateway || !cutShort.test(text)) return [];
    return [{ ...file.position(path), message: 'this text is cut short; give it whole, as the gateway shows it' }];
  });
}
