import { spanOf } from '../../code-span.ts';
import { rowsOf } from '../../rules/rule.ts';
import { entriesOf, type OverlayRule } from './rule.ts';

/** Of two ranges around a number only one can answer, and an official text must not be lost behind another. */
export const rangesOfficial: OverlayRule = {
  name: 'ranges-official',
  description: 'No range has a number in common with an official range of its scope, unless it is that range.',
  check: (overlay, catalog) => {
    const official = rowsOf(catalog)
      .filter(({ entry }) => entry.code.includes('-'))
      .map(({ name, scope, entry }) => ({ name, scope, code: entry.code, ...spanOf(entry.code) }));
    return entriesOf(overlay)
      .filter(({ item }) => item.code.includes('-'))
      .flatMap(({ item, scope, name, position }) => {
        const { from, to } = spanOf(item.code);
        const other = official.find((each) => each.scope === scope && each.from <= to && from <= each.to);
        if (other === undefined || other.name === name) return [];
        const message = `${name} overlaps the official range ${other.code}, whose text would be lost; give single codes instead, or a note on ${other.code}`;
        return [{ ...position('code'), message }];
      });
  },
};
