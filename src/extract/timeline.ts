import { traceTime } from './clock.ts';
import type { FactKey } from './findings.ts';
import type { Page } from './page.ts';
import type { ErrorRecord } from './records.ts';
import { lastStartingBy } from './rewrite.ts';
import { readStamps, type Stamp } from './stamps.ts';
import { momentAt, offsetOf } from './zones.ts';

/** When each error of a text happened. */
export interface Timeline {
  /** The moment in milliseconds, by the clock to trust most; undefined when none decides. */
  timeOf(record: ErrorRecord): number | undefined;
  /** What the log's clock showed, `2023-11-20T16:51:52.015`, where nothing says in what zone; undefined otherwise. */
  localOf(record: ErrorRecord): string | undefined;
  /** How far the clocks that decide for themselves are apart, in milliseconds. */
  spreadOf(record: ErrorRecord): number;
}

/** What turns a stamp that names no zone into a moment. */
interface Zone {
  /** Milliseconds by which the log's clock is ahead of UTC, shown by another clock beside one of its stamps. */
  readonly offset: number;
  /** The moment of that other clock: the year of a stamp that has none. */
  readonly near: number;
}

/** Compares the clocks of a text's errors. */
export function timelineOf(page: Page, records: readonly ErrorRecord[]): Timeline {
  const stamps = readStamps(page);
  const stampOf = stamps.length === 0 ? () => undefined : stampFinder(stamps, records);
  const zone = stamps.length === 0 ? undefined : shownZone(records, stampOf);
  const timeOf = (record: ErrorRecord) => decided(record, stampOf(record))[0] ?? placed(stampOf(record), zone);
  return {
    timeOf,
    localOf: (record) => (timeOf(record) === undefined ? wallOf(stampOf(record)) : undefined),
    spreadOf: (record) => spread(decided(record, stampOf(record))),
  };
}

type StampOf = (record: ErrorRecord) => Stamp | undefined;

/** The stamp that belongs to a record: the last one at or before its code that is behind the code of the record before. */
function stampFinder(stamps: readonly Stamp[], records: readonly ErrorRecord[]): StampOf {
  const starts = stamps.map((stamp) => stamp.at);
  const found = new Map<ErrorRecord, Stamp | undefined>();
  let behind = -1;
  for (const record of records) {
    const at = record.codes[0]?.at ?? Number.POSITIVE_INFINITY;
    const stamp = stamps[lastStartingBy(starts, at)];
    const near = stamp !== undefined && stamp.at > behind ? stamp : undefined;
    found.set(record, near ?? (records.length === 1 ? stamps[0] : undefined));
    behind = record.codes.at(-1)?.at ?? behind;
  }
  return (record) => found.get(record);
}

/** The zone of the text's stamps, from the first record that has both a stamp without one and a moment. */
function shownZone(records: readonly ErrorRecord[], stampOf: StampOf): Zone | undefined {
  for (const record of records) {
    const stamp = stampOf(record);
    const near = stamp === undefined ? undefined : decided(record, undefined)[0];
    const offset = stamp === undefined || near === undefined ? undefined : offsetOf(stamp, near);
    if (offset !== undefined && near !== undefined) {
      return { offset, near };
    }
  }
  return undefined;
}

/** The moments that clocks of a record name outright, the one to trust first: server, trace id, Date, stamp with a zone. */
function decided(record: ErrorRecord, stamp: Stamp | undefined): readonly number[] {
  const own = record.codes.find((code) => code.own !== undefined)?.own?.();
  const times = [
    factTime(record, 'serverTime'),
    traceTime(own?.traceId ?? record.facts.get('traceId')?.value ?? ''),
    factTime(record, 'date'),
    stamp?.moment,
  ];
  return times.filter((time) => time !== undefined);
}

function factTime(record: ErrorRecord, key: FactKey): number | undefined {
  const fact = record.facts.get(key);
  return fact === undefined ? undefined : Number(fact.value);
}

function placed(stamp: Stamp | undefined, zone: Zone | undefined): number | undefined {
  return stamp === undefined || zone === undefined ? undefined : momentAt(stamp, zone.offset, zone.near);
}

function wallOf(stamp: Stamp | undefined): string | undefined {
  return stamp?.year ? new Date(stamp.wall).toISOString().slice(0, -1) : undefined;
}

function spread(times: readonly number[]): number {
  return times.length < 2 ? 0 : Math.max(...times) - Math.min(...times);
}
