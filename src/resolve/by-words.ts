import { originOf } from '../extract/platforms.ts';
import type { ExtractNote, Signals } from '../extract/signals.ts';
import type { SearchResult } from '../search/search.ts';
import type { Found } from './answer.ts';
import { foundByWords } from './found.ts';
import type { Knowledge } from './knowledge.ts';

/** What the words of a text led to; no rows means nothing. */
export interface WordsReading {
  readonly rows: readonly Found[];
  readonly confident: boolean;
  readonly shared?: string;
}

const longestQuote = 160;
const longestShortLine = 80;

/** Notes that say whose error it is when it is none of ours. */
const foreign: ReadonlySet<ExtractNote['kind']> = new Set(['alipay-payment', 'sofa-gateway', 'other-product']);

const nothing: WordsReading = { rows: [], confident: false };

/**
 * Looks up what the text says in words. Of a machine's output only the messages are looked up, not the noise around them.
 * A text that is another product's answer means nothing here, however much its message sounds like ours.
 */
export function readWords(signals: Signals, knowledge: Knowledge): WordsReading {
  if (signals.notes.some((note) => foreign.has(note.kind))) {
    return nothing;
  }
  const texts = signals.machine ? [...signals.phrases, ...shortLine(signals.plain)] : [signals.plain];
  for (const text of texts) {
    const result = knowledge.search(text);
    if (result.hits.length > 0) {
      return toReading(result, signals, knowledge);
    }
  }
  return nothing;
}

/** A machine's word alone, such as an exception's name, is all that the person has, and no noise. */
function shortLine(plain: string): readonly string[] {
  const line = plain.trim();
  return line.length <= longestShortLine && !line.includes('\n') ? [line] : [];
}

function toReading(result: SearchResult, signals: Signals, { catalog }: Knowledge): WordsReading {
  const rows = result.hits.map((hit) =>
    foundByWords(catalog, hit, {
      evidence: hit.evidence,
      quote: quoteOf(signals.text, hit.matched),
      context: signals.context,
    }),
  );
  const { confident, shared } = result;
  return shared === undefined ? { rows, confident } : { rows, confident, shared };
}

/** The stretch of the text from the first matched word to the last, verbatim; the first word alone where that is long. */
function quoteOf(text: string, matched: readonly string[]): string {
  const lower = lowered(text);
  const places = matched.map((word) => [lower.indexOf(word.toLowerCase()), word.length] as const);
  const seen = places.filter(([at]) => at >= 0);
  const start = Math.min(...seen.map(([at]) => at));
  const end = Math.max(...seen.map(([at, length]) => at + length));
  if (seen.length === 0) {
    return '';
  }
  return end - start <= longestQuote ? text.slice(start, end) : text.slice(start, start + (matched[0]?.length ?? 0));
}

/** Lower case as far as it is no longer or shorter, so that a place in it is the same place in the text. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** True for a row that only the name of a platform led to: that says nothing of an unknown number beside it. */
export function isByPlatformAlone({ evidence }: Found): boolean {
  const words = /^words: (.+)$/.exec(evidence)?.[1]?.split(', ');
  return words?.every((word) => originOf(word) !== undefined) === true;
}
