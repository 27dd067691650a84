/**
 * Makes the browser's document match a `VNode` with the fewest changes: what stays is not touched, so focus, selection,
 * scroll position and half-written text survive an update. Elements are created by name and text is set as text only.
 */
import type { VElement, VNode } from './vdom.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const shown = new WeakMap<Node, VNode>();
const listening = new WeakMap<Element, Set<string>>();

/** Shows `next` inside `container` (and nothing else there). */
export function render(container: Element, next: VElement): void {
  patchChildren(container, [next]);
}

function create(next: VNode, parent: Node): Node {
  if (typeof next === 'string') {
    const text = document.createTextNode(next);
    shown.set(text, next);
    return text;
  }
  const svg = next.tag === 'svg' || (parent instanceof SVGElement && next.tag !== 'foreignObject');
  return svg ? document.createElementNS(svgNamespace, next.tag) : document.createElement(next.tag);
}

function patch(node: Node, next: VNode): void {
  const before = shown.get(node);
  if (before === next) return;
  shown.set(node, next);
  if (typeof next === 'string') {
    node.nodeValue = next;
    return;
  }
  if (!(node instanceof Element)) return;
  const old = typeof before === 'object' ? before : undefined;
  patchAttributes(node, old?.attributes ?? {}, next.attributes);
  listen(node, next);
  patchChildren(node, next.children);
  // After the children, since a text that differs from the children's is the newer one.
  patchValue(node, next);
  next.hook?.(node, old === undefined);
}

function patchAttributes(node: Element, old: VElement['attributes'], next: VElement['attributes']): void {
  for (const name of Object.keys(old)) if (!(name in next)) node.removeAttribute(name);
  for (const [name, value] of Object.entries(next)) if (old[name] !== value) node.setAttribute(name, value);
}

function patchValue(node: Element, next: VElement): void {
  if (next.value === undefined) return;
  const field = node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement ? node : undefined;
  // Setting an equal text would still throw the caret to the end.
  if (field !== undefined && field.value !== next.value) field.value = next.value;
}

/** One real listener for each kind of event; it asks what is shown now for the handler, so a new view needs no new one. */
function listen(node: Element, next: VElement): void {
  const known = listening.get(node) ?? new Set();
  listening.set(node, known);
  for (const type of Object.keys(next.on)) {
    if (known.has(type)) continue;
    known.add(type);
    node.addEventListener(type, (event) => {
      const now = shown.get(node);
      if (typeof now === 'object') now.on[type]?.(event);
    });
  }
}

function patchChildren(parent: Node, next: readonly VNode[]): void {
  const kept = matchChildren(parent, next);
  const keeps = new Set(kept);
  // Removed first, so that what stays need not be moved: an element that is moved loses its focus.
  for (const child of [...parent.childNodes]) if (!keeps.has(child)) child.remove();
  let cursor: Node | null = parent.firstChild;
  next.forEach((vnode, index) => {
    const node = kept[index] ?? create(vnode, parent);
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
    patch(node, vnode);
  });
}

/** Finds for each new child the old one it continues: the same key, or the next unkeyed one of the same tag. */
function matchChildren(parent: Node, next: readonly VNode[]): readonly (ChildNode | undefined)[] {
  const pools = new Map<string, ChildNode[]>();
  for (const child of parent.childNodes) {
    const before = shown.get(child);
    if (before === undefined) continue;
    const name = poolName(before);
    const pool = pools.get(name) ?? [];
    pool.push(child);
    pools.set(name, pool);
  }
  return next.map((vnode) => pools.get(poolName(vnode))?.shift());
}

function poolName(vnode: VNode): string {
  if (typeof vnode === 'string') return '';
  return vnode.key === undefined ? vnode.tag : `${vnode.tag} ${vnode.key}`;
}
