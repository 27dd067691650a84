/**
 * What the page should look like, as plain data. Views are pure functions that return it, so they run in tests without
 * a browser; `patch.ts` makes the browser's document match.
 */

/** One element. `attributes` become attributes, `on` listeners; `value` and `disabled` of form fields are kept live. */
export interface VElement {
  readonly tag: string;
  /** Names the element among its siblings, so that it survives when others come and go. */
  readonly key: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly on: Readonly<Record<string, (event: Event) => void>>;
  /** The text of a form field, which the browser keeps apart from its attributes. */
  readonly value: string | undefined;
  /** Called after the element and its children are in the document, and after every later patch of it. */
  readonly hook: Hook | undefined;
  readonly children: readonly VNode[];
}

/** `element` is the browser's element; `fresh` says that it was just made. */
export type Hook = (element: unknown, fresh: boolean) => void;

/** An element or a piece of text. */
export type VNode = VElement | string;

/** What a view may hand in as a child; nothing is shown for `undefined` and `false`. */
export type Child = VNode | undefined | false | readonly Child[];

/** Everything of an element but its children. An attribute that is `false` or `undefined` is left out, `true` is empty. */
export interface Props {
  readonly key?: string | undefined;
  readonly value?: string | undefined;
  readonly hook?: Hook | undefined;
  readonly on?: Readonly<Record<string, (event: Event) => void>> | undefined;
  readonly [attribute: string]: unknown;
}

/** Describes an element. */
export function h(tag: string, props: Props = {}, ...children: readonly Child[]): VElement {
  const { key, value, hook, on = {}, ...rest } = props;
  const attributes: Record<string, string> = {};
  for (const [name, given] of Object.entries(rest)) {
    if (given === true) attributes[name] = '';
    else if (given !== false && given !== undefined) attributes[name] = String(given);
  }
  return { tag, key, value, hook, on, attributes, children: flatten(children) };
}

/** Class names out of what applies. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

function flatten(children: readonly Child[]): readonly VNode[] {
  return children.flatMap((child): readonly VNode[] => {
    if (child === undefined || child === false || child === '') return [];
    if (typeof child === 'string' || 'tag' in child) return [child];
    return flatten(child);
  });
}
