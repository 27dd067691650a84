import type { Signals } from '../extract/signals.ts';
import type { Answer, Found } from './answer.ts';
import { mostCodes, type Reading, readCodes } from './by-number.ts';
import { readWords } from './by-words.ts';
import type { Knowledge, ResolveOptions } from './knowledge.ts';
import { notesOfMany, notesOfRanges, notesOfStrayed, notesOfText, notesOfUnknown } from './notes.ts';
import { suggest } from './suggest.ts';

/**
 * The one question that every surface asks: what does this text mean? Codes that it names come first; only a text without
 * any is looked up by its words. Pure and deterministic; never throws.
 */
export function resolve(signals: Signals, knowledge: Knowledge, options: ResolveOptions = {}): Answer {
  const readings = readCodes(signals, knowledge, options);
  const known = readings.filter((reading) => reading.rows.length > 0);
  if (known.length > 0) {
    return codesAnswer(signals, knowledge, readings, known);
  }
  return options.unasked || readings.length > 0
    ? noneAnswer(signals, knowledge, readings)
    : wordsAnswer(signals, knowledge);
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
    confident: true,
    entries: rows as [Found, ...Found[]],
    context: rows[0]?.context ?? signals.context,
    suggestions: suggest(readings, catalog),
    notes: [
      ...notesOfMany(known.length),
      ...notesOfStrayed(readings, catalog),
      ...notesOfRanges(rows),
      ...notesOfUnknown(readings, catalog),
      ...notesOfText(signals),
    ],
    redacted: signals.redacted,
  };
}

function wordsAnswer(signals: Signals, knowledge: Knowledge): Answer {
  const { rows, confident, shared } = readWords(signals, knowledge);
  const [first, ...others] = rows;
  if (first === undefined) {
    return noneAnswer(signals, knowledge, []);
  }
  return {
    kind: 'matches',
    confident,
    ...(shared === undefined ? {} : { shared }),
    entries: [first, ...others],
    context: signals.context,
    suggestions: [],
    notes: notesOfText(signals),
    redacted: signals.redacted,
  };
}

function noneAnswer(signals: Signals, { catalog }: Knowledge, readings: readonly Reading[]): Answer {
  return {
    kind: 'none',
    confident: false,
    entries: [],
    context: signals.context,
    suggestions: suggest(readings, catalog),
    notes: [...notesOfStrayed(readings, catalog), ...notesOfUnknown(readings, catalog), ...notesOfText(signals)],
    redacted: signals.redacted,
  };
}
