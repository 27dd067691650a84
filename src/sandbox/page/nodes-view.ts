/** Shows a text's tree: the one place where markup of any kind becomes elements. */
import { formatDate, fullMoment } from './dates.ts';
import type { BlockNode, DateNode, Inline, LinkNode, ListNode, MentionNode, StyledNode } from './nodes.ts';
import type { Reader } from './reader.ts';
import type { Child, VElement, VNode } from './vdom.ts';
import { classes, h } from './vdom.ts';

const styleTags = { bold: 'b', italic: 'i', strike: 's', code: 'code' } as const;

/** Shows whole lines and blocks. */
export function showBlocks(blocks: readonly BlockNode[], reader: Reader): readonly VNode[] {
  return blocks.map((block) => showBlock(block, reader));
}

/** Shows what stands within a line. */
export function showInline(nodes: readonly Inline[], reader: Reader): readonly VNode[] {
  return nodes.map((node) => showNode(node, reader));
}

/** A link that opens beside the page and tells the other side nothing about it. */
export function link(url: string, props: Readonly<Record<string, unknown>>, ...children: readonly Child[]): VElement {
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', ...props }, ...children);
}

function showBlock(block: BlockNode, reader: Reader): VNode {
  switch (block.type) {
    case 'paragraph':
      return h('p', { class: 'para' }, showInline(block.children, reader));
    case 'pre':
      return h('pre', { class: 'pre', tabindex: '0' }, showInline(block.children, reader));
    case 'quote':
      return h('blockquote', { class: 'quote' }, showBlocks(block.children, reader));
    case 'heading':
      return h(`h${Math.min(block.level + 2, 6)}`, { class: 'md-heading' }, showInline(block.children, reader));
    case 'rule':
      return h('hr', { class: 'divider' });
    case 'list':
      return showList(block, reader);
  }
}

function showList(block: ListNode, reader: Reader): VNode {
  const tag = block.ordered ? 'ol' : 'ul';
  const props = {
    class: `list indent-${Math.min(block.indent, 8)}`,
    start: block.ordered && block.offset > 0 ? String(block.offset + 1) : undefined,
  };
  return h(
    tag,
    props,
    block.items.map((item) => h('li', {}, showBlocks(item, reader))),
  );
}

function showNode(node: Inline, reader: Reader): VNode {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'link':
      return showLink(node, reader);
    case 'user':
    case 'usergroup':
    case 'channel':
      return showMention(node, reader);
    case 'broadcast':
      return h('span', { class: 'mention mention--ping', title: 'Notifies everybody here' }, `@${node.range}`);
    case 'date':
      return showDate(node, reader);
    case 'emoji':
      return h('span', { class: 'emoji', role: 'img', 'aria-label': node.name, title: `:${node.name}:` }, node.glyph);
    default:
      return showStyled(node, reader);
  }
}

function showStyled(node: StyledNode, reader: Reader): VNode {
  return h(styleTags[node.type], node.type === 'code' ? { class: 'code' } : {}, showInline(node.children, reader));
}

function showLink(node: LinkNode, reader: Reader): VNode {
  return link(node.url, { title: node.url }, showInline(node.children, reader));
}

function showMention(node: MentionNode, reader: Reader): VNode {
  if (node.type === 'channel') {
    const name = reader.channelName(node.id) ?? node.label ?? node.id;
    return h('a', { class: 'mention', href: `#${node.id}` }, `#${name}`);
  }
  const name = (node.type === 'user' ? reader.memberName(node.id) : undefined) ?? node.label ?? node.id;
  return h('span', { class: classes('mention', node.id === reader.you && 'mention--ping') }, `@${name}`);
}

function showDate(node: DateNode, reader: Reader): VNode {
  const shown = formatDate(node.format, node.at, reader.clock);
  const moment = h(
    'time',
    { datetime: new Date(node.at * 1000).toISOString(), title: fullMoment(node.at * 1000, reader.clock) },
    shown,
  );
  return node.link === undefined ? moment : link(node.link, {}, moment);
}
