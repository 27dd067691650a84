/** Reads one line of mrkdwn: puts bold, italic and strike around what lies between two marks of a kind. */
import type { MarkToken, ReadOptions } from './atoms.ts';
import { tokenise } from './atoms.ts';
import type { Inline, Style } from './nodes.ts';
import { textNode } from './nodes.ts';

const styles = { '*': 'bold', _: 'italic', '~': 'strike' } as const satisfies Record<MarkToken['marker'], Style>;

/** A mark that waits for its partner, and what has been read since; the first frame is the line itself. */
interface Frame {
  readonly marker?: MarkToken['marker'];
  readonly children: Inline[];
}

/** Reads one line (no `\n` in it). A mark without a partner stays text. At most three marks are open at a time. */
export function parseLine(line: string, options: ReadOptions): readonly Inline[] {
  const frames: Frame[] = [{ children: [] }];
  for (const token of tokenise(line, options)) {
    if (token.type === 'mark') readMark(frames, token);
    else add(frames, token);
  }
  collapse(frames, 1);
  return frames[0]?.children ?? [];
}

function readMark(frames: Frame[], token: MarkToken): void {
  const open = frames.findIndex((frame) => frame.marker === token.marker);
  if (open > 0 && canClose(frames, token)) {
    collapse(frames, open + 1);
    const children = frames.pop()?.children ?? [];
    add(frames, { type: styles[token.marker], children });
  } else if (open < 0 && canOpen(frames, token)) {
    frames.push({ marker: token.marker, children: [] });
  } else {
    add(frames, textNode(token.marker));
  }
}

function canOpen(frames: readonly Frame[], token: MarkToken): boolean {
  const top = frames.at(-1);
  const justOpened = top?.marker !== undefined && top.children.length === 0;
  return token.opens === 'yes' || (token.opens === 'after a mark' && justOpened);
}

function canClose(frames: readonly Frame[], token: MarkToken): boolean {
  const nextIsOpen = frames.some((frame) => frame.marker === token.next);
  return token.closes === 'yes' || (token.closes === 'before a mark' && nextIsOpen);
}

/** Turns the marks from `depth` on, which found no partner, back into text. */
function collapse(frames: Frame[], depth: number): void {
  while (frames.length > depth) {
    const frame = frames.pop();
    if (frame?.marker !== undefined) add(frames, textNode(frame.marker));
    for (const child of frame?.children ?? []) add(frames, child);
  }
}

function add(frames: readonly Frame[], node: Inline): void {
  const children = frames.at(-1)?.children;
  const last = children?.at(-1);
  if (node.type === 'text' && last?.type === 'text') children?.splice(-1, 1, textNode(last.text + node.text));
  else children?.push(node);
}
