import type { TeamNote } from '../schema.ts';
import { notesOf, type OverlayRule } from './rule.ts';

/** Somebody who wrote a note meant to say something: its key is probably at the wrong place. */
export const somethingSaid: OverlayRule = {
  name: 'something-said',
  description: 'Every note has a line, a runbook, a team or a contact.',
  check: (overlay) =>
    notesOf(overlay)
      .filter(({ item }) => isSilent(item))
      .map(({ name, position }) => ({
        ...position(),
        message: `the note on ${name} says nothing; give it notes, runbooks, a team or a contact`,
      })),
};

function isSilent({ notes, runbooks, team, contact }: TeamNote): boolean {
  return notes.length === 0 && runbooks.length === 0 && team === undefined && contact === undefined;
}
