import type { Catalog } from '../catalog/catalog.ts';
import { isRange } from '../catalog/catalog.ts';
import type { ExtractNote, NoCode, Signals } from '../extract/signals.ts';
import { assertNever } from '../never.ts';
import type { Found } from './answer.ts';
import { mostCodes, type Reading } from './by-number.ts';
import { isStatusRow } from './lookup.ts';
import { firstServerCode } from './scopes.ts';

/** What a person should be told about the text itself, one sentence each. */
export function notesOfText(signals: Signals): readonly string[] {
  return signals.notes.map(noteOf);
}

function noteOf(note: ExtractNote): string {
  switch (note.kind) {
    case 'alipay-payment':
      return (
        `This looks like an answer of the Alipay payment SDK, not of the gateway: resultStatus ` +
        `${note.status} is one of its numbers, and they mean something else there (9000 paid, 6001 cancelled by the user).`
      );
    case 'sofa-gateway':
      return (
        `This looks like an answer of the SOFA API Gateway, another product: its ${note.status} is not the Mobile ` +
        'Gateway Service’s.'
      );
    case 'other-product':
      return `${note.code} stands beside “${note.product}”, so it is taken for that one’s code and not for one of MGS.`;
    case 'no-code':
      return `“${note.text}” is not taken for a code: ${whyNoCode[note.why]}.`;
    case 'throttled-success':
      return (
        '1000 need not mean that your backend answered: a traffic limiting rule can be set to answer 1000 with canned ' +
        'content, and this text looks like that.'
      );
    case 'several-clocks':
      return `The clocks in this text differ by ${duration(note.spreadMs)}; the time given is the gateway’s where it says one.`;
    case 'truncated':
      return `Only the first ${note.readChars.toLocaleString('en')} characters were read.`;
    default:
      return assertNever(note);
  }
}

const whyNoCode: Readonly<Record<NoCode, string>> = {
  negative: 'no code of MGS or its SDKs is below zero (iOS itself counts its network errors so)',
  long: 'codes of MGS and its SDKs have at most four digits',
  name: 'the number is part of a name or a version there. If it is the code, give it by itself',
  amount: 'it reads like an amount or a duration. If it is the code, give it by itself',
  place: 'it reads like the number of something else. If it is the code, give it by itself',
  short: 'so short a number needs a client beside it whose codes are known (android, ios, h5, sg), or the word “error”',
};

/** Says that a number is not documented, for each row that only answers for the range around it. */
export function notesOfRanges(rows: readonly Found[]): readonly string[] {
  const undocumented = rows.filter((row) => isRange(row.entry) && !isStatusRow(row.entry));
  return undocumented.map(
    (row) => `${row.asked} itself is not documented; what follows holds for the whole range ${range(row.entry.code)}.`,
  );
}

/** Says which numbers nothing is known about, and why. */
export function notesOfUnknown(readings: readonly Reading[], catalog: Catalog): readonly string[] {
  const unknown = readings.filter(({ rows, strayed }) => rows.length === 0 && !strayed).map(({ asked }) => asked);
  if (unknown.length === 0) {
    return [];
  }
  const verb = unknown.length === 1 ? 'is not a code' : 'are not codes';
  return [`${listOf(unknown)} ${verb} of MGS or its SDKs: ${whyUnknown(unknown, catalog)}.`];
}

/** Says that the scope that the text names has no such code, though another has. */
export function notesOfStrayed(readings: readonly Reading[], catalog: Catalog): readonly string[] {
  return readings
    .filter((reading) => reading.strayed !== undefined)
    .map(({ asked, strayed, rows }) => {
      const { label } = [...catalog.scopes.values()].find(({ scope }) => scope === strayed) ?? { label: strayed };
      const instead = rows.length > 0 ? '; what follows is the same number elsewhere' : '';
      return `${asked} is not known as a code of “${label}”${instead}.`;
    });
}

/** Says that only the first of many codes are explained. */
export function notesOfMany(codes: number): readonly string[] {
  return codes > mostCodes ? [`There are ${codes} codes in this; here are the first ${mostCodes}.`] : [];
}

function whyUnknown(unknown: readonly string[], catalog: Catalog): string {
  if (unknown.every((code) => Number(code) < firstServerCode)) {
    return 'none of the clients knows it, and it lies in no range of HTTP statuses or Security Guard codes';
  }
  const gateway = catalog.entries.filter((entry) => entry.scope === 'gateway' || entry.scope === 'business');
  const ranges = gateway.filter(isRange).toSorted((a, b) => a.from - b.from);
  return `its own lie in ${listOf(ranges.map((entry) => range(entry.code)))}, and the clients’ lie below 1000`;
}

function range(code: string): string {
  return code.replace('-', '–');
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
