import type { Catalog } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import { assertNever } from '../never.ts';
import type { Answer, CodesAnswer, Found, MatchesAnswer, NoneAnswer, Suggestion } from '../resolve/answer.ts';
import type { Card, Line, Part } from './card.ts';
import { clip } from './clip.ts';
import { prose } from './inline.ts';
import { firstLink, logs } from './logs.ts';
import { briefly, type Seen, seenPart } from './repeated.ts';
import { background, checks, fields, heading, paste, whyAndHowSure } from './sections.ts';
import { firstRunbook, ownerTeam, teamSays, teamSteps } from './team.ts';
import { type Words, wordsIn } from './words.ts';

/** A note says one thing; a longer one holds somebody's text. */
const longestNote = 500;

/**
 * How a card is drawn: `full` shows everything that is known; `above` is the address of an answer that says it all
 * already, or empty where that has none; `seen` tells how often the same was pasted.
 */
export interface CardOptions {
  readonly full?: boolean;
  readonly above?: string | undefined;
  readonly seen?: Seen | undefined;
}

/** What an answer is drawn with: the words and the catalog of its language, and how much of it. */
interface Pen {
  readonly words: Words;
  readonly catalog: Catalog;
  readonly full: boolean;
  readonly above: string | undefined;
  readonly seen: Seen | undefined;
}

/**
 * Draws an answer: the fact first, then whose it is, what to check and where to look. Several codes get one short piece
 * each, the first of them whole; a number of several scopes and a guess get nothing that looks like an answer.
 */
export function buildCard(answer: Answer, catalog: Catalog, { full = false, above, seen }: CardOptions = {}): Card {
  const { language } = answer;
  const pen = { words: wordsIn[language], catalog: catalog.in(language), full, above, seen };
  switch (answer.kind) {
    case 'codes':
      return { language, parts: codeParts(answer, pen) };
    case 'matches':
      return { language, parts: matchParts(answer, pen) };
    case 'none':
      return { language, parts: noneParts(answer, pen) };
    default:
      return assertNever(answer);
  }
}

function codeParts(answer: CodesAnswer, pen: Pen): readonly Part[] {
  const { words } = pen;
  const [first, ...others] = answer.entries;
  const notes = noteParts(answer.notes, pen);
  if (first.ambiguous) {
    const lead = lines([[{ bold: words.severalThings(first.asked ?? '') }, words.undecided]]);
    const choices = answer.entries.map((found, i) => choice(found, i, answer.entries.length, pen));
    return [lead, ...choices, ...notes, ...tail(answer, pen)];
  }
  const shorts = others.map((found, i) => choice(found, i + 1, answer.entries.length, pen));
  return [...wholeParts(first, pen, notes), ...shorts, ...guesses(answer, pen), footer(first, pen)];
}

function matchParts(answer: MatchesAnswer, pen: Pen): readonly Part[] {
  const [first, ...others] = answer.entries;
  const notes = noteParts(answer.notes, pen);
  const choices = answer.entries.map((found, i) => choice(found, i, answer.entries.length, pen));
  if (answer.shared !== undefined && others.length > 0) {
    const lead: Line = [{ code: clip(answer.shared, longestNote) }, pen.words.sharedBy(answer.entries.length)];
    return [lines([lead]), ...choices, ...notes, ...tail(answer, pen)];
  }
  if (!answer.confident) {
    return [lines([[{ bold: pen.words.notSure }]]), ...choices, ...notes];
  }
  return [...wholeParts(first, pen, notes), ...choices.slice(1), footer(first, pen)];
}

function noneParts(answer: NoneAnswer, pen: Pen): readonly Part[] {
  const { words } = pen;
  const [why, ...notes] = answer.notes;
  const lead =
    why === undefined ? [{ bold: words.nothing }, words.stop, ...prose(words.ask)] : prose(clip(why, longestNote));
  const guessing = answer.suggestions.length > 0 ? [lines([[{ bold: words.nearest }]])] : [];
  return [
    lines([lead]),
    ...noteParts(notes, pen),
    ...guessing,
    ...answer.suggestions.map((guess, i) => guessChoice(guess, i, pen)),
  ];
}

function guessChoice(guess: Suggestion, index: number, pen: Pen): Part {
  return {
    kind: 'choice',
    lines: [guessLine(guess, pen.catalog)],
    choice: index,
    keep: 1,
    name: pen.words.parts.guesses,
  };
}

