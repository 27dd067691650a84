import type { TeamEntry } from '../schema.ts';
import { entriesOf, namesIn, type OverlayRule } from './rule.ts';

/** What of an entry on an official code is shown nowhere, and what to say the same with. */
const unseen = {
  owner: 'say with "team" and "contact" who has to act',
  logs: 'link to your log with "runbooks", or name it in "notes"',
  docs: 'link to your page with "runbooks"',
  protocols: 'say it in "notes"',
  prompt: 'put it under "memo" to have it found, or say it in "notes"',
  retired: 'say it in "notes"',
  sources: 'say it in "notes"',
} as const satisfies Partial<Record<keyof TeamEntry, string>>;

const keys = Object.keys(unseen) as (keyof typeof unseen)[];

/** Whoever writes something expects to read it again; what only looks as if it counted must not be taken in silence. */
export const officialStays: OverlayRule = {
  name: 'official-stays',
  description: 'Of a code that the catalog has, nothing is given that stays official and would be shown nowhere.',
  check: (overlay, catalog) => {
    const official = namesIn(catalog);
    return entriesOf(overlay)
      .filter(({ name }) => official.has(name))
      .flatMap(({ item, name, position }) =>
        keys
          .filter((key) => (item[key]?.length ?? 0) > 0)
          .map((key) => ({
            ...position(key),
            message: `${name} is an official code, whose "${key}" stays as it is; take this out, and ${unseen[key]}`,
          })),
      );
  },
};
