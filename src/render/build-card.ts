import type { Catalog } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import { assertNever } from '../never.ts';
import type { Answer, CodesAnswer, Found, MatchesAnswer, NoneAnswer, Suggestion } from '../resolve/answer.ts';
import type { Card, Line, Part } from './card.ts';
import { clip } from './clip.ts';
import { prose } from './inline.ts';
import { background, checks, fields, heading, logs, paste } from './sections.ts';
import { words } from './words.ts';

/** A note says one thing; a longer one holds somebody's text. */
const longestNote = 500;

/** How a card is drawn: `full` shows everything that is known. */
export interface CardOptions {
  readonly full?: boolean;
}

/**
 * Draws an answer: the fact first, then whose it is, what to check and where to look. Several codes get one short piece
 * each, the first of them whole; a number of several scopes and a guess get nothing that looks like an answer.
 */
export function buildCard(answer: Answer, catalog: Catalog, { full = false }: CardOptions = {}): Card {
  switch (answer.kind) {
    case 'codes':
      return { parts: codeParts(answer, catalog, full) };
    case 'matches':
      return { parts: matchParts(answer, catalog, full) };
    case 'none':
      return { parts: noneParts(answer, catalog) };
    default:
      return assertNever(answer);
  }
}

function codeParts(answer: CodesAnswer, catalog: Catalog, full: boolean): readonly Part[] {
  const [first, ...others] = answer.entries;
  const notes = noteParts(answer.notes);
  if (first.ambiguous) {
    const lead = lines([[{ bold: `${first.asked} means several things` }, ', and nothing in the text says which.']]);
    const choices = answer.entries.map((found, i) => choice(found, i, answer.entries.length, catalog));
    return [lead, ...choices, ...notes, ...tail(answer, catalog)];
  }
  const shorts = others.map((found, i) => choice(found, i + 1, answer.entries.length, catalog));
  return [...wholeParts(first, full, notes), ...shorts, ...guesses(answer, catalog), footer(first, catalog)];
}

function matchParts(answer: MatchesAnswer, catalog: Catalog, full: boolean): readonly Part[] {
  const [first, ...others] = answer.entries;
  const notes = noteParts(answer.notes);
  const choices = answer.entries.map((found, i) => choice(found, i, answer.entries.length, catalog));
  if (answer.shared !== undefined && others.length > 0) {
    const lead: Line = [
      { code: clip(answer.shared, longestNote) },
      ` is shown for ${answer.entries.length} codes; it cannot tell them apart.`,
    ];
    return [lines([lead]), ...choices, ...notes, ...tail(answer, catalog)];
  }
  if (!answer.confident) {
    return [lines([[{ bold: words.notSure }]]), ...choices, ...notes];
  }
  return [...wholeParts(first, full, notes), footer(first, catalog)];
}

function noneParts(answer: NoneAnswer, catalog: Catalog): readonly Part[] {
  const [why, ...notes] = answer.notes;
  const lead = why === undefined ? [{ bold: words.nothing }, '. ', ...prose(words.ask)] : prose(clip(why, longestNote));
  const guessing = answer.suggestions.length > 0 ? [lines([[{ bold: words.nearest }]])] : [];
  return [
    lines([lead]),
    ...noteParts(notes),
    ...guessing,
    ...answer.suggestions.map((guess, i) => guessChoice(guess, i, catalog)),
  ];
}

function guessChoice(guess: Suggestion, index: number, catalog: Catalog): Part {
  return { kind: 'choice', lines: [guessLine(guess, catalog)], choice: index, keep: 1, name: 'near codes' };
}

function wholeParts(first: Found, full: boolean, notes: readonly Part[]): readonly Part[] {
  return [
    { kind: 'header' as const, text: heading(first) },
    ...notes,
    lines([prose(first.entry.meaning)]),
    fields(first),
    checks(first, full),
    logs(first, full),
    paste(first.context),
    ...(full ? background(first) : []),
  ].filter((part) => part !== undefined);
}

/** Up to so many codes are said what to check first as well, and up to so many what they mean. */
const mostWithCheck = 5;
const mostWithMeaning = 10;

/** One code in a few lines, with a button that shows all of it. The more there are, the less each of them says. */
function choice(found: Found, index: number, all: number, catalog: Catalog): Part {
  const { entry } = found;
  const label = labelOf(entry.scope, catalog);
  const check = all <= mostWithCheck ? entry.checks[0] : undefined;
  const owner: Line = [`${words.owner}: ${entry.owner}`, ...(check === undefined ? [] : ['. ', ...prose(check)])];
  const lines: Line[] = [
    [{ bold: heading(found) }, `  ${label}`],
    ...(all <= mostWithMeaning ? [prose(entry.meaning)] : []),
    owner,
  ];
  return { kind: 'choice', lines, choice: index, keep: 20 - index, name: heading(found) };
}

function guessLine({ code, title, scope }: Suggestion, catalog: Catalog): Line {
  return [{ bold: code }, ` · ${title}  ${labelOf(scope, catalog)}`];
}

function guesses(answer: Answer, catalog: Catalog): readonly Part[] {
  if (answer.suggestions.length === 0) {
    return [];
  }
  const lines = answer.suggestions.map((guess) => guessLine(guess, catalog));
  return [{ kind: 'list', label: words.nearest, ordered: false, items: lines, keep: 2, name: 'near codes' }];
}

function noteParts(notes: readonly string[]): readonly Part[] {
  return notes.map((note) => ({ kind: 'lines', lines: [prose(clip(note, longestNote))], keep: 30, name: 'notes' }));
}

function tail(answer: Answer, catalog: Catalog): readonly Part[] {
  const said = paste(answer.context);
  return [...(said ? [said] : []), ...guesses(answer, catalog), { kind: 'footer', text: `catalog ${catalog.version}` }];
}

/** Why this entry, where its facts come from, which catalog. */
function footer(found: Found, catalog: Catalog): Part {
  const origin = found.entry.listed ? words.official : words.unofficial;
  const label = labelOf(found.entry.scope, catalog);
  const count = found.count > 1 ? ` × ${found.count}` : '';
  const facts = [label, `${found.evidence}${count}`, origin, `catalog ${catalog.version}`];
  return { kind: 'footer', text: facts.filter((fact) => fact.trim() !== '').join(' · ') };
}

function labelOf(scope: Scope, catalog: Catalog): string {
  return catalog.scopes.get(scope)?.label ?? scope;
}

function lines(all: readonly Line[]): Part {
  return { kind: 'lines', lines: all };
}
