/**
 * Slack's mrkdwn, as a message's `text` and `mrkdwn` text objects have it. Everything reads in time that grows with the
 * text's length only, and nothing throws: the text comes from outside.
 */
import type { ReadOptions } from './atoms.ts';
import { parseCode } from './atoms.ts';
import { parseLine } from './inline.ts';
import type { BlockNode, Inline, PreNode } from './nodes.ts';
import { textNode } from './nodes.ts';

export type { ReadOptions } from './atoms.ts';

/** One line: text, and preformatted pieces that begin in it. */
type Line = readonly (string | PreNode)[];

const punctuation = String.raw`\s_*?.,\-!^;:%$#+="\u2000-\u206F\u2E00-\u2E7F`;
const beforeFence = new RegExp(String.raw`[{(\[${punctuation}]`, 'u');
const afterFence = new RegExp(String.raw`[})\]${punctuation}]`, 'u');
/** A leading `>`, but not the hat of an emoticon: `>:(`. */
const quoteMark = /^(?:&gt;|>)(?!(?:[^\w\s]|_)(?:&lt;|&gt;|[|/\\[\]{}()Dpb])(?:\s|$)) ?/;
const longQuoteMark = /^(?:&gt;|>){3} ?/;

/** Reads a whole text. */
export function parseMrkdwn(text: string, options: ReadOptions = {}): readonly BlockNode[] {
  return group(linesOf(splitFences(text.replaceAll('\r\n', '\n').trim())), options);
}

/** Cuts out the ```` ``` ```` blocks; a fence without a partner stays text. */
function splitFences(text: string): Line {
  const parts: (string | PreNode)[] = [];
  const closers = fencesThatClose(text);
  let done = 0;
  let next = 0;
  for (let at = text.indexOf('```'); at >= 0; at = text.indexOf('```', Math.max(at + 1, done))) {
    const previous = text[at - 1];
    while (next < closers.length && (closers[next] ?? 0) < at + 4) next += 1;
    const end = closers[next];
    if (end === undefined) break;
    if (previous !== undefined && !beforeFence.test(previous)) continue;
    parts.push(text.slice(done, at), preNode(text.slice(at + 3, end)));
    done = end + 3;
  }
  return [...parts, text.slice(done)];
}

function fencesThatClose(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf('```'); at >= 0; at = text.indexOf('```', at + 1)) {
    const after = text[at + 3];
    if (after === undefined || afterFence.test(after)) found.push(at);
  }
  return found;
}

function preNode(inside: string): PreNode {
  return { type: 'pre', children: parseCode(inside.replace(/^\n/, '').replace(/\n$/, '')) };
}

function linesOf(parts: Line): readonly Line[] {
  const lines: (string | PreNode)[][] = [[]];
  for (const part of parts) {
    const pieces = typeof part === 'string' ? part.split('\n') : [part];
    pieces.forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push(piece);
    });
  }
  return lines;
}

function group(lines: readonly Line[], options: ReadOptions): readonly BlockNode[] {
  const blocks: BlockNode[] = [];
  let run: Line[] = [];
  let quoted = false;
  const flush = (): void => {
    if (run.length === 0) return;
    const children = paragraphs(run, options);
    if (quoted) blocks.push({ type: 'quote', children });
    else blocks.push(...children);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (longQuoteMark.test(first(line))) {
      flush();
      const rest = [withoutMark(line, longQuoteMark), ...lines.slice(index + 1)];
      return [...blocks, { type: 'quote', children: paragraphs(rest, options) }];
    }
    const isQuote = quoteMark.test(first(line));
    if (isQuote !== quoted) flush();
    quoted = isQuote;
    run.push(isQuote ? withoutMark(line, quoteMark) : line);
  }
  flush();
  return blocks;
}

function first(line: Line): string {
  return typeof line[0] === 'string' ? line[0] : '';
}

function withoutMark(line: Line, mark: RegExp): Line {
  return [first(line).replace(mark, ''), ...line.slice(1)].filter((piece) => piece !== '');
}

/** Lines that belong together become one paragraph; a preformatted piece ends it and swallows the line break beside it. */
function paragraphs(lines: readonly Line[], options: ReadOptions): readonly BlockNode[] {
  const blocks: BlockNode[] = [];
  let open: Inline[] | undefined;
  for (const line of lines) {
    const startsWithText = line.length === 0 || typeof line[0] === 'string';
    if (startsWithText) open?.push(textNode('\n'));
    for (const piece of line) {
      if (typeof piece !== 'string') {
        blocks.push(piece);
        open = undefined;
      } else {
        open = openParagraph(blocks, open);
        open.push(...parseLine(piece, options));
      }
    }
    if (line.length === 0) open = openParagraph(blocks, open);
  }
  return blocks;
}

function openParagraph(blocks: BlockNode[], open: Inline[] | undefined): Inline[] {
  if (open !== undefined) return open;
  const children: Inline[] = [];
  blocks.push({ type: 'paragraph', children });
  return children;
}
