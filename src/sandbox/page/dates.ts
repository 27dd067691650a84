/** Moments as Slack words them, in the reader's zone. */

/** What the reader's own settings and watch say. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA zone; the machine's own when absent. */
  readonly timeZone?: string | undefined;
  readonly hour12: boolean;
  /** BCP 47 tag, for the one format that follows the reader's country (`{date_slash}`). */
  readonly locale?: string | undefined;
}

/** A moment taken apart in the reader's zone. */
interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Fills in Slack's date format; tokens that Slack does not know stay as they are. `at` in seconds since 1970. */
export function formatDate(format: string, at: number, clock: Clock): string {
  const moment = at * 1000;
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    const write = Object.hasOwn(writers, name) ? writers[name] : undefined;
    return write?.(moment, clock) ?? token;
  });
}

const writers: Readonly<Record<string, (moment: number, clock: Clock) => string>> = {
  day_divider_pretty: (moment, clock) =>
    nearDay(moment, clock) ?? longDate(moment, clock, differentYear(moment, clock)),
  date_num: (moment, clock) => isoDay(moment, clock),
  date_slash: (moment, clock) =>
    formatter(clock, { day: '2-digit', month: '2-digit', year: 'numeric' }, clock.locale).format(moment),
  date_long: (moment, clock) => longDate(moment, clock, true),
  date_long_full: (moment, clock) => plainDate(moment, clock, 'long'),
  date_long_pretty: (moment, clock) => nearDay(moment, clock) ?? longDate(moment, clock, true),
  date: (moment, clock) => dateWithoutYear(moment, clock),
  date_pretty: (moment, clock) => nearDay(moment, clock) ?? dateWithoutYear(moment, clock),
  date_short: (moment, clock) => plainDate(moment, clock, 'short'),
  date_short_pretty: (moment, clock) => nearDay(moment, clock) ?? plainDate(moment, clock, 'short'),
  time: (moment, clock) => timeOfDay(moment, clock),
  time_secs: (moment, clock) => timeOfDay(moment, clock, true),
  ago: (moment, clock) => ago(moment, clock),
};

/** `10:42 AM` or `10:42`, with seconds on demand; `moment` in milliseconds. */
export function timeOfDay(moment: number, clock: Clock, seconds = false): string {
  const options: Intl.DateTimeFormatOptions = {
    hour: clock.hour12 ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: clock.hour12 ? 'h12' : 'h23',
    ...(seconds && { second: '2-digit' }),
  };
  // Newer browsers put a narrow no-break space before AM and PM, Slack a plain one.
  return formatter(clock, options)
    .format(moment)
    .replace(/[\u202F\u00A0]/g, ' ');
}

/** What the divider between two days says: `Today`, `Yesterday`, `Monday, November 23rd`. */
export function dayLabel(moment: number, clock: Clock): string {
  const label = nearDay(moment, clock) ?? longDate(moment, clock, differentYear(moment, clock));
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** `2026-11-23`, which names a day in the reader's zone. */
export function isoDay(moment: number, clock: Clock): string {
  return formatter(clock, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA').format(moment);
}

/** When a message was written, in full, as Slack shows it over the time: `Nov 23, 2026 at 10:42:08 AM`. */
export function fullMoment(moment: number, clock: Clock): string {
  return `${nearDay(moment, clock) ?? plainDate(moment, clock, 'short')} at ${timeOfDay(moment, clock, true)}`;
}

const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** How long ago, in Slack's words: `just now`, `3 minutes ago`, `2 days ago`. */
export function ago(moment: number, clock: Clock): string {
  const minutes = Math.round(Math.abs(clock.now - moment) / minute);
  const sign = moment > clock.now ? 1 : -1;
  if (minutes === 0) return 'just now';
  if (minutes < 60) return words.format(sign * minutes, 'minute');
  if (minutes < 24 * 60) return words.format(sign * Math.round(minutes / 60), 'hour');
  return words.format(sign * Math.round(minutes / (24 * 60)), 'day');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it, and a page uses some for every message. */
function formatter(clock: Clock, options: Intl.DateTimeFormatOptions, locale = 'en-US'): Intl.DateTimeFormat {
  const { timeZone } = clock;
  const key = JSON.stringify([locale, timeZone, options]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, timeZone === undefined ? options : { ...options, timeZone });
  formatters.set(key, made);
  return made;
}

function partsOf(moment: number, clock: Clock, month: 'long' | 'short'): Parts {
  const options = { year: 'numeric', month, day: 'numeric', weekday: 'long' } as const;
  const parts = formatter(clock, options).formatToParts(moment);
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { year: value('year'), month: value('month'), day: value('day'), weekday: value('weekday') };
}

function nearDay(moment: number, clock: Clock): string | undefined {
  // By the calendar and not by hours, since a day may have 23 or 25 of them.
  const apart = (Date.parse(isoDay(moment, clock)) - Date.parse(isoDay(clock.now, clock))) / day;
  return { 0: 'today', [-1]: 'yesterday', 1: 'tomorrow' }[apart];
}

function differentYear(moment: number, clock: Clock): boolean {
  return isoDay(moment, clock).slice(0, 4) !== isoDay(clock.now, clock).slice(0, 4);
}

function longDate(moment: number, clock: Clock, year: boolean): string {
  const parts = partsOf(moment, clock, 'long');
  const text = `${parts.weekday}, ${parts.month} ${ordinal(Number(parts.day))}`;
  return year ? `${text}, ${parts.year}` : text;
}

function plainDate(moment: number, clock: Clock, month: 'long' | 'short'): string {
  const parts = partsOf(moment, clock, month);
  return `${parts.month} ${parts.day}, ${parts.year}`;
}

function dateWithoutYear(moment: number, clock: Clock): string {
  const parts = partsOf(moment, clock, 'long');
  return `${parts.month} ${parts.day}`;
}

function ordinal(value: number): string {
  const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  const teens = value >= 11 && value <= 13;
  return `${value}${teens ? 'th' : (endings[value % 10] ?? 'th')}`;
}
