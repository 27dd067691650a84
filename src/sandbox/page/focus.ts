/** Where the focus goes, and the keys and clicks that belong to no single view. */
import { closeMenu } from './overlays.ts';
import { setMenu } from './stage.ts';
import type { App, Place } from './ui.ts';
import { fieldOf } from './ui.ts';

/** Puts the focus where one goes on writing. Not on touch screens, where a keyboard would jump up over the messages. */
export function focusField(place: Place): void {
  if (matchMedia('(hover: hover)').matches) document.getElementById(fieldOf(place))?.focus();
}

/** Puts the focus on the message whose thread was just closed. */
export function focusMessage(ts: string): void {
  document.querySelector<HTMLElement>(`.main [data-ts="${CSS.escape(ts)}"]`)?.focus({ preventScroll: true });
}

/** Listens to the whole page: Escape closes what is open, a click beside a menu closes it. */
export function watchPage(app: App): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) closeSomething(app);
  });
  document.addEventListener('pointerdown', (event) => {
    const { menu } = app.ui;
    const target = event.target instanceof Element ? event.target : undefined;
    if (menu !== undefined && !target?.closest('.menu') && !menu.anchor.contains(target ?? null)) {
      setMenu(app, undefined);
    }
  });
  // An open menu goes where its button goes.
  const follow = (): void => {
    if (app.ui.menu !== undefined) app.change({});
  };
  window.addEventListener('resize', follow);
  document.addEventListener('scroll', follow, { capture: true, passive: true });
}

function closeSomething(app: App): void {
  const { menu, drawer, place } = app.ui;
  // An open dialog closes itself.
  if (document.querySelector('dialog[open]') !== null) return;
  if (menu !== undefined) closeMenu(app);
  else if (drawer) app.change({ drawer: false });
  else if (place.thread !== undefined) app.go({ channel: place.channel, thread: undefined });
}
