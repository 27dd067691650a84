/** The `rich_text` block, which Slack's own composer makes of everything a person types. Its texts hold no markup. */
import { emojiGlyph } from './emoji.ts';
import type { Json } from './json.ts';
import { list, record, text } from './json.ts';
import type { BlockNode, Inline, ListNode, StyledNode } from './nodes.ts';
import { safeUrl, textNode } from './nodes.ts';

/** Reads a `rich_text` block. What it does not know is named in the text. */
export function readRichText(block: Json): readonly BlockNode[] {
  return list(block.elements).flatMap((element) => readPart(record(element)));
}

function readPart(part: Json): readonly BlockNode[] {
  switch (part.type) {
    case 'rich_text_section':
      return [{ type: 'paragraph', children: inlines(part) }];
    case 'rich_text_preformatted':
      return [{ type: 'pre', children: inlines(part) }];
    case 'rich_text_quote':
      return [{ type: 'quote', children: [{ type: 'paragraph', children: inlines(part) }] }];
    case 'rich_text_list':
      return [bordered(part, readList(part))];
    default:
      return [{ type: 'paragraph', children: [textNode(`[${text(part.type) || 'something'} not shown]`)] }];
  }
}

function bordered(part: Json, block: BlockNode): BlockNode {
  return part.border === 1 ? { type: 'quote', children: [block] } : block;
}

function readList(part: Json): ListNode {
  return {
    type: 'list',
    ordered: part.style === 'ordered',
    indent: typeof part.indent === 'number' ? part.indent : 0,
    offset: typeof part.offset === 'number' ? part.offset : 0,
    items: list(part.elements).map((item) => readPart(record(item))),
  };
}

function inlines(part: Json): readonly Inline[] {
  return list(part.elements).map((value) => {
    const element = record(value);
    return styled(element, readElement(element));
  });
}

function readElement(element: Json): Inline {
  switch (element.type) {
    case 'text':
      return textNode(text(element.text));
    case 'link':
      return readLink(element);
    case 'emoji':
      return readEmoji(element);
    case 'user':
    case 'usergroup':
    case 'channel':
      return { type: element.type, id: text(element[`${element.type}_id`]) };
    case 'broadcast':
      return { type: 'broadcast', range: text(element.range) };
    case 'date':
      return readDate(element);
    case 'color':
      return textNode(text(element.value));
    default:
      return textNode(`[${text(element.type) || 'something'} not shown]`);
  }
}

function readLink(element: Json): Inline {
  const url = safeUrl(text(element.url));
  const label = textNode(text(element.text) || text(element.url));
  return url === undefined ? label : { type: 'link', url, children: [label] };
}

/** `unicode` is hexadecimal, `1f468-200d-1f4bb` for glyphs of several characters. */
function readEmoji(element: Json): Inline {
  const name = text(element.name);
  const points = text(element.unicode).split('-').filter(Boolean);
  const valid = points.length > 0 && points.every((point) => /^[0-9a-f]{1,5}$/i.test(point));
  const glyph = valid ? String.fromCodePoint(...points.map((point) => Number.parseInt(point, 16))) : emojiGlyph(name);
  return glyph === undefined ? textNode(`:${name}:`) : { type: 'emoji', name, glyph };
}

function readDate(element: Json): Inline {
  const at = Number(element.timestamp);
  const fallback = text(element.fallback);
  if (!Number.isSafeInteger(at) || Math.abs(at) > 8e12) return textNode(fallback);
  const node = { type: 'date', at, format: text(element.format), fallback } as const;
  const url = safeUrl(text(element.url));
  return url === undefined ? node : { ...node, link: url };
}

function styled(element: Json, node: Inline): Inline {
  const style = record(element.style);
  return (['code', 'strike', 'italic', 'bold'] as const).reduce<Inline>(
    (inner, name) => (style[name] === true ? ({ type: name, children: [inner] } satisfies StyledNode) : inner),
    node,
  );
}
