/** A list of messages: the channel's or a thread's. */
import type { Row } from './conversation.ts';
import { icon } from './icons.ts';
import { keep } from './keep.ts';
import { messageKey, showMessage } from './message-view.ts';
import { roving, tabIndex } from './rove.ts';
import { sticky } from './stick.ts';
import type { App, Place } from './ui.ts';
import { listOf } from './ui.ts';
import type { Child, VNode } from './vdom.ts';
import { h } from './vdom.ts';

/** What a list holds; `before` stands above the first row and `afterFirst` below it. */
export interface ListContent {
  readonly rows: readonly Row[];
  readonly before?: Child;
  readonly afterFirst?: Child;
}

/**
 * Shows a list; screen readers hear of new messages. It is made anew only when something in it can have changed, so that
 * typing stays quick in a long channel.
 */
export function showList(app: App, place: Place, label: string, content: () => ListContent): VNode {
  const name = listOf(place);
  const { ui, state, reader } = app;
  const editor = ui.editing === undefined ? [] : [ui.editing, ui.drafts, ui.offer];
  return keep(name, [state.messages, reader, ui.current[name], ...editor], () =>
    listNode(app, place, label, content()),
  );
}

function listNode(app: App, place: Place, label: string, { rows, before, afterFirst }: ListContent): VNode {
  const name = listOf(place);
  const keys = new Set(rows.map(rowKey));
  const newest = rows.findLast((row) => row.type === 'message');
  const fallback = newest === undefined ? '' : rowKey(newest);
  const items = rows.map((row) => showRow(app, place, row, tabIndex(app, name, rowKey(row), fallback, keys)));
  return h(
    'div',
    { key: name, id: name, class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': label, hook: sticky },
    h(
      'div',
      { class: 'log-content' },
      before,
      h('div', { class: 'rows', role: 'list', on: roving(app, name) }, items.slice(0, 1), afterFirst, items.slice(1)),
    ),
  );
}

function rowKey(row: Row): string {
  switch (row.type) {
    case 'day':
      return row.key;
    case 'deleted':
      return row.ts;
    case 'message':
      return messageKey(row.message);
  }
}

function showRow(app: App, place: Place, row: Row, tabindex: string): VNode {
  switch (row.type) {
    case 'day':
      return h('div', { key: row.key, class: 'day', role: 'listitem' }, h('span', { class: 'day-label' }, row.label));
    case 'deleted':
      return showDeleted(app, place, row.ts, row.thread.count);
    case 'message': {
      const { message, compact, thread } = row;
      const inThread = place.thread !== undefined;
      return showMessage(app, message, { compact, thread, inThread, tabIndex: tabindex });
    }
  }
}

/** A thread whose first message is gone stays where it was, as in Slack. */
function showDeleted(app: App, place: Place, ts: string, count: number): VNode {
  const open = (): void => app.go({ channel: place.channel, thread: ts });
  return h(
    'div',
    { key: ts, class: 'message message--deleted', role: 'listitem' },
    h(
      'div',
      { class: 'message-gutter' },
      h('span', { class: 'avatar avatar--none', 'aria-hidden': 'true' }, icon('close')),
    ),
    h(
      'div',
      { class: 'message-main' },
      h('p', { class: 'para' }, 'This message was deleted.'),
      place.thread === undefined &&
        h(
          'button',
          { type: 'button', class: 'thread-line', on: { click: open } },
          h('span', { class: 'thread-count' }, count === 1 ? '1 reply' : `${count} replies`),
        ),
    ),
  );
}
