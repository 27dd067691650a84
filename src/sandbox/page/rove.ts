/** Moves the focus through a list by the arrow keys; the Tab key reaches one item of it (`data-rove`). */
import type { App } from './ui.ts';

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The handlers that a list needs. Keys pressed inside an item (in a button, in a field) are left to it. */
export function roving(app: App, name: string): Readonly<Record<string, (event: Event) => void>> {
  return {
    keydown: (event) => {
      if (event instanceof KeyboardEvent) step(event);
    },
    focusin: (event) => {
      const key = event.target instanceof HTMLElement ? event.target.dataset.rove : undefined;
      if (key !== undefined && app.ui.current[name] !== key) {
        app.change({ current: { ...app.ui.current, [name]: key } });
      }
    },
  };
}

/** Moves among the items of the list that holds the focused one. True when the key was one for it. */
export function step(event: KeyboardEvent): boolean {
  const next = steps[event.key];
  const list = event.currentTarget;
  if (next === undefined || !(list instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey)
    return false;
  const items = [...list.querySelectorAll<HTMLElement>('[data-rove]')];
  const at = event.target instanceof HTMLElement ? items.indexOf(event.target) : -1;
  if (at < 0) return false;
  event.preventDefault();
  items[next(at, items.length)]?.focus();
  return true;
}

/** The tab index of an item: 0 for the list's current one, or the fallback while none was visited. */
export function tabIndex(app: App, name: string, key: string, fallback: string, keys: ReadonlySet<string>): string {
  const current = app.ui.current[name];
  return key === (current !== undefined && keys.has(current) ? current : fallback) ? '0' : '-1';
}
