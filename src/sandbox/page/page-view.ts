/** The whole page. */
import { showChannel } from './channel-view.ts';
import { icon } from './icons.ts';
import { showOverlays } from './overlays.ts';
import { showSidebar } from './sidebar-view.ts';
import { showThread } from './thread-view.ts';
import type { App } from './ui.ts';
import type { VElement, VNode } from './vdom.ts';
import { classes, h } from './vdom.ts';

/** Shows everything. */
export function showPage(app: App): VElement {
  const { place, drawer } = app.ui;
  const channel = app.state.channels.find(({ id }) => id === place.channel);
  const look = classes('app', drawer && 'app--drawer', place.thread !== undefined && 'app--thread');
  const closeDrawer = (): void => app.change({ drawer: false });
  return h(
    'div',
    { key: 'app', class: look },
    showBanner(app),
    showSidebar(app),
    drawer && h('div', { key: 'scrim', class: 'scrim', on: { click: closeDrawer } }),
    channel !== undefined && showChannel(app, channel),
    channel !== undefined && place.thread !== undefined && showThread(app, channel, place.thread),
    showOverlays(app),
  );
}

function showBanner(app: App): VNode {
  const command = app.state.commands[0]?.name ?? '/mgscode';
  return h(
    'div',
    { key: 'banner', class: 'banner' },
    icon('shield'),
    h(
      'p',
      { class: 'banner-text' },
      h('b', {}, 'Local sandbox: nothing leaves this machine.'),
      h(
        'span',
        { class: 'banner-hint' },
        ' Type ',
        h('kbd', {}, `${command} 4001`),
        h(
          'span',
          { class: 'banner-more' },
          ', paste an error into a thread, or pick a sample above the message field.',
        ),
      ),
    ),
    h('span', { class: 'offline', role: 'status' }, !app.ui.online && h('span', {}, 'Connection lost. Trying again…')),
  );
}
