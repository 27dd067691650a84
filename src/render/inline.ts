import type { Inline, Line } from './card.ts';

/** A catalog's text as a line: what stands between backticks becomes code. */
export function prose(text: string): Line {
  const pieces = text.split('`');
  if (pieces.length % 2 === 0) {
    return [text];
  }
  return pieces.flatMap((piece, i): Inline[] => {
    if (i % 2 === 1) {
      return [{ code: piece }];
    }
    // Two code spans that touch would be read as one, or as an empty one between them.
    const between = i > 0 && i < pieces.length - 1;
    return piece === '' && !between ? [] : [piece || ' '];
  });
}

/** Lines side by side with something between them. */
export function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, i) => (i === 0 ? line : [between, ...line]));
}

/** What a line says without any markup, for places that show none. */
export function plain(line: Line): string {
  return line.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  if (typeof inline === 'string') {
    return inline;
  }
  if ('bold' in inline) {
    return inline.bold;
  }
  if ('code' in inline) {
    return inline.code;
  }
  return 'href' in inline ? inline.label : utc(inline.time);
}

/** `2023-11-20T08:51:52.015Z` as `2023-11-20 08:51:52 UTC`; what is no moment as it stands. */
export function utc(time: string): string {
  const ms = Date.parse(time);
  if (Number.isNaN(ms)) {
    return time;
  }
  const iso = new Date(ms).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

/** Marks that turn the reading direction: in a pasted text they could make a reply read as something else. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Characters that drive a terminal or end a text for some programs. */
const control = /[^\P{Cc}\n\t]/gu;

/** Text with nothing in it that is not seen: every place that shows text from outside shows it this way. */
export function visible(text: string): string {
  return text.toWellFormed().replace(direction, '').replace(control, ' ');
}
