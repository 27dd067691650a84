/** The list of channels and direct messages. */
import type { Channel } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { channelTitle, newest, sortedChannels, theBot } from './conversation.ts';
import type { IconName } from './icons.ts';
import { icon } from './icons.ts';
import { roving, tabIndex } from './rove.ts';
import type { App } from './ui.ts';
import type { VNode } from './vdom.ts';
import { classes, h } from './vdom.ts';

const list = 'sidebar';

/** Shows the sidebar; on narrow screens it is a drawer. */
export function showSidebar(app: App): VNode {
  const channels = sortedChannels(app.state.channels);
  const keys = new Set(channels.map((channel) => channel.id));
  const entry = (channel: Channel): VNode =>
    showEntry(app, channel, tabIndex(app, list, channel.id, app.ui.place.channel, keys));
  return h(
    'nav',
    { class: 'sidebar', id: 'sidebar', 'aria-label': 'Channels and direct messages', on: roving(app, list) },
    h(
      'div',
      { class: 'workspace' },
      h('span', { class: 'workspace-name' }, 'Local sandbox'),
      h('span', { class: 'workspace-you' }, `You are ${app.state.you.name}`),
    ),
    section('Channels', channels.filter((channel) => channel.kind !== 'im').map(entry)),
    section('Direct messages', channels.filter((channel) => channel.kind === 'im').map(entry)),
  );
}

/** The sign before a channel's name. */
export function channelIcon(channel: Channel): IconName {
  if (channel.archived) return 'archive';
  return channel.kind === 'private' ? 'lock' : 'hash';
}

function section(title: string, entries: readonly VNode[]): VNode {
  return h(
    'section',
    { key: title, class: 'sidebar-section' },
    h('h2', { class: 'sidebar-title' }, title),
    h('ul', { class: 'sidebar-list', 'aria-label': title }, entries),
  );
}

function showEntry(app: App, channel: Channel, tabindex: string): VNode {
  const active = channel.id === app.ui.place.channel;
  const unread = !active && newest(app.state.messages, channel.id) > (app.ui.seen[channel.id] ?? 0);
  const look = classes(
    'entry',
    active && 'entry--active',
    unread && 'entry--unread',
    channel.archived && 'entry--quiet',
  );
  const open = (): void => app.go({ channel: channel.id, thread: undefined });
  const props = { type: 'button', class: look, tabindex, 'data-rove': channel.id, on: { click: open } };
  const name = channel.kind === 'im' ? channelTitle(app.state, channel) : channel.name;
  const face = channel.kind === 'im' ? avatar(theBot(app.state), name, 'avatar--small') : icon(channelIcon(channel));
  return h(
    'li',
    { key: channel.id },
    h(
      'button',
      { ...props, 'aria-current': active ? 'page' : undefined },
      face,
      h('span', { class: 'entry-name' }, name),
      unread && h('span', { class: 'visually-hidden' }, ', unread'),
      unread && channel.kind === 'im' && h('span', { class: 'entry-badge', 'aria-hidden': 'true' }),
    ),
  );
}
