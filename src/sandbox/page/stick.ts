/** Keeps a list of messages at its newest one, but only while the reader is there. */
import type { Hook } from './vdom.ts';

const atEnd = new WeakMap<Element, boolean>();
/** A pixel of rounding, and what a list may be off by without a reader noticing. */
const slack = 24;

/** Makes an element follow its content. Its only child is what grows. */
export const sticky: Hook = (element, fresh) => {
  if (!(element instanceof HTMLElement) || !fresh) return;
  atEnd.set(element, true);
  let top = 0;
  element.addEventListener(
    'scroll',
    () => {
      // What grows below moves the end away from the reader too; only going up is leaving it.
      atEnd.set(element, isAtEnd(element) || (atEnd.get(element) === true && element.scrollTop >= top));
      top = element.scrollTop;
    },
    { passive: true },
  );
  const observer = new ResizeObserver(() => {
    if (atEnd.get(element)) toEnd(element);
  });
  observer.observe(element);
  if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
};

/** Goes to the newest message, as after sending one. */
export function follow(listId: string): void {
  const element = document.getElementById(listId);
  if (element === null) return;
  atEnd.set(element, true);
  toEnd(element);
}

function isAtEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight <= slack;
}

function toEnd(element: HTMLElement): void {
  element.scrollTop = element.scrollHeight;
}
