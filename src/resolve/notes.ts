import type { Catalog } from '../catalog/catalog.ts';
import { isRange } from '../catalog/catalog.ts';
import type { ExtractNote, Signals } from '../extract/signals.ts';
import { assertNever } from '../never.ts';
import type { Found } from './answer.ts';
import { mostCodes, type Reading } from './by-number.ts';
import { isStatusRow } from './lookup.ts';
import { firstServerCode } from './scopes.ts';
import { type Sentences, sentencesIn } from './sentences.ts';

/** What the notes are said with: a catalog knows the language that it is told in. */
type Spoken = Pick<Catalog, 'language'>;

/** What a person should be told about the text itself, one sentence each. */
export function notesOfText(signals: Signals, { language }: Spoken): readonly string[] {
  return signals.notes.map((note) => noteOf(note, sentencesIn[language]));
}

function noteOf(note: ExtractNote, say: Sentences): string {
  switch (note.kind) {
    case 'alipay-payment':
      return say.alipay(note.status);
    case 'sofa-gateway':
      return say.sofa(note.status);
    case 'other-product':
      return say.otherProduct(note.code, note.product);
    case 'no-code':
      return say.noCode(note.text, say.whyNoCode[note.why]);
    case 'several-clocks':
      return say.clocks(duration(note.spreadMs, say));
    case 'truncated':
      return say.truncated(note.readChars.toLocaleString('en'));
    default:
      return assertNever(note);
  }
}

/** Says that a number is not documented, for each row that only answers for the range around it. */
export function notesOfRanges(rows: readonly Found[], { language }: Spoken): readonly string[] {
  const undocumented = rows.filter((row) => isRange(row.entry) && !isStatusRow(row.entry));
  return undocumented.map((row) => sentencesIn[language].range(row.asked ?? '', range(row.entry.code)));
}

/** Says which numbers nothing is known about, and why. */
export function notesOfUnknown(readings: readonly Reading[], catalog: Catalog): readonly string[] {
  const unknown = readings
    .filter(({ rows, strayed, usual }) => rows.length === 0 && !strayed && !usual)
    .map(({ asked }) => asked);
  return unknown.length === 0 ? [] : [sentencesIn[catalog.language].unknown(unknown, whyUnknown(unknown, catalog))];
}

/** Says that HTTP 200 tells nothing, where it is all that there is. */
export function notesOfUsual(readings: readonly Reading[], { language }: Spoken): readonly string[] {
  return readings.some(({ usual }) => usual) ? [sentencesIn[language].usual] : [];
}

/** Says why an HTTP status of a backend is explained by another code. */
export function notesOfStatus(readings: readonly Reading[], { language }: Spoken): readonly string[] {
  return readings.flatMap(({ status, asked }) =>
    status === undefined ? [] : [sentencesIn[language].status(status, asked)],
  );
}

/** Says that the scope that the text names has no such code, though another has. */
export function notesOfStrayed(readings: readonly Reading[], catalog: Catalog): readonly string[] {
  const say = sentencesIn[catalog.language];
  return readings.flatMap(({ asked, strayed, rows }) => {
    if (strayed === undefined) {
      return [];
    }
    const { label } = [...catalog.scopes.values()].find(({ scope }) => scope === strayed) ?? { label: strayed };
    return [say.strayed(asked, label, rows.length > 0)];
  });
}

/** Says that only the first of many codes are explained. */
export function notesOfMany(codes: number, { language }: Spoken): readonly string[] {
  return codes > mostCodes ? [sentencesIn[language].many(codes, mostCodes)] : [];
}

function whyUnknown(unknown: readonly string[], catalog: Catalog): string {
  const say = sentencesIn[catalog.language];
  if (unknown.every((code) => Number(code) < firstServerCode)) {
    return say.unknownToClients;
  }
  const gateway = catalog.entries.filter((entry) => entry.scope === 'gateway' || entry.scope === 'business');
  const own = gateway.filter((entry) => !entry.team?.added && entry.from >= firstServerCode);
  const wide = own.filter(isRange);
  const single = own.filter((entry) => !wide.some(({ from, to }) => from <= entry.from && entry.to <= to));
  const ranges = [...wide, ...single].toSorted((a, b) => a.from - b.from);
  return say.unknownToServer(ranges.map((entry) => range(entry.code)));
}

function range(code: string): string {
  return code.replace('-', '–');
}

function duration(ms: number, say: Sentences): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 120 ? say.minutes(minutes) : say.hours(Math.round(minutes / 60));
}
