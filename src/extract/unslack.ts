import { type Layer, rewrite } from './rewrite.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&#34;': '"',
  '&nbsp;': ' ',
};

const anyEntity = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#x27|#34);/g;

/**
 * Everything that Slack, a terminal or a keyboard put into the text. Every alternative starts with a character of its
 * own and is bounded, so that the search stays linear whatever the text repeats.
 */
const mangling = new RegExp(
  [
    '^(?:[ \\t]{0,3}(?:&gt;|>)){1,3} ?', // a quoted line
    anyEntity.source,
    '<[@#!][^<>\\n]{1,300}>', // people, channels, dates
    '<(?:https?|ftp|mailto|tel|slack):[^<>\\n]{1,4000}>', // links
    '`{3,}',
    '\\r\\n?|[\\u2028\\u2029\\u0085]',
    '[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\u00ad\\u061c\\u180e\\ufe0e\\ufe0f\\ufeff]+', // unseen characters
    '\\x1b\\[[0-9;]{0,20}m', // terminal colours
    '(?<![\\w*])\\*(?=[^\\s*])|(?<=[^\\s*])\\*(?![\\w*%])', // bold marks, but not within a percent-encoded text
    '(?<!\\w)_(?=[^\\s_])|(?<=[^\\s_])_(?![\\w%])', // italic marks, likewise
    '[\\uff61-\\uff9f]+', // half-width katakana
  ].join('|'),
  'gm',
);

/** Undoes Slack's escapes and markup, quote marks, code fences, unseen characters and foreign line ends. */
export function unslack(text: string): Layer {
  return rewrite(text, mangling, (match, at) =>
    quoteMark.test(match) && startsLine(text, at) ? '' : plainForm(match),
  );
}

const quoteMark = /^[ \t]{0,3}(?:&gt;|>)/;

function startsLine(text: string, at: number): boolean {
  return at === 0 || /[\n\r\u2028\u2029]/.test(text[at - 1] ?? '');
}

function plainForm(match: string): string {
  switch (match[0]) {
    case '<':
      return markup(match.slice(1, -1));
    case '&':
      return entities[match] ?? '';
    case '`':
      return ' ';
    case '\r':
    case '\u0085':
    case '\u2028':
    case '\u2029':
      return '\n';
    default:
      return /^[\uff61-\uff9f]/.test(match) ? match.normalize('NFKC') : '';
  }
}

/** A link becomes its label (or address), a date its fallback; a mention of people or channels says nothing about codes. */
function markup(inner: string): string {
  const bar = inner.indexOf('|');
  if (/^[@#!]/.test(inner)) {
    return inner.startsWith('!date') && bar >= 0 ? inner.slice(bar + 1) : ' ';
  }
  const shown = bar >= 0 ? inner.slice(bar + 1) : inner.replace(/^(?:mailto|tel):/, '');
  return shown.replace(anyEntity, (entity) => entities[entity] ?? entity);
}
