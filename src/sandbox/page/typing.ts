/** What the keys do in a field: sending, choosing from what is offered, editing the last message. */
import { lastOwn } from './conversation.ts';
import { startEdit } from './message-menu.ts';
import { messageLimit } from './sending.ts';
import { accept, suggest } from './suggest.ts';
import type { App, Place, Ui } from './ui.ts';
import { draftIn, withDraft } from './ui.ts';

/** A field and what it is for. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly place: Place;
  readonly send: () => void;
  /** Present when the field edits a message. */
  readonly cancel?: () => void;
}

/** Keeps what was typed and looks for something to offer. */
export function typed(app: App, field: Field, event: Event): void {
  const { target } = event;
  if (!(target instanceof HTMLTextAreaElement)) return;
  const before = draftIn(app.ui, field.id);
  const grewTooLong = target.value.length > messageLimit && before.text.length <= messageLimit;
  const part = { text: target.value, snippet: before.snippet || (grewTooLong && field.cancel === undefined) };
  app.change({ ...withDraft(app.ui, field.id, part), offer: offerFor(app, field, target) });
}

function offerFor(app: App, field: Field, target: HTMLTextAreaElement): Ui['offer'] {
  const noCommands = field.place.thread !== undefined || field.cancel !== undefined;
  const found = suggest(target.value, target.selectionStart, app.state, noCommands);
  return found && { field: field.id, found, index: 0 };
}

/** Puts what was chosen into the field. */
export function choose(app: App, field: Field, index: number): void {
  const element = document.getElementById(field.id);
  const { offer } = app.ui;
  const item = offer?.found.items[index];
  if (!(element instanceof HTMLTextAreaElement) || offer === undefined || item === undefined) return;
  const { text, caret } = accept(element.value, offer.found, item);
  // Set at once and not by the next patch, which would leave the caret at the end.
  element.value = text;
  element.setSelectionRange(caret, caret);
  app.change({ ...withDraft(app.ui, field.id, { text }), offer: undefined });
}

/** Handles a key in a field. */
export function pressedKey(app: App, field: Field, event: Event): void {
  // While an input method is composing (Chinese, say), its keys are not for us.
  if (!(event instanceof KeyboardEvent) || event.isComposing) return;
  const handled = keyInOffer(app, field, event) || keyInField(app, field, event);
  if (handled) event.preventDefault();
}

function keyInOffer(app: App, field: Field, event: KeyboardEvent): boolean {
  const { offer } = app.ui;
  if (offer?.field !== field.id) return false;
  const { items } = offer.found;
  const move = (by: number): void =>
    app.change({ offer: { ...offer, index: (offer.index + by + items.length) % items.length } });
  switch (event.key) {
    case 'ArrowDown':
      move(1);
      return true;
    case 'ArrowUp':
      move(-1);
      return true;
    case 'Escape':
      app.change({ offer: undefined });
      return true;
    case 'Tab':
    case 'Enter': {
      // A command that is already there in full is sent, as nothing is left to choose.
      const complete = items[offer.index]?.insert === draftIn(app.ui, field.id).text;
      if (event.shiftKey || (event.key === 'Enter' && complete)) return false;
      choose(app, field, offer.index);
      return true;
    }
    default:
      return false;
  }
}

function keyInField(app: App, field: Field, event: KeyboardEvent): boolean {
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
    field.send();
    return true;
  }
  if (event.key === 'Escape' && field.cancel !== undefined) {
    field.cancel();
    return true;
  }
  if (event.key === 'ArrowUp' && field.cancel === undefined && draftIn(app.ui, field.id).text === '') {
    const last = lastOwn(app.state, field.place.channel, field.place.thread);
    if (last !== undefined) startEdit(app, last, field.place.thread !== undefined);
    return last !== undefined;
  }
  return false;
}
