import type { Reader, Stage } from '../../src/sandbox/page/reader.ts';
import type { VElement, VNode } from '../../src/sandbox/page/vdom.ts';

/** Somebody in Shanghai, at nine in the evening of 23 November 2026. */
export const reader: Reader = {
  you: 'U1',
  clock: { now: Date.parse('2026-11-23T13:00:00Z'), timeZone: 'Asia/Shanghai', hour12: false, locale: 'en-GB' },
  memberName: (id) => ({ U1: 'Sam Rivera', U9: 'mgscode' })[id],
  channelName: (id) => ({ C1: 'inc-4711' })[id],
  channelId: (name) => ({ 'inc-4711': 'C1' })[name],
};

/** A stage that notes what was pressed. */
export function notingStage(): Stage & { readonly notes: unknown[] } {
  const notes: unknown[] = [];
  return {
    reader,
    notes,
    press: (press) => notes.push(press),
    choose: (label, choices) => notes.push({ label, choices: choices.map((choice) => choice.label) }),
  };
}

/** All text of nodes, as a reader who sees no styles gets it. */
export function textOf(nodes: readonly VNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

/** Every element in nodes, outermost first. */
export function elements(nodes: readonly VNode[]): readonly VElement[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]));
}

/** The elements with a tag or, after a dot, a class. */
export function find(nodes: readonly VNode[], what: string): readonly VElement[] {
  return elements(nodes).filter((element) =>
    what.startsWith('.') ? (element.attributes.class ?? '').split(' ').includes(what.slice(1)) : element.tag === what,
  );
}

/** Does to an element what a click does. */
export function click(element: VElement | undefined): void {
  element?.on.click?.(new Event('click'));
}
