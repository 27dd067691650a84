/** What Slack itself says when an app fails, to you alone. */
import { icon } from './icons.ts';
import type { App, Ui } from './ui.ts';
import type { VNode } from './vdom.ts';
import { h } from './vdom.ts';

/** Shows the last failure in a channel until it is put away. */
export function showFailure(app: App, channel: string): VNode | undefined {
  const { failure } = app.state;
  if (failure === undefined || failure.channel !== channel || failure.at <= app.ui.dismissed) return undefined;
  const close = (): void => app.change({ dismissed: failure.at });
  return h(
    'div',
    { key: `failure-${failure.at}`, class: 'failure', role: 'alert' },
    icon('warning'),
    h('span', { class: 'failure-text' }, failure.text),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss', on: { click: close } }, icon('close')),
  );
}

/** Remembers where the person is active. */
export function enterPane(app: App, pane: Ui['pane']): void {
  if (app.ui.pane !== pane) app.change({ pane });
}
