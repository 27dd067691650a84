/** What the "⋯" of a message offers: the app's shortcuts first, then what Slack itself can do. */
import type { Message } from '../protocol.ts';
import type { Choice } from './reader.ts';
import { openMenu } from './stage.ts';
import { showMessageText } from './text-object.ts';
import type { App } from './ui.ts';
import { editFieldOf, withDraft } from './ui.ts';
import { h } from './vdom.ts';

type Item = Choice & { readonly danger?: boolean };

/** Opens the menu of a message. */
export function openMessageMenu(app: App, message: Message, inThread: boolean, event: Event): void {
  openMenu(app, 'Message actions', message.onlyYou ? ephemeral(app, message) : choices(app, message, inThread), event);
}

/** Opens the thread of a message; a reply's thread is the one it stands in. */
export function startReply(app: App, message: Message): void {
  app.go({ channel: message.channel, thread: message.threadTs ?? message.ts });
}

/** Puts a message's text into the field in which it is edited. */
export function startEdit(app: App, message: Message, inThread: boolean): void {
  const { channel, ts } = message;
  app.change({
    editing: { channel, ts, inThread },
    ...withDraft(app.ui, editFieldOf(ts), { text: asTyped(app, message.text) }),
  });
}

function ephemeral(app: App, message: Message): readonly Item[] {
  const { channel, ts } = message;
  return [{ label: 'Dismiss message', run: () => void app.act({ do: 'dismiss', channel, ts }) }];
}

function choices(app: App, message: Message, inThread: boolean): readonly Item[] {
  const { channel, ts } = message;
  const shortcuts = app.state.shortcuts.map(
    ({ callbackId, name }): Item => ({
      label: name,
      run: () => void app.act({ do: 'shortcut', channel, ts, callbackId }),
    }),
  );
  const reply: Item = { label: 'Reply in thread', run: () => startReply(app, message) };
  const own: readonly Item[] = [
    { label: 'Edit message', run: () => startEdit(app, message, inThread) },
    { label: 'Delete message…', danger: true, run: () => askDelete(app, message) },
  ];
  const archived = app.state.channels.find((candidate) => candidate.id === channel)?.archived === true;
  return [...shortcuts, ...(inThread ? [] : [reply]), ...(message.user === app.state.you.id && !archived ? own : [])];
}

function askDelete(app: App, message: Message): void {
  const { channel, ts } = message;
  app.change({
    question: {
      title: 'Delete message',
      text: [
        h('p', {}, 'Are you sure you want to delete this message? This cannot be undone.'),
        h('div', { class: 'quoted-message' }, showMessageText(message.text, app.reader)),
      ],
      yes: 'Delete',
      no: 'Cancel',
      danger: true,
      run: () => void app.act({ do: 'delete', channel, ts }),
    },
  });
}

/** Slack's markup back as it was typed, since the local Slack escapes what is sent. */
function asTyped(app: App, markup: string): string {
  return markup
    .replace(/<@(\w+)(?:\|[^<>]*)?>/g, (whole, id: string) => `@${app.reader.memberName(id) ?? whole}`)
    .replace(
      /<#(\w+)(?:\|([^<>]*))?>/g,
      (whole, id: string, name?: string) => `#${app.reader.channelName(id) ?? name ?? whole}`,
    )
    .replace(/<!(here|channel|everyone)[^<>]*>/g, '@$1')
    .replace(/<([^<>|@#!]+)(?:\|([^<>]*))?>/g, (_whole, url: string, label?: string) => label ?? url)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
