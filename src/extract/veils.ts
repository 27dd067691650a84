import { type Layer, lastStartingBy, rewrite, sourceEnd, sourceStart } from './rewrite.ts';
import { findAround, type Span } from './windows.ts';

const unseen = '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\u00ad\\u061c\\u180e\\ufe0e\\ufe0f\\ufeff';

/**
 * What hides characters from a pattern, one layer of it; each alternative is bounded or one run. Characters of three
 * bytes are among them, for Chinese names of secrets and wide marks: the memo and tips of the gateway come that way.
 */
const veil = new RegExp(
  [
    '(?:>|&gt;)(?<=^[ \\t]{0,3}(?:>|&gt;)) ?', // a quoted line
    `[${unseen}]+`,
    '&(?:amp|lt|gt|quot|apos|nbsp|#8203|#\\d{2,3}|#[xX][\\dA-Fa-f]{2});',
    '%(?:0[9aAdD]|[2-7][\\dA-Fa-f]|[eE](?:[2-9a-cefA-CEF]%[89abAB]|[dD]%[89])[\\dA-Fa-f]%[89abAB][\\dA-Fa-f]|[cC]2%[aA]0)',
    '\\\\(?:[uU](?:00[2-7aA]|[2-9a-fA-F][\\dA-Fa-f]{2})[\\dA-Fa-f]|x[2-7][\\dA-Fa-f]|[nrt"\'/\\\\])',
  ].join('|'),
  'gm',
);
const anyVeil = new RegExp(veil.source, 'm');

/** A link of Slack's: what it shows goes on within the word it stands in, so that only its frame is in the way. */
const linkFrame = /<(?:https?|ftp|mailto|tel|slack):[^<>|\s]{1,4000}\||(?<=[^\s<>|])>|<(?=(?:https?|ftp):)/g;
const anyLink = /<(?:https?|ftp|mailto|tel|slack):/;

/** JSON in JSON, or an address in an address in an address, with unseen characters in it: no paste goes deeper. */
const mostLevels = 5;
/** Unseen characters written out, and quote marks: nothing is left of them. */
const leavesNothing = /^(?:%e2%80%8[b-f]|\\u200[b-f]|&#8203|&gt;.|>)/i;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** One layer less of escapes. */
function unveiled(match: string): string {
  if (leavesNothing.test(match)) {
    return '';
  }
  switch (match[0]) {
    case '%':
      return match.length > 3 ? decodeURIComponent(match) : fromCode(match.slice(1), 16);
    case '&':
      return entity(match.slice(1, -1).toLowerCase());
    case '\\':
      return match.length > 2 ? fromCode(match.slice(2), 16) : escaped(match.slice(1));
    default:
      return '';
  }
}

function fromCode(digits: string, radix: number): string {
  return String.fromCharCode(Number.parseInt(digits, radix));
}

function entity(name: string): string {
  if (!name.startsWith('#')) {
    return named[name] ?? '';
  }
  return name.startsWith('#x') ? fromCode(name.slice(2), 16) : fromCode(name.slice(1), 10);
}

function escaped(char: string): string {
  return controls[char] ?? char;
}

/**
 * Finds stretches of a text as it stands and behind what hides them: unseen characters, Slack's escapes and links,
 * percent and backslash escapes up to five deep. The stretches are those of the text that was given.
 */
export function findBehindVeils(text: string, find: Find): readonly Span[] {
  const found = [...find(text), ...findUnveiled(text, [], find)];
  if (!anyLink.test(text)) {
    return found;
  }
  const open = rewrite(text, linkFrame, () => '');
  const shown = [...findInLayer([open], find), ...findUnveiled(open.output, [open], find)];
  return [...found, ...shown.map((span) => withAddress(text, open, span))];
}

/** The address of a link that shows a secret holds it too; what is left is a link. */
function withAddress(text: string, open: Layer, { start, end }: Span): Span {
  const index = lastStartingBy(open.sourceEnds, start);
  const frame = open.sourceEnds[index] === start ? text.slice(open.sourceStarts[index] ?? start, start) : '';
  return { start: start - frame.replace(/^<(?:[a-z]{1,8}:(?:\/\/)?)?/, '').length, end };
}

type Find = (view: string) => readonly Span[];

function findUnveiled(text: string, below: readonly Layer[], find: Find): readonly Span[] {
  let found: readonly Span[] = [];
  const layers = [...below];
  let current = text;
  for (let level = 0; level < mostLevels && anyVeil.test(current); level += 1) {
    const layer = rewrite(current, veil, unveiled);
    layers.push(layer);
    current = layer.output;
    found = [...found, ...findInLayer(layers, find)];
  }
  return found;
}

/** Only around what the last layer changed: the rest was searched before. */
function findInLayer(layers: readonly Layer[], find: Find): readonly Span[] {
  const top = layers.at(-1);
  return top === undefined ? [] : located(findAround(top.output, top.starts, find), layers);
}

function located(spans: readonly Span[], layers: readonly Layer[]): readonly Span[] {
  return spans.map(({ start, end }) => ({
    start: layers.reduceRight((place, layer) => sourceStart(layer, place), start),
    end: layers.reduceRight((place, layer) => sourceEnd(layer, place), end),
  }));
}