function wholeParts(first: Found, { words, full, above, seen }: Pen, notes: readonly Part[]): readonly Part[] {
  if (above !== undefined) {
    return [...briefly(first, above, words), ...notes, ...logs(first, false, words)];
  }
  return [
    { kind: 'header' as const, text: heading(first) },
    ...(seen === undefined ? [] : [seenPart(seen, words)]),
    ...notes,
    lines([prose(first.entry.meaning)]),
    ...teamSays(first.entry, full, words),
    fields(first, words),
    ...teamSteps(first.entry, full, words),
    checks(first, full, words),
    ...logs(first, full, words),
    paste(first.context, words),
    ...(full ? background(first, words) : []),
  ].filter((part) => part !== undefined);
}

/** Up to so many codes are said what to check first as well, and up to so many what they mean. */
const mostWithCheck = 5;
const mostWithMeaning = 10;

/** One code in a few lines, with a button that shows all of it. The more there are, the less each of them says. */
function choice(found: Found, index: number, all: number, { words, catalog }: Pen): Part {
  const { entry } = found;
  const label = labelOf(entry.scope, catalog);
  const check = all <= mostWithCheck ? entry.checks[0] : undefined;
  const team = ownerTeam(entry);
  const owner: Line = [
    `${words.owner}${words.colon}${words.ownerNamed(entry.owner)}`,
    ...(team === undefined ? [] : [words.comma, ...team]),
    ...(check === undefined ? [] : [words.stop, ...prose(check)]),
  ];
  const runbook = all <= mostWithCheck ? firstRunbook(entry, words) : undefined;
  const link = all <= mostWithCheck ? firstLink(found) : undefined;
  const lines: Line[] = [
    [{ bold: heading(found) }, `  ${[label, ...(entry.team?.added ? [words.added] : [])].join(' · ')}`],
    ...(found.match === 'text' && found.confidence < 1 ? [[whyAndHowSure(found, words)]] : []),
    ...(all <= mostWithMeaning ? [prose(entry.meaning)] : []),
    owner,
    ...(runbook === undefined ? [] : [runbook]),
    ...(link === undefined ? [] : [link]),
  ];
  return { kind: 'choice', lines, choice: index, keep: 20 - index, name: heading(found) };
}

function guessLine({ code, title, scope }: Suggestion, catalog: Catalog): Line {
  return [{ bold: code }, ` · ${title}  ${labelOf(scope, catalog)}`];
}

function guesses(answer: Answer, pen: Pen): readonly Part[] {
  if (answer.suggestions.length === 0) {
    return [];
  }
  const { words } = pen;
  const lines = answer.suggestions.map((guess) => guessLine(guess, pen.catalog));
  return [{ kind: 'list', label: words.nearest, ordered: false, items: lines, keep: 2, name: words.parts.guesses }];
}

function noteParts(notes: readonly string[], { words }: Pen): readonly Part[] {
  return notes.map((note) => ({
    kind: 'lines',
    lines: [prose(clip(note, longestNote))],
    keep: 30,
    name: words.parts.notes,
  }));
}

function tail(answer: Answer, pen: Pen): readonly Part[] {
  const { words, catalog } = pen;
  const said = paste(answer.context, words);
  return [...(said ? [said] : []), ...guesses(answer, pen), { kind: 'footer', text: words.catalog(catalog.version) }];
}

/** Why this entry, where its facts come from, which catalog. */
function footer(found: Found, { words, catalog }: Pen): Part {
  const { listed, scope, team } = found.entry;
  const origin = team?.added ? words.added : listed ? words.official : words.unofficial;
  const label = labelOf(scope, catalog);
  const count = found.count > 1 ? ` × ${found.count}` : '';
  const overlay = team === undefined || catalog.overlay === undefined ? [] : [words.overlay(catalog.overlay.version)];
  const versions = [words.catalog(catalog.version), ...overlay];
  const why = found.match === 'text' ? whyAndHowSure(found, words) : `${words.evidence(found.evidence)}${count}`;
  const facts = [label, why, origin, ...versions];
  return { kind: 'footer', text: facts.filter((fact) => fact.trim() !== '').join(' · ') };
}

function labelOf(scope: Scope, catalog: Catalog): string {
  return catalog.scopes.get(scope)?.label ?? scope;
}

function lines(all: readonly Line[]): Part {
  return { kind: 'lines', lines: all };
}
