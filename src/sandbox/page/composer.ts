/** Where a message is written or changed: the field, snippets, samples, the button to send. */
import type { Message } from '../protocol.ts';
import { showField, showOffer } from './field-view.ts';
import { icon } from './icons.ts';
import { canSend, endEdit, messageLimit, sendDraft, sendEdit } from './sending.ts';
import type { Field } from './typing.ts';
import type { App, Draft, Place } from './ui.ts';
import { draftIn, editFieldOf, fieldOf, withDraft } from './ui.ts';
import type { VNode } from './vdom.ts';
import { classes, h } from './vdom.ts';

/** Shows the composer of a channel or thread. */
export function showComposer(app: App, place: Place, placeholder: string): VNode {
  const send = (): void => void sendDraft(app, place);
  const field: Field = { id: fieldOf(place), label: placeholder, placeholder, place, send };
  const draft = draftIn(app.ui, field.id);
  return h(
    'div',
    { key: field.id, class: 'composer-area' },
    showSamples(app, field),
    showOffer(app, field),
    h(
      'div',
      { class: classes('composer', draft.snippet && 'composer--snippet') },
      draft.snippet && showNote(app, field, draft.note),
      showField(app, field),
      showBar(app, field, draft),
    ),
  );
}

/** Shows the field in which a message of yours is changed. */
export function showEditor(app: App, message: Message): VNode {
  const save = (): void => void sendEdit(app, message);
  const cancel = (): void => endEdit(app);
  const place = { channel: message.channel, thread: undefined };
  const field: Field = {
    id: editFieldOf(message.ts),
    label: 'Edit message',
    placeholder: '',
    place,
    send: save,
    cancel,
  };
  return h(
    'div',
    { key: field.id, class: 'composer-area composer-area--edit' },
    showOffer(app, field),
    h(
      'div',
      { class: 'composer' },
      showField(app, field),
      h(
        'div',
        { class: 'composer-bar composer-bar--edit' },
        h('button', { type: 'button', class: 'button', on: { click: cancel } }, 'Cancel'),
        h('button', { type: 'button', class: 'button button--primary', on: { click: save } }, 'Save'),
      ),
    ),
  );
}

function showBar(app: App, field: Field, draft: Draft): VNode {
  const toggle = (): void => app.change(withDraft(app.ui, field.id, { snippet: !draft.snippet }));
  const pressed = String(draft.snippet);
  return h(
    'div',
    { class: 'composer-bar' },
    h(
      'button',
      { type: 'button', class: 'snippet-button', 'aria-pressed': pressed, on: { click: toggle } },
      icon('snippet'),
      h('span', {}, 'Create text snippet'),
    ),
    h('span', { class: 'composer-hint', role: 'status' }, hint(draft)),
    h(
      'button',
      {
        type: 'button',
        class: 'send-button',
        'aria-label': 'Send',
        title: 'Send',
        'aria-disabled': canSend(draft) ? undefined : 'true',
        on: { click: field.send },
      },
      icon('send'),
    ),
  );
}

function hint(draft: Draft): string {
  const over = draft.text.length - messageLimit;
  if (over <= 0) return '';
  return draft.snippet
    ? 'Over 12,000 characters, so it goes as a text snippet.'
    : `${over.toLocaleString('en')} characters too long for a message.`;
}

function showNote(app: App, field: Field, note: string): VNode {
  const words = 'Message to go with the snippet (optional)';
  const input = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) app.change(withDraft(app.ui, field.id, { note: event.target.value }));
  };
  const props = { class: 'note', type: 'text', value: note, placeholder: words, 'aria-label': words };
  return h('input', { ...props, on: { input } });
}

function showSamples(app: App, field: Field): VNode {
  const fill = (text: string): void => {
    app.change({ ...withDraft(app.ui, field.id, { text, snippet: false }), offer: undefined });
    document.getElementById(field.id)?.focus();
  };
  // A command does not work in a thread, there as little as in Slack.
  const samples = app.state.samples.filter(({ text }) => field.place.thread === undefined || !text.startsWith('/'));
  return h(
    'div',
    { class: 'samples', role: 'group', 'aria-label': 'Samples to try' },
    h('span', { class: 'samples-title', 'aria-hidden': 'true' }, 'Try'),
    samples.map(({ title, text }) =>
      h('button', { type: 'button', class: 'chip', title: preview(text), on: { click: () => fill(text) } }, title),
    ),
  );
}

function preview(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
