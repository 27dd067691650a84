import type { Page } from './page.ts';
import { matchEnd } from './values.ts';

/** How a name and its value are kept apart. `loose` is white space alone: enough only for values of a telling shape. */
export interface Separation {
  readonly end: number;
  readonly kind: 'sign' | 'har' | 'lines' | 'loose';
}

/** How much of a line is looked at before a name: enough to see that it is not the first. */
const furthest = 20;
const closingQuote = /["'`]?/y;
const sign =
  /(?:["'`]|\](?=[ \t]{0,3}=>))?[ \t]{0,20}(?:=>|->|[:=])[ \t]{0,20}(?:\n[ \t]{0,40}(?![\w-]{2,40}["']?[ \t]{0,3}[:=]))?/y;
const pair = /["'][ \t]{0,3}(?:,|=>)[ \t]{0,3}(?=["'])/y;
const har = /["']\s{0,4},\s{0,60}["']value["']\s{0,4}:\s{0,4}/y;
const xml = />/y;
const nextLine = /:?[ \t]{0,20}\n[ \t]{0,40}(?![\w-]{2,40}[ \t]{0,3}[:=])/y;
const tab = /[ \t]{0,10}\t[ \t]{0,10}/y;
const space = / {1,20}/y;
const bar = /["'`]?[ \t]{0,20}\|[ \t]{0,20}(?!\n)/y;

/** What follows the name that ends at `end`, whichever of the shapes it has; undefined when no value can follow. */
export function separation(page: Page, start: number, end: number): Separation | undefined {
  const text = page.plain;
  const quoted = /["']/.test(text[start - 1] ?? '') && matchEnd(closingQuote, text, end) === end + 1;
  if (quoted) {
    const value = matchEnd(har, text, end) ?? valueBefore(text, start);
    if (value !== undefined) {
      return { end: value, kind: 'har' };
    }
  }
  const signed = matchEnd(sign, text, end) ?? (quoted ? matchEnd(pair, text, end) : tagged(text, start, end));
  return signed === undefined ? byLine(page, start, end) : { end: signed, kind: 'sign' };
}

/** How far before its name a value may start: a memo of two hundred encoded characters. */
const longestBefore = 2000;
const nameField = /["']name["']\s{0,4}:\s{0,4}["']$/;
const valueField = /^["']value["']\s{0,4}:\s{0,4}(?=["'][^"'\n]*["']\s{0,4},\s{0,60}["']name["']\s{0,4}:\s{0,4}["']$)/;

/** Where the value starts of a pair that has its name behind it, `{"value": "4001", "name": "result-status"}`. */
function valueBefore(text: string, start: number): number | undefined {
  if (!nameField.test(text.slice(Math.max(0, start - 20), start))) {
    return undefined;
  }
  const window = text.slice(Math.max(0, start - longestBefore), start);
  const from = window.lastIndexOf('value') - 1;
  const lead = from < 0 ? null : valueField.exec(window.slice(from));
  return lead === null ? undefined : start - window.length + from + lead[0].length;
}

/** An element, as in `<resultStatus>7001</resultStatus>`. */
function tagged(text: string, start: number, end: number): number | undefined {
  return text[start - 1] === '<' ? matchEnd(xml, text, end) : undefined;
}

/** Tools copy a header as two lines, or as two columns; the name has to start its line, or its row of a table. */
function byLine(page: Page, start: number, end: number): Separation | undefined {
  const before = page.plain.slice(Math.max(page.lineStart(start), start - furthest), start).trim();
  const cell = /^\|? ?["'`]?$/.test(before) ? matchEnd(bar, page.plain, end) : undefined;
  if (cell !== undefined || before !== '') {
    return cell === undefined ? undefined : { end: cell, kind: 'lines' };
  }
  const lines = matchEnd(nextLine, page.plain, end) ?? matchEnd(tab, page.plain, end);
  if (lines !== undefined) {
    return { end: lines, kind: 'lines' };
  }
  const loose = matchEnd(space, page.plain, end);
  return loose === undefined ? undefined : { end: loose, kind: 'loose' };
}
