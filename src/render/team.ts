import type { Entry } from '../catalog/catalog.ts';
import type { TeamTexts } from '../catalog/team.ts';
import type { Line, Part } from './card.ts';
import { joined, prose } from './inline.ts';
import type { Words } from './words.ts';

/** How much of each a short reply shows; the rest is behind *More*. */
const short = { checks: 3, notes: 2, runbooks: 3 } as const;

/** The team that owns a code and where it can be asked; undefined where neither is known. */
export function ownerTeam({ team }: Entry): Line | undefined {
  const { owner, contact } = team ?? {};
  const place = contact?.startsWith('https:') ? { href: contact, label: shortened(contact) } : contact;
  const known = [owner, place].filter((each) => each !== undefined).map((each): Line => [each]);
  return known.length === 0 ? undefined : joined(known, ' · ');
}

/** The first runbook, where there is room for no more. */
export function firstRunbook({ team }: Entry, words: Words): Line | undefined {
  const [first] = team?.runbooks ?? [];
  return first && [`${words.runbook}${words.colon}`, ...link(first)];
}

/** What the team says of a code that has an official entry, and what it noted on any. */
export function teamSays({ team }: Entry, full: boolean, words: Words): readonly Part[] {
  if (team === undefined) {
    return [];
  }
  const retry = team.retry && `${words.retry}${words.colon}${team.retry}`;
  const said = [team.title, team.meaning, retry].filter((text) => text !== undefined);
  const text: readonly Part[] =
    said.length === 0 ? [] : [{ kind: 'lines', lines: [spoken(said, words)], keep: 20, name: words.parts.team }];
  const notes = full ? team.notes : team.notes.slice(0, short.notes);
  return [...text, ...list(words.teamNotes, notes.map(prose), 19, words), ...(full ? causes(team, words) : [])];
}

/** What the reader acts on: the team's runbooks, and its own steps before the official ones. */
export function teamSteps({ team }: Entry, full: boolean, words: Words): readonly Part[] {
  if (team === undefined) {
    return [];
  }
  const runbooks = full ? team.runbooks : team.runbooks.slice(0, short.runbooks);
  const steps = full ? team.checks : team.checks.slice(0, short.checks);
  return [
    // All of them together may be too much for a message; the first few are what the reader came for.
    ...list(words.runbooks, runbooks.map(link), full ? 20 : 24, words),
    ...list(words.teamChecks, steps.map(prose), 20, words).map((part) => ({ ...part, ordered: true })),
  ];
}

function spoken(texts: readonly string[], words: Words): Line {
  return [{ bold: `${words.yourTeam}${words.colon.trim()}` }, ' ', ...joined(texts.map(prose), ' · ')];
}

function causes({ causes: texts }: TeamTexts, words: Words): readonly Part[] {
  return list(words.teamCauses, texts.map(prose), 6, words);
}

function link({ title, url }: TeamTexts['runbooks'][number]): Line {
  return [{ href: url, label: title }];
}

/** An address as something to press on: what it leads to says its host and path. */
function shortened(url: string): string {
  const { host = url, pathname = '/' } = URL.parse(url) ?? {};
  return `${host}${pathname === '/' ? '' : pathname}`;
}

function list(label: string, items: readonly Line[], keep: number, words: Words): readonly Part[] {
  return items.length === 0 ? [] : [{ kind: 'list', label, ordered: false, items, keep, name: words.parts.team }];
}
