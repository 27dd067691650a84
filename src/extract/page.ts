import { fold } from './fold.ts';
import { type Layer, lastStartingBy, sourceEnd, sourceStart } from './rewrite.ts';
import { unescapeLevels } from './unescape.ts';
import { unslack } from './unslack.ts';

/** A verbatim slice of a text and where it starts there. */
export interface Quote {
  readonly quote: string;
  readonly at: number;
}

/** A text opened for reading. Places in `shown` and `plain` are the same; `quote` leads back to `text`. */
export interface Page {
  /** As given, secrets masked. */
  readonly text: string;
  /** Mangling undone, every character as its writer meant it: where values are read. */
  readonly shown: string;
  /** The same, folded to ASCII width and quotes: where patterns are searched. */
  readonly plain: string;
  /** The verbatim words behind a stretch of `plain`, at most 200 characters of them. */
  quote(start: number, end: number): Quote;
  /** The number of the line that holds this place, from 0. */
  lineOf(at: number): number;
  /** Where the line that holds this place starts. */
  lineStart(at: number): number;
  /** Where the line that holds this place ends, its line feed not included. */
  lineEnd(at: number): number;
}

const longestQuote = 200;

/** Undoes what Slack, keyboards and escaping did to a text and remembers the way back. */
export function openPage(text: string): Page {
  const first = unslack(text);
  const layers = [first, ...unescapeLevels(first.output)];
  const shown = layers.at(-1)?.output ?? text;
  return {
    text,
    shown,
    plain: fold(shown),
    quote: (start, end) => quoteOf(text, layers, start, end),
    ...lineIndex(shown),
  };
}

function quoteOf(text: string, layers: readonly Layer[], start: number, end: number): Quote {
  const at = layers.reduceRight((place, layer) => sourceStart(layer, place), start);
  const stop = layers.reduceRight((place, layer) => sourceEnd(layer, place), end);
  return { at, quote: text.slice(at, wholeCharacterEnd(text, Math.min(Math.max(stop, at), at + longestQuote))) };
}

/** One place earlier when a slice would end between the two halves of a character. */
function wholeCharacterEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

/** Line starts are collected on first use: a short text is often read without them. */
function lineIndex(shown: string): Pick<Page, 'lineOf' | 'lineStart' | 'lineEnd'> {
  let known: number[] | undefined;
  const starts = (): number[] => {
    known ??= lineStarts(shown);
    return known;
  };
  const lineOf = (at: number): number => lastStartingBy(starts(), at);
  return {
    lineOf,
    lineStart: (at) => starts()[lineOf(at)] ?? 0,
    lineEnd: (at) => {
      const next = starts()[lineOf(at) + 1];
      return next === undefined ? shown.length : next - 1;
    },
  };
}

function lineStarts(shown: string): number[] {
  const starts = [0];
  for (let feed = shown.indexOf('\n'); feed >= 0; feed = shown.indexOf('\n', feed + 1)) {
    starts.push(feed + 1);
  }
  return starts;
}
