import type { Entry, OverlayInfo } from '../catalog.ts';
import { spanOf } from '../code-span.ts';
import { deepFreeze } from '../freeze.ts';
import type { Scope } from '../schema.ts';
import type { Steps } from '../steps.ts';
import type { TeamTexts } from '../team.ts';
import { asRow } from './files.ts';
import type { Overlay, Placed } from './overlay.ts';
import type { TeamEntry, TeamNote } from './schema.ts';
import { usualLogs } from './usual-logs.ts';

type Said = Pick<TeamTexts, 'notes' | 'runbooks' | 'owner' | 'contact'>;

/** So many entries are made in one step. */
const atOnce = 200;

/**
 * The catalog's entries with what the team says of them, and behind them the codes that only the team knows. Of the
 * catalog's own texts none is changed.
 */
export function* addTeam(official: readonly Entry[], overlay: Overlay): Steps<readonly Entry[]> {
  const notes = Map.groupBy(overlay.notes, ({ scope, item }) => nameOf(scope, item));
  const entries = new Map(overlay.entries.map((entry) => [nameOf(entry.scope, entry.item), entry]));
  const known = new Set(official.map((entry) => nameOf(entry.scope, entry)));
  const told = official.map((entry) => {
    const name = nameOf(entry.scope, entry);
    const [more, lines] = [entries.get(name)?.item, notes.get(name) ?? []];
    if (more === undefined && lines.length === 0) return entry;
    return deepFreeze({ ...entry, team: beside(more, saidOf(more, lines)) });
  });
  const added: Entry[] = [];
  for (const [name, entry] of entries) {
    if (known.has(name)) continue;
    added.push(addedEntry(entry, notes.get(name) ?? [], official));
    if (added.length % atOnce === 0) yield;
  }
  return [...told, ...added];
}

/** What `addTeam` made of an overlay, in numbers. */
export function infoOf(overlay: Overlay, entries: readonly Entry[]): OverlayInfo {
  const told = entries.filter(({ team }) => team !== undefined);
  const added = told.filter(({ team }) => team?.added).length;
  return { version: overlay.version, added, noted: told.length - added };
}

function nameOf(scope: Scope, { code }: { readonly code: string }): string {
  return `${scope} ${code}`;
}

function addedEntry(
  { scope, item, position }: Placed<TeamEntry>,
  notes: readonly Placed<TeamNote>[],
  official: readonly Entry[],
): Entry {
  const row = asRow(item);
  const span = spanOf(row.code);
  const logs = row.logs.length > 0 ? row.logs : [...usualLogs(scope, span, official)];
  const { title, meaning, causes, checks, retry, note } = row;
  const texts = { title, meaning, causes, checks, retry, ...(note === undefined ? {} : { note }) };
  const team = { added: true, causes: [], checks: [], words: noWords, ...saidOf(item, notes) };
  return deepFreeze({ ...row, logs, listed: false, scope, ...span, position, zh: texts, team });
}

const noWords: TeamTexts['words'] = { aliases: {}, constants: [], memo: [], tips: [] };

function beside(entry: TeamEntry | undefined, said: Said): TeamTexts {
  if (entry === undefined) return { added: false, causes: [], checks: [], words: noWords, ...said };
  const { title, meaning, causes, checks, retry, note, aliases, constants, memo, tips } = entry;
  const notes = note === undefined ? said.notes : [note, ...said.notes];
  const words = { aliases, constants, memo, tips };
  return { ...said, added: false, title, meaning: meaning || undefined, causes, checks, retry, notes, words };
}

/** What an entry and all notes on its code say together. The rules see to it that they name one team and one contact. */
function saidOf(entry: TeamEntry | undefined, notes: readonly Placed<TeamNote>[]): Said {
  const all = [...(entry === undefined ? [] : [entry]), ...notes.map(({ item }) => item)];
  const contact = all.find((each) => each.contact !== undefined)?.contact;
  return {
    notes: all.flatMap((each) => each.notes),
    runbooks: all.flatMap((each) => each.runbooks),
    owner: all.find((each) => each.team !== undefined)?.team,
    contact: contact && !/^(?:#|https:)/.test(contact) ? `#${contact}` : contact,
  };
}
