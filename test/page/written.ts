import type { BlockNode, Inline } from '../../src/sandbox/page/nodes.ts';

/**
 * A tree as one line, so that tables of examples stay readable: `<b>bold</b>`, `[label](url)`, `{@U1}` for a live
 * mention, `{!here}` for a live ping, `{date:1:{date}}`, `{:smile:}`. Blocks are joined by ` / `.
 */
export function written(blocks: readonly BlockNode[]): string {
  return blocks.map(block).join(' / ');
}

/** The same for what stands within a line. */
export function writtenInline(nodes: readonly Inline[]): string {
  return nodes.map(inline).join('');
}

function block(node: BlockNode): string {
  switch (node.type) {
    case 'paragraph':
      return writtenInline(node.children);
    case 'pre':
      return `<pre>${writtenInline(node.children)}</pre>`;
    case 'quote':
      return `<quote>${written(node.children)}</quote>`;
    case 'heading':
      return `<h${node.level}>${writtenInline(node.children)}</h${node.level}>`;
    case 'rule':
      return '<hr>';
    case 'list':
      return `<${node.ordered ? 'ol' : 'ul'} ${node.indent}>${node.items.map(written).join(' + ')}</list>`;
  }
}

const tags = { bold: 'b', italic: 'i', strike: 's', code: 'code' } as const;

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'link':
      return `[${writtenInline(node.children)}](${node.url})`;
    case 'user':
    case 'channel':
    case 'usergroup':
      return `{${{ user: '@', channel: '#', usergroup: '@@' }[node.type]}${node.id}${node.label ? `|${node.label}` : ''}}`;
    case 'broadcast':
      return `{!${node.range}}`;
    case 'date':
      return `{date:${node.at}:${node.format}${node.link === undefined ? '' : `:${node.link}`}|${node.fallback}}`;
    case 'emoji':
      return `{:${node.name}:}`;
    default:
      return `<${tags[node.type]}>${writtenInline(node.children)}</${tags[node.type]}>`;
  }
}
