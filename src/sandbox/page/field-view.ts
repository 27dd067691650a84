/** The field in which one types, and the list of what it offers. */
import type { Field } from './typing.ts';
import { choose, pressedKey, typed } from './typing.ts';
import type { App } from './ui.ts';
import { draftIn } from './ui.ts';
import type { Hook, VNode } from './vdom.ts';
import { h } from './vdom.ts';

/** Shows the field. */
export function showField(app: App, field: Field): VNode {
  const offer = app.ui.offer?.field === field.id ? app.ui.offer : undefined;
  return h('textarea', {
    id: field.id,
    class: 'field',
    rows: '1',
    placeholder: field.placeholder,
    'aria-label': field.label,
    'aria-autocomplete': 'list',
    'aria-controls': offer && `${field.id}-offer`,
    'aria-activedescendant': offer && `${field.id}-offer-${offer.index}`,
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
    value: draftIn(app.ui, field.id).text,
    hook: field.cancel === undefined ? grow : growFocused,
    on: {
      input: (event) => typed(app, field, event),
      keydown: (event) => pressedKey(app, field, event),
      blur: () => app.ui.offer?.field === field.id && app.change({ offer: undefined }),
    },
  });
}

/** Gives the field the height of its text; the style sheet says where that ends. */
const grow: Hook = (element) => {
  if (!(element instanceof HTMLTextAreaElement)) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight}px`;
};

const growFocused: Hook = (element, fresh) => {
  grow(element, fresh);
  if (!fresh || !(element instanceof HTMLTextAreaElement)) return;
  element.focus();
  element.setSelectionRange(element.value.length, element.value.length);
  element.scrollIntoView({ block: 'nearest' });
};

/** Shows what is offered for what stands before the caret. */
export function showOffer(app: App, field: Field): VNode | undefined {
  const { offer } = app.ui;
  if (offer?.field !== field.id) return undefined;
  const label = offer.found.kind === 'command' ? 'Commands' : 'Mentions';
  return h(
    'ul',
    { id: `${field.id}-offer`, class: 'offer', role: 'listbox', 'aria-label': label },
    offer.found.items.map((item, index) => {
      // On press and not on click, which would first take the focus out of the field.
      const press = (event: Event): void => {
        event.preventDefault();
        choose(app, field, index);
      };
      const selected = String(index === offer.index);
      const id = `${field.id}-offer-${index}`;
      return h(
        'li',
        { id, class: 'offer-item', role: 'option', 'aria-selected': selected, on: { pointerdown: press } },
        h('span', { class: 'offer-label' }, item.label),
        h('span', { class: 'offer-hint' }, item.hint),
        h('span', { class: 'offer-detail' }, item.detail),
      );
    }),
  );
}
