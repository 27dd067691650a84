import { didYouMean } from '../../nearest.ts';
import { entriesOf, namesIn, notesOf, type OverlayRule } from './rule.ts';

/** A note on a code that nobody can ask for would never be read. */
export const knownCodes: OverlayRule = {
  name: 'known-codes',
  description: 'Every note is on a code or range that the catalog or the overlay has.',
  check: (overlay, catalog) => {
    const known = new Set([...namesIn(catalog), ...entriesOf(overlay).map(({ name }) => name)]);
    return notesOf(overlay)
      .filter(({ name }) => !known.has(name))
      .map(({ item, scope, name, position }) => {
        const codes = [...known].filter((each) => each.startsWith(`${scope} `)).map((each) => each.split(' ')[1] ?? '');
        const otherwise = '; add it under "entries", or take the note out';
        return { ...position('code'), message: `there is no ${name}${didYouMean(item.code, codes, otherwise)}` };
      });
  },
};
