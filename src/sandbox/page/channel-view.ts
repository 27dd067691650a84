/** The middle of the page: a channel or the direct message. */
import type { Channel } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { showComposer } from './composer.ts';
import { channelRows, channelTitle, theBot } from './conversation.ts';
import { enterPane, showFailure } from './failure-view.ts';
import { icon } from './icons.ts';
import { showList } from './list-view.ts';
import { channelIcon } from './sidebar-view.ts';
import { openMenu } from './stage.ts';
import type { App } from './ui.ts';
import { fieldOf } from './ui.ts';
import type { VNode } from './vdom.ts';
import { h } from './vdom.ts';

/** Shows a channel with its messages and its composer. */
export function showChannel(app: App, channel: Channel): VNode {
  const place = { channel: channel.id, thread: undefined };
  return h(
    'main',
    { class: 'main', 'aria-label': channelTitle(app.state, channel), on: { focusin: () => enterPane(app, 'channel') } },
    showHeader(app, channel),
    showList(app, place, `Messages in ${channelTitle(app.state, channel)}`, () => ({
      rows: channelRows(app.state.messages, channel.id, app.reader.clock),
      before: showWelcome(app, channel),
    })),
    showFoot(app, channel),
  );
}

function showHeader(app: App, channel: Channel): VNode {
  const toggle = (): void => app.change({ drawer: !app.ui.drawer });
  const title = channel.kind === 'im' ? channelTitle(app.state, channel) : channel.name;
  const drawer = {
    type: 'button',
    class: 'icon-button drawer-button',
    'aria-label': 'Channels',
    'aria-expanded': String(app.ui.drawer),
    'aria-controls': 'sidebar',
  };
  const face = channel.kind === 'im' ? avatar(theBot(app.state), title, 'avatar--small') : icon(channelIcon(channel));
  return h(
    'header',
    { class: 'bar' },
    h('button', { ...drawer, on: { click: toggle } }, icon('menu')),
    h('h1', { class: 'bar-title' }, face, h('span', {}, title)),
    channel.kind !== 'im' && !channel.archived && channel.joined && showMembership(app, channel),
  );
}

function showMembership(app: App, channel: Channel): VNode {
  const name = theBot(app.state)?.name ?? 'the app';
  const leave = (): void => void app.act({ do: 'join', channel: channel.id, joined: false });
  const open = (event: Event): void =>
    openMenu(
      app,
      'Apps in this channel',
      [{ label: `Remove ${name} from ${channelTitle(app.state, channel)}`, run: leave }],
      event,
    );
  const label = `${name} is in this channel`;
  return h(
    'button',
    {
      type: 'button',
      class: 'member-button',
      'aria-haspopup': 'menu',
      'aria-label': label,
      title: label,
      on: { click: open },
    },
    icon('robot'),
    h('span', { class: 'member-name' }, name),
    icon('down'),
  );
}

function showWelcome(app: App, channel: Channel): VNode {
  const name = theBot(app.state)?.name ?? 'the app';
  const words =
    channel.kind === 'im'
      ? `This is the very beginning of your direct message with ${name}. Everything you write here is for it.`
      : `This is the very beginning of the ${channelTitle(app.state, channel)} channel.`;
  return h(
    'div',
    { class: 'welcome' },
    h('h2', { class: 'welcome-title' }, channelTitle(app.state, channel)),
    h('p', {}, words),
  );
}

function showFoot(app: App, channel: Channel): VNode {
  if (channel.archived) {
    return h(
      'div',
      { class: 'foot-note', role: 'note' },
      icon('archive'),
      h('span', {}, 'You are viewing ', h('b', {}, channelTitle(app.state, channel)), ', an archived channel.'),
    );
  }
  return h(
    'div',
    { class: 'foot' },
    app.ui.pane === 'channel' && showFailure(app, channel.id),
    !channel.joined && channel.kind !== 'im' && showInvite(app, channel),
    showComposer(app, { channel: channel.id, thread: undefined }, `Message ${channelTitle(app.state, channel)}`),
  );
}

function showInvite(app: App, channel: Channel): VNode {
  const name = theBot(app.state)?.name ?? 'The app';
  const join = (): void => {
    // The button goes away when the bot is in, and the focus should not go with it.
    document.getElementById(fieldOf({ channel: channel.id, thread: undefined }))?.focus();
    void app.act({ do: 'join', channel: channel.id, joined: true });
  };
  return h(
    'div',
    { class: 'invite', role: 'note' },
    h(
      'span',
      {},
      h('b', {}, name),
      ` is not in ${channelTitle(app.state, channel)}. It sees no messages here, but its command and shortcut work.`,
    ),
    h('button', { type: 'button', class: 'button', on: { click: join } }, `Invite ${name}`),
  );
}
