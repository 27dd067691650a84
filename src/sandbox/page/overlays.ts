/** What lies over the page: the open menu, a question, the app's dialog, a notice. */
import { showBlocks } from './blocks.ts';
import { icon } from './icons.ts';
import { list, record } from './json.ts';
import { link } from './nodes-view.ts';
import { step } from './rove.ts';
import { setMenu, stageOf } from './stage.ts';
import { plainWords } from './text-object.ts';
import type { App, OpenMenu } from './ui.ts';
import type { Child, Hook, VNode } from './vdom.ts';
import { h } from './vdom.ts';

/** Shows all that is open. */
export function showOverlays(app: App): readonly Child[] {
  return [showMenu(app), showQuestion(app), showModal(app), showToast(app)];
}

/** Closes the open menu and gives the focus back to the button that opened it. */
export function closeMenu(app: App): void {
  const { menu } = app.ui;
  setMenu(app, undefined);
  menu?.anchor.focus();
}

function showMenu(app: App): VNode | undefined {
  const { menu } = app.ui;
  if (menu === undefined) return undefined;
  const keydown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.key === 'Tab') closeMenu(app);
    else step(event);
  };
  const props = { key: 'menu', class: 'menu', role: 'menu', 'aria-label': menu.label, hook: beside(menu) };
  return h(
    'div',
    { ...props, on: { keydown } },
    menu.choices.map((choice) => showChoice(app, choice)),
  );
}

function showChoice(app: App, choice: OpenMenu['choices'][number]): VNode {
  const run = (): void => {
    closeMenu(app);
    choice.run();
  };
  const look = choice.danger ? 'menu-item menu-item--danger' : 'menu-item';
  const props = { class: look, role: 'menuitem', tabindex: '-1', 'data-rove': choice.label, on: { click: run } };
  const words = [
    h('span', {}, choice.label),
    choice.description !== undefined && h('span', { class: 'menu-detail' }, choice.description),
  ];
  if (choice.url !== undefined) return link(choice.url, props, words);
  return h('button', { type: 'button', ...props }, words);
}

/** Puts the menu under its button, or above it where there is no room, and the focus on its first line. */
function beside(menu: OpenMenu): Hook {
  return (element, fresh) => {
    if (!(element instanceof HTMLElement)) return;
    const anchor = menu.anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = element;
    const below = anchor.bottom + 4;
    const top = below + height > window.innerHeight - 8 ? anchor.top - height - 4 : below;
    const left = Math.min(anchor.left, window.innerWidth - width - 8);
    element.style.top = `${Math.max(8, top)}px`;
    element.style.left = `${Math.max(8, left)}px`;
    if (fresh) element.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  };
}

/** The browser's own dialogs keep the focus inside and give it back; they only have to be told. */
function openWhen(open: boolean): Hook {
  return (element) => {
    if (!(element instanceof HTMLDialogElement) || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  };
}

function dialog(key: string, open: boolean, title: string, close: () => void, ...children: readonly Child[]): VNode {
  const cancel = (event: Event): void => {
    event.preventDefault();
    close();
  };
  const titleId = `${key}-title`;
  return h(
    'dialog',
    { key, class: 'dialog', 'aria-labelledby': titleId, 'aria-modal': 'true', hook: openWhen(open), on: { cancel } },
    open && [
      h(
        'header',
        { class: 'dialog-head' },
        h('h2', { id: titleId }, title),
        h(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': 'Close', on: { click: close } },
          icon('close'),
        ),
      ),
      ...children,
    ],
  );
}

function showQuestion(app: App): VNode {
  const { question } = app.ui;
  const close = (): void => app.change({ question: undefined });
  const yes = (): void => {
    close();
    question?.run();
  };
  const look = question?.danger ? 'button button--danger' : 'button button--primary';
  return dialog(
    'question',
    question !== undefined,
    question?.title ?? '',
    close,
    h('div', { class: 'dialog-body' }, question?.text),
    h(
      'footer',
      { class: 'dialog-foot' },
      h('button', { type: 'button', class: 'button', on: { click: close } }, question?.no),
      h('button', { type: 'button', class: look, autofocus: true, on: { click: yes } }, question?.yes),
    ),
  );
}

function showModal(app: App): VNode {
  const { modal } = app.state;
  const view = record(modal?.view);
  const close = (): void => void app.act({ do: 'close-modal' });
  const stage = stageOf(app, { channel: app.ui.place.channel, ts: modal?.id ?? '' });
  return dialog(
    'modal',
    modal !== undefined,
    plainWords(view.title) || 'Dialog',
    close,
    h('div', { class: 'dialog-body', tabindex: '0' }, showBlocks(list(view.blocks), stage)),
    h(
      'footer',
      { class: 'dialog-foot' },
      h('button', { type: 'button', class: 'button', on: { click: close } }, plainWords(view.close) || 'Close'),
    ),
  );
}

function showToast(app: App): VNode {
  // What Slack says in the channel need not be said twice.
  const toast = app.ui.toast === app.state.failure?.text ? undefined : app.ui.toast;
  const close = (): void => app.change({ toast: undefined });
  return h(
    'div',
    { key: 'toast', class: 'toast-area', role: 'status' },
    toast !== undefined &&
      h(
        'div',
        { class: 'toast' },
        h('span', {}, toast),
        h(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss', on: { click: close } },
          icon('close'),
        ),
      ),
  );
}
