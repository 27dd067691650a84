import { sourceRows } from '../../rules/source-rows.ts';
import { entriesOf, type OverlayRule } from './rule.ts';

/** What a team adds must never look like a word of the official page. */
export const unlisted: OverlayRule = {
  name: 'unlisted',
  description: 'Only a code that stands on the official page is `listed`.',
  check: (overlay) => {
    const listed = new Set(sourceRows.map(({ scope, code }) => `${scope} ${code}`));
    return entriesOf(overlay)
      .filter(({ item, name }) => item.listed && !listed.has(name))
      .map(({ name, position }) => ({
        ...position('listed'),
        message: `the official page has no row for ${name}; set listed to false, or take the line out`,
      }));
  },
};
