import { fold } from '../extract/fold.ts';
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
const longestException = 400;

const thrownByNetwork = [
  'UnknownHost|(?:Connect|Socket|ConnectionPool)Timeout|(?:HttpHost)?Connect|Socket|NoHttpResponse',
  'SSL|SSLHandshake|SSLPeerUnverified|CertPathValidator|Certificate',
].join('|');
/** One line of a phone's log that begins with what its network libraries throw: what it says is all that there is. */
const phoneException = new RegExp(
  [
    /^(?:\d\d-\d\d [\d:.]{8,12} {1,4})?(?:[VDIWEF]\/[\w.$-]{2,60}(?:\( {0,4}\d{1,6}\))?: )?(?:Caused by: )?/.source,
    `((?:[\\w$]{1,40}\\.){0,8}(?:${thrownByNetwork})Exception: .*)$`,
  ].join(''),
);

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
  for (const text of textsOf(signals)) {
    const result = knowledge.search(text);
    if (result.hits.length > 0) {
      return toReading(result, signals, knowledge);
    }
  }
  return nothing;
}

/** What to look up, best first: the noise around a machine's messages and a person's words leads anywhere. */
function textsOf({ machine, phrases, plain, said = '' }: Signals): readonly string[] {
  const own = said.trim() === '' ? [] : [said];
  if (machine) {
    return [...phrases, ...own, ...shortLine(plain)];
  }
  return phrases.length > 0 ? [plain] : [...own, plain];
}

/** A machine's word alone, such as an exception's name, is all that the person has, and no noise. */
function shortLine(plain: string): readonly string[] {
  const line = plain.trim();
  const thrown = line.length <= longestException ? phoneException.exec(line)?.[1] : undefined;
  if (thrown !== undefined) {
    return [thrown];
  }
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

/**
 * The stretch of the text from the first matched word to the last, verbatim; the first word alone where that is long. The
 * words come from a text of ASCII width, where a wide comma is another one, and at the same place.
 */
function quoteOf(text: string, matched: readonly string[]): string {
  const lower = lowered(fold(text));
  const places = matched.map((word) => [lower.indexOf(lowered(fold(word))), word.length] as const);
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
