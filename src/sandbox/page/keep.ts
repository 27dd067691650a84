/** Keeps what a view made until something that it was made of changes. */
import type { VNode } from './vdom.ts';

const kept = new Map<string, { readonly from: readonly unknown[]; readonly node: VNode }>();

/** The node of that name, made anew when one of the objects in `from` is another one than last time. */
export function keep(name: string, from: readonly unknown[], make: () => VNode): VNode {
  const known = kept.get(name);
  const same = known?.from.length === from.length && known.from.every((one, index) => one === from[index]);
  if (known !== undefined && same) return known.node;
  const node = make();
  kept.set(name, { from, node });
  return node;
}
