const earliest = Date.UTC(2010, 0, 1);
const latest = Date.UTC(2100, 0, 1);
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const mail = /(\d{1,2})[ -]([A-Z][a-z]{2})[ -](\d{4}) (\d{2}):(\d{2}):(\d{2})/;

/**
 * A trace id: 8 hexadecimal characters (a server's address), 13 digits of milliseconds, 6 to 12 more digits.
 * FACTS: seen are 29 to 31 characters.
 */
export const traceShape = /^[0-9a-f]{8}(\d{13})\d{6,12}$/i;

/** The number as a moment between 2010 and 2100, in milliseconds; undefined when it cannot be one. */
export function plausible(ms: number): number | undefined {
  return Number.isFinite(ms) && ms >= earliest && ms < latest ? ms : undefined;
}

/** The moment inside a trace id. */
export function traceTime(traceId: string): number | undefined {
  const digits = traceShape.exec(traceId)?.[1];
  return digits === undefined ? undefined : plausible(Number(digits));
}

/** The moment of a Date header, `Mon, 20 Jan 2020 03:35:24 GMT`. */
export function clockDate(text: string): number | undefined {
  const match = mail.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, day, month, year, hour, minute, second] = match;
  const index = months.indexOf(month ?? '');
  return index < 0
    ? undefined
    : plausible(Date.UTC(Number(year), index, Number(day), Number(hour), Number(minute), Number(second)));
}

/** The number of a month's English short name, from 1; undefined when it is none. */
export function monthNumber(name: string): number | undefined {
  const index = months.indexOf(name);
  return index < 0 ? undefined : index + 1;
}
