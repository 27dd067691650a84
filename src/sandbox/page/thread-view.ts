/** The pane on the right: one thread. */
import type { Channel } from '../protocol.ts';
import { showComposer } from './composer.ts';
import { channelTitle, replyCount, threadRows } from './conversation.ts';
import { enterPane, showFailure } from './failure-view.ts';
import { icon } from './icons.ts';
import { showList } from './list-view.ts';
import type { App } from './ui.ts';
import type { VNode } from './vdom.ts';
import { h } from './vdom.ts';

/** Shows a thread with its own composer. */
export function showThread(app: App, channel: Channel, threadTs: string): VNode {
  const place = { channel: channel.id, thread: threadTs };
  const label = `Thread in ${channelTitle(app.state, channel)}`;
  const close = (): void => app.go({ channel: channel.id, thread: undefined });
  return h(
    'aside',
    {
      key: `thread-${threadTs}`,
      class: 'thread',
      'aria-label': label,
      on: { focusin: () => enterPane(app, 'thread') },
    },
    h(
      'header',
      { class: 'bar' },
      h(
        'h2',
        { class: 'bar-title' },
        h('span', {}, 'Thread'),
        h('span', { class: 'bar-sub' }, channelTitle(app.state, channel)),
      ),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close thread', on: { click: close } },
        icon('close'),
      ),
    ),
    showList(app, place, label, () => ({
      rows: threadRows(app.state.messages, channel.id, threadTs),
      afterFirst: counted(replyCount(app.state.messages, channel.id, threadTs)),
    })),
    channel.archived
      ? h('div', { class: 'foot-note', role: 'note' }, icon('archive'), 'This channel is archived.')
      : h(
          'div',
          { class: 'foot' },
          app.ui.pane === 'thread' && showFailure(app, channel.id),
          showComposer(app, place, 'Reply…'),
        ),
  );
}

function counted(count: number): VNode | undefined {
  if (count === 0) return undefined;
  const words = count === 1 ? '1 reply' : `${count} replies`;
  return h('div', { key: 'count', class: 'thread-counted', role: 'listitem' }, h('span', {}, words));
}
