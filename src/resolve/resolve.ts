import type { Signals } from '../extract/signals.ts';
import type { Answer, Found } from './answer.ts';
import { mostCodes, type Reading, readCodes } from './by-number.ts';
import { isByPlatformAlone, readWords } from './by-words.ts';
import { notesOfDigest } from './digest-notes.ts';
import type { Knowledge, ResolveOptions } from './knowledge.ts';
import { chooseLanguage } from './language.ts';
import {
  notesOfMany,
  notesOfRanges,
  notesOfStatus,
  notesOfStrayed,
  notesOfText,
  notesOfUnknown,
  notesOfUsual,
} from './notes.ts';
import { suggest } from './suggest.ts';

/** More than this are no suggestion but a list. */
const mostSuggested = 3;

/**
 * The one question that every surface asks: what does this text mean? Codes that it names come first; only a text without
 * any is looked up by its words. Pure and deterministic; never throws.
 */
export function resolve(signals: Signals, { catalog, search }: Knowledge, options: ResolveOptions = {}): Answer {
  const language = chooseLanguage({ ...options.languages, question: signals.language });
  const knowledge = { catalog: catalog.language === language ? catalog : catalog.in(language), search };
  const readings = readCodes(signals, knowledge, options);
  const known = readings.filter((reading) => reading.rows.length > 0);
  if (known.length > 0 && !(options.unasked && isAllWell(known, signals))) {
    return codesAnswer(signals, knowledge, readings, known);
  }
  // The words of "got HTTP 200" lead to the statuses that it is not.
  const silent = options.unasked || readings.some(({ usual }) => usual);
  return silent ? noneAnswer(signals, knowledge, readings) : wordsAnswer(signals, knowledge, readings);
}

/** Nobody wants to be told unasked that a call succeeded, unless the text shows that it only seems so. */
function isAllWell(known: readonly Reading[], signals: Signals): boolean {
  const failures = known
    .flatMap((reading) => reading.rows)
    .filter(({ entry }) => entry.owner !== 'nobody: not a failure');
  return failures.length === 0 && !signals.mentions.some(({ context }) => context.throttled);
}

function codesAnswer(
  signals: Signals,
  { catalog }: Knowledge,
  readings: readonly Reading[],
  known: readonly Reading[],
): Answer {
  const shown = known.slice(0, mostCodes);
  const rows = shown.flatMap((reading) => reading.rows);
  return {
    kind: 'codes',
    language: catalog.language,
    confident: true,
    entries: rows as [Found, ...Found[]],
    context: rows[0]?.context ?? signals.context,
    suggestions: suggest(readings, catalog),
    notes: [
      ...notesOfMany(known.length, catalog),
      ...notesOfStrayed(readings, catalog),
      ...notesOfStatus(shown, catalog),
      ...notesOfDigest(rows, catalog),
      ...notesOfRanges(rows, catalog),
      ...notesOfUnknown(readings, catalog),
      ...notesOfText(signals, catalog),
    ],
    redacted: signals.redacted,
  };
}

/** Words beside a number that is no code can only suggest: the number says that something else may be meant. */
function wordsAnswer(signals: Signals, knowledge: Knowledge, unknown: readonly Reading[]): Answer {
  const { rows, confident, shared } = readWords(signals, knowledge);
  const sure = unknown.length === 0;
  const [first, ...others] = sure ? rows : rows.filter((row) => !isByPlatformAlone(row)).slice(0, mostSuggested);
  if (first === undefined) {
    return noneAnswer(signals, knowledge, unknown);
  }
  return {
    kind: 'matches',
    language: knowledge.catalog.language,
    confident: confident && sure,
    ...(shared === undefined || !sure ? {} : { shared }),
    entries: [first, ...others],
    context: signals.context,
    suggestions: [],
    notes: notesOfNothing(unknown, signals, knowledge),
    redacted: signals.redacted,
  };
}

function noneAnswer(signals: Signals, knowledge: Knowledge, readings: readonly Reading[]): Answer {
  return {
    kind: 'none',
    language: knowledge.catalog.language,
    confident: false,
    entries: [],
    context: signals.context,
    suggestions: suggest(readings, knowledge.catalog),
    notes: notesOfNothing(readings, signals, knowledge),
    redacted: signals.redacted,
  };
}

/** Why the numbers of a text led nowhere. */
function notesOfNothing(unknown: readonly Reading[], signals: Signals, { catalog }: Knowledge): readonly string[] {
  return [
    ...notesOfUsual(unknown, catalog),
    ...notesOfStrayed(unknown, catalog),
    ...notesOfUnknown(unknown, catalog),
    ...notesOfText(signals, catalog),
  ];
}
