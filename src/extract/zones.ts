import type { Stamp } from './stamps.ts';

const quarter = 15 * 60_000;
const widestOffset = 14 * 60 * 60_000;
/** How far a log's clock may be from the moment it is compared with, and still show a zone and not a wrong clock. */
const tolerance = 5 * 60_000;

/** The zone that a stamp without one was written in, given the moment it was written at; undefined when none fits. */
export function offsetOf(stamp: Stamp, moment: number): number | undefined {
  const wall = stamp.year ? stamp.wall : nearestYear(stamp.wall, moment);
  const offset = Math.round((wall - moment) / quarter) * quarter;
  const fits = Math.abs(offset) <= widestOffset && Math.abs(wall - moment - offset) <= tolerance;
  return fits ? offset : undefined;
}

/** The moment of a stamp in a zone; `near` finds the year of a stamp that has none. */
export function momentAt(stamp: Stamp, offset: number, near: number): number {
  return (stamp.year ? stamp.wall : nearestYear(stamp.wall, near + offset)) - offset;
}

function nearestYear(wall: number, moment: number): number {
  const year = new Date(moment).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map((each) => new Date(wall).setUTCFullYear(each));
  return candidates.reduce((best, each) => (Math.abs(each - moment) < Math.abs(best - moment) ? each : best));
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** The moment at which a clock in a named zone shows this wall time; undefined for a name that is no zone. */
export function momentIn(timeZone: string, wall: number): number | undefined {
  const format = formatFor(timeZone);
  if (format === undefined) {
    return undefined;
  }
  const guess = wall - offsetAt(format, wall);
  return wall - offsetAt(format, guess);
}

function formatFor(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) {
    formats.set(timeZone, newFormat(timeZone));
  }
  return formats.get(timeZone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(format: Intl.DateTimeFormat, moment: number): number {
  const parts = new Map(format.formatToParts(moment).map((part) => [part.type, Number(part.value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(moment / 1000) * 1000;
}
