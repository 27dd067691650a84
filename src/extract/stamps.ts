import { monthNumber, plausible } from './clock.ts';
import type { Page } from './page.ts';

/** A log stamp. `wall` is what the clock showed, as if it had been in UTC; no `year` means that the log left it out. */
export interface Stamp {
  readonly at: number;
  readonly wall: number;
  readonly year: boolean;
  /** The moment, where the stamp names its zone. */
  readonly moment?: number;
}

const clock = '(\\d{2}):(\\d{2}):(\\d{2})(?:[.,](\\d{1,9}))?';
const zone = '(?: ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?(?!\\d)';
/** Who types a time by hand leaves out the seconds. */
const typedClock = '(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?';
const isoStamp = new RegExp(`(?<![\\w-])(\\d{4})[-/](\\d{2})[-/](\\d{2})[ T]${typedClock}${zone}`, 'g');
const logcatStamp = new RegExp(`(?<![\\w/.-])(\\d{2})-(\\d{2}) ${clock}(?!\\d)`, 'g');
const accessStamp = new RegExp(`(?<!\\w)(\\d{2})/([A-Z][a-z]{2})/(\\d{4}):${clock}${zone}`, 'g');

/** Every log stamp of a page in order: `2023-11-20 16:51:55,018`, ISO 8601, `20/Nov/2023:16:51:55 +0800`, logcat's. */
export function readStamps(page: Page): readonly Stamp[] {
  const text = page.plain;
  if (!/\d:\d\d/.test(text)) {
    return [];
  }
  const stamps = [
    ...Array.from(text.matchAll(isoStamp), (m) => stamp(m, [m[1], m[2], m[3]], m.slice(4))),
    ...Array.from(text.matchAll(accessStamp), (m) => stamp(m, [m[3], monthNumber(m[2] ?? ''), m[1]], m.slice(4))),
    ...Array.from(text.matchAll(logcatStamp), (m) => stamp(m, [undefined, m[1], m[2]], m.slice(3))),
  ];
  return stamps.filter((item) => item !== undefined).sort((a, b) => a.at - b.at);
}

type Part = string | number | undefined;

function stamp(match: RegExpExecArray, [year, month, day]: readonly Part[], rest: readonly Part[]): Stamp | undefined {
  const [hour, minute, second = 0, fraction, zoneName] = rest;
  const ms = Number(`${fraction ?? 0}00`.slice(0, 3));
  const parts = [Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), ms] as const;
  const wall = Date.UTC(Number(year ?? 2000), ...parts);
  const inRange = parts[0] < 12 && parts[1] <= 31 && parts[2] < 24 && parts[3] < 60 && parts[4] < 61;
  if (!inRange || (year !== undefined && plausible(wall) === undefined)) {
    return undefined;
  }
  const offset = typeof zoneName === 'string' ? zoneOffset(zoneName) : undefined;
  const named = year === undefined || offset === undefined ? {} : { moment: wall - offset };
  return { at: match.index, wall, year: year !== undefined, ...named };
}

/** `+0800` in milliseconds; letters mean UTC. */
function zoneOffset(name: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(name);
  const minutes = Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0);
  return (match?.[1] === '-' ? -minutes : minutes) * 60_000;
}
