/** The `table` and `data_table` blocks. */
import type { Json } from './json.ts';
import { list, record, text } from './json.ts';
import { showBlocks } from './nodes-view.ts';
import type { Reader } from './reader.ts';
import { readRichText } from './rich-text.ts';
import type { Child, VNode } from './vdom.ts';
import { h } from './vdom.ts';

/** Shows a `table` block; its first row is the header, as Slack has it. */
export function showTable(block: Json, reader: Reader): VNode {
  const settings = list(block.column_settings).map(record);
  return framed(block, reader, undefined, (column) => text(settings[column]?.align) || undefined);
}

/** Shows a `data_table` block, all rows at once. */
export function showDataTable(block: Json, reader: Reader): VNode {
  return framed(block, reader, text(block.caption), () => undefined);
}

function framed(
  block: Json,
  reader: Reader,
  caption: string | undefined,
  align: (column: number) => string | undefined,
): VNode {
  const row = (value: unknown, tag: 'th' | 'td'): VNode =>
    h(
      'tr',
      {},
      list(value).map((cell, column) =>
        h(
          tag,
          { 'data-align': align(column), scope: tag === 'th' ? 'col' : undefined },
          showCell(record(cell), reader),
        ),
      ),
    );
  const [head, ...rest] = list(block.rows);
  return h(
    'div',
    { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': caption ?? 'Table' },
    h(
      'table',
      {},
      caption !== undefined && h('caption', {}, caption),
      h('thead', {}, row(head, 'th')),
      h(
        'tbody',
        {},
        rest.map((cells) => row(cells, 'td')),
      ),
    ),
  );
}

function showCell(cell: Json, reader: Reader): Child {
  return cell.type === 'rich_text' ? showBlocks(readRichText(cell), reader) : text(cell.text);
}
