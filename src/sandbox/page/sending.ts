/** Sends what was written. */
import type { Message } from '../protocol.ts';
import { follow } from './stick.ts';
import type { App, Draft, Place } from './ui.ts';
import { draftIn, editFieldOf, fieldOf, listOf, withDraft } from './ui.ts';

/** The longest message, in characters; for more Slack's composer offers a text snippet. */
export const messageLimit = 12_000;

/** Whether a draft can be sent as it is. */
export function canSend(draft: Draft): boolean {
  return draft.text.trim() !== '' && (draft.snippet || draft.text.length <= messageLimit);
}

/** Sends the draft of a place, as a message, a command or a snippet. A draft that is refused comes back. */
export async function sendDraft(app: App, place: Place): Promise<void> {
  const field = fieldOf(place);
  const draft = draftIn(app.ui, field);
  if (!canSend(draft)) return;
  app.change({ ...withDraft(app.ui, field, { text: '', snippet: false, note: '' }), offer: undefined });
  follow(listOf(place));
  const words = draft.text.trimEnd();
  const said = draft.snippet ? { text: draft.note, snippet: words } : { text: words };
  const thread = place.thread === undefined ? {} : { threadTs: place.thread };
  const sent = await app.act({ do: 'say', channel: place.channel, ...said, ...thread });
  if (!sent && draftIn(app.ui, field).text === '') app.change(withDraft(app.ui, field, draft));
}

/** Sends the changed text of a message; an empty one stays open, since deleting has a command of its own. */
export async function sendEdit(app: App, message: Message): Promise<void> {
  const { channel, ts } = message;
  const text = draftIn(app.ui, editFieldOf(ts)).text.trimEnd();
  if (text === '') return;
  endEdit(app);
  await app.act({ do: 'edit', channel, ts, text });
}

/** Closes the field in which a message is edited and goes back to the composer. */
export function endEdit(app: App): void {
  app.change({ editing: undefined });
  document.getElementById(fieldOf(app.ui.place))?.focus();
}
