/** The `markdown` block: as much of standard Markdown as an answer of a bot uses. */
import { parseMarkdownLine } from './markdown-inline.ts';
import type { BlockNode, Inline, ListNode } from './nodes.ts';
import { textNode } from './nodes.ts';

const fence = /^\s{0,3}(```+|~~~+)/;
const heading = /^\s{0,3}(#{1,6})\s+(.*)$/;
const rule = /^\s{0,3}(?:-\s*){3,}$|^\s{0,3}(?:\*\s*){3,}$/;
const quote = /^\s{0,3}> ?/;
const item = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;

/** Lines not yet read; `take` removes the first. */
interface Lines {
  readonly next: () => string | undefined;
  readonly take: () => string;
}

/** Reads a whole text. Time grows with its length only; what is no Markdown is text. */
export function parseMarkdown(source: string): readonly BlockNode[] {
  const all = source.replaceAll('\r\n', '\n').split('\n');
  let at = 0;
  const lines: Lines = { next: () => all[at], take: () => all[at++] ?? '' };
  const blocks: BlockNode[] = [];
  while (lines.next() !== undefined) {
    const block = readBlock(lines);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

function readBlock(lines: Lines): BlockNode | undefined {
  const line = lines.next() ?? '';
  if (line.trim() === '') {
    lines.take();
    return undefined;
  }
  if (fence.test(line)) return readFence(lines);
  if (rule.test(line)) {
    lines.take();
    return { type: 'rule' };
  }
  const title = heading.exec(line);
  if (title !== null) {
    lines.take();
    return { type: 'heading', level: title[1]?.length ?? 1, children: parseMarkdownLine(title[2] ?? '') };
  }
  if (quote.test(line)) return readQuote(lines);
  return item.test(line) ? readList(lines) : readParagraph(lines);
}

function readFence(lines: Lines): BlockNode {
  const mark = fence.exec(lines.take())?.[1] ?? '';
  const inside: string[] = [];
  while (lines.next() !== undefined && !lines.next()?.trim().startsWith(mark)) inside.push(lines.take());
  lines.take();
  return { type: 'pre', children: [textNode(inside.join('\n'))] };
}

function readQuote(lines: Lines): BlockNode {
  const inside: string[] = [];
  while (quote.test(lines.next() ?? '')) inside.push(lines.take().replace(quote, ''));
  // One level only: deeper marks stay text, as deep nesting is nothing that an answer needs.
  return { type: 'quote', children: [{ type: 'paragraph', children: joined(inside) }] };
}

function readList(lines: Lines): ListNode {
  const [, space = '', number] = item.exec(lines.next() ?? '') ?? [];
  const items: BlockNode[][] = [];
  for (let found = item.exec(lines.next() ?? ''); found !== null; found = item.exec(lines.next() ?? '')) {
    if (found[1] !== space || (found[2] === undefined) !== (number === undefined)) break;
    lines.take();
    items.push([{ type: 'paragraph', children: parseMarkdownLine(found[3] ?? '') }]);
  }
  const offset = number === undefined ? 0 : Number(number) - 1;
  return { type: 'list', ordered: number !== undefined, indent: Math.floor(space.length / 2), offset, items };
}

function readParagraph(lines: Lines): BlockNode {
  const inside = [lines.take()];
  while (isParagraph(lines.next())) inside.push(lines.take());
  return { type: 'paragraph', children: joined(inside) };
}

function isParagraph(line: string | undefined): boolean {
  return (
    line !== undefined && line.trim() !== '' && ![fence, heading, rule, quote, item].some((start) => start.test(line))
  );
}

function joined(lines: readonly string[]): readonly Inline[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [textNode('\n')] : []), ...parseMarkdownLine(line)]);
}
