import type { Finding } from '../../finding.ts';
import type { TeamEntry } from '../schema.ts';
import { entriesOf, namesIn, type OverlayRule, type Said } from './rule.ts';

/** What a code of the team's own must have, and what it is needed for. */
const needed = [
  { key: 'title', what: 'no title; say in a few words what it is' },
  { key: 'meaning', what: 'no meaning; say in a sentence or two what happened' },
  { key: 'checks', what: 'no checks; say what to do first' },
  { key: 'owner', what: 'no owner; say who has to act, such as "business system"' },
  { key: 'retry', what: 'no retry; say whether trying again helps' },
] as const;

/** Nobody else says anything of a code that only the team knows. */
export const complete: OverlayRule = {
  name: 'complete',
  description: 'A code that the catalog has not comes with title, meaning, checks, owner and retry.',
  check: (overlay, catalog) => {
    const official = namesIn(catalog);
    return entriesOf(overlay)
      .filter(({ name }) => !official.has(name))
      .flatMap(gaps);
  },
};

function gaps({ item, name, position }: Said<TeamEntry>): readonly Finding[] {
  return needed
    .filter(({ key }) => item[key] === undefined || item[key].length === 0)
    .map(({ key, what }) => ({ ...position(key), message: `${name} has ${what}` }));
}
