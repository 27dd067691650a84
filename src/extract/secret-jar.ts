import { readName } from './secret-ends.ts';
import { isSecretName } from './secret-names.ts';
import { isFieldToken, isPlainlyRandom } from './secret-values.ts';
import type { Span } from './windows.ts';

/** A list of cookies in an archive of HTTP; their names are those of an app, and say nothing. */
const jar = /cookies\\{0,4}["']\s{0,4}:\s{0,4}\[([^\]]{0,8000})/gi;
const valueIn = /(value\\{0,4}["']\s{0,4}:\s{0,4}\\{0,4}["'])([^"'\\\n[]{4,4000})/gi;

const quote = '\\\\{0,4}["\']';
const nameRead = new RegExp(`name${quote}\\s{0,4}:\\s{0,4}${quote}${readName}${quote}`, 'i');

/** How far from a value the name of its item may stand. */
const reach = 500;

/** Whether the item around a value has a name that the bot reads; it may stand before the value or behind it. */
function isRead(items: string, start: number, end: number): boolean {
  const before = items.slice(Math.max(0, start - reach), start);
  const behind = items.slice(end, end + reach);
  return nameRead.test(before.slice(before.lastIndexOf('{') + 1)) || nameRead.test(behind.split('}', 1)[0] ?? '');
}

/** The values of cookies that are listed one by one, `"cookies": [{"name": "zone", "value": "…"}]`. */
export function findInJars(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { index, 0: whole, 1: items = '' } of text.matchAll(jar)) {
    const from = index + whole.length - items.length;
    for (const { index: at, 0: pair, 1: lead = '', 2: value = '' } of items.matchAll(valueIn)) {
      const start = from + at + lead.length;
      if (isFieldToken(value) && !isRead(items, at, at + pair.length)) {
        found.push({ start, end: start + value.length });
      }
    }
  }
  return found;
}

const query = /(?<![\w.])([\w.]{2,60})["'`]? {1,4}in ?\(\s{0,4}((?:["'][^"'\\\n]{1,200}["'],?\s{0,4}){1,50})/gi;
const item = /["']([^"'\\\n[]{6,200})["']/g;

/** What a query of a database looks for, `session_id in ('…', '…')`. */
export function findInQueries(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { index, 0: whole, 1: name = '', 2: items = '' } of text.matchAll(query)) {
    const from = index + whole.length - items.length;
    for (const { index: at, 1: value = '' } of isSecretName.test(name) ? items.matchAll(item) : []) {
      if (isPlainlyRandom(value)) {
        found.push({ start: from + at + 1, end: from + at + 1 + value.length });
      }
    }
  }
  return found;
}
