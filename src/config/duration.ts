import { z } from 'zod';

const second = 1000;
const unitMs: Readonly<Record<string, number>> = { s: second, m: 60 * second, h: 3600 * second, d: 86_400 * second };

/** A search that reaches further asks a log product for more than anybody reads. */
const longestMs = 7 * 86_400 * second;

const message = 'write a number and its unit, from 1s to 7d, such as 90s, 15m or 2h';

const text = z.string().regex(/^[1-9]\d{0,5}[smhd]$/, message);

/** A span of time such as `90s`, `15m`, `2h` or `7d`; in milliseconds once it is parsed. */
export const duration = z
  // A number without its unit comes out of YAML as a number, and quotes around it would not help.
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), text)
  .transform((written, context) => {
    const ms = Number(written.slice(0, -1)) * (unitMs[written.slice(-1)] ?? Number.NaN);
    if (ms > longestMs) context.addIssue({ code: 'invalid_format', format: 'duration', message });
    return ms;
  });
