/** One message as Slack shows it, and what can be done with it. */
import type { Member, Message } from '../protocol.ts';
import { showAttachment, showFile } from './attachments.ts';
import { avatar } from './avatar.ts';
import { showBlocks } from './blocks.ts';
import { showEditor } from './composer.ts';
import type { ThreadSummary } from './conversation.ts';
import { moment } from './conversation.ts';
import { ago, fullMoment, timeOfDay } from './dates.ts';
import { icon } from './icons.ts';
import { openMessageMenu, startReply } from './message-menu.ts';
import type { Reader } from './reader.ts';
import { stageOf } from './stage.ts';
import { showMessageText } from './text-object.ts';
import type { App } from './ui.ts';
import type { VNode } from './vdom.ts';
import { classes, h } from './vdom.ts';

/** Where and how a message stands in its list. */
export interface Standing {
  readonly compact: boolean;
  readonly thread: ThreadSummary | undefined;
  readonly inThread: boolean;
  readonly tabIndex: string;
}

/** Names a message among others; an ephemeral one may share its `ts` with a public one. */
export function messageKey(message: Message): string {
  return message.onlyYou ? `${message.ts}-you` : message.ts;
}

/** Shows a message as an item of a list. */
export function showMessage(app: App, message: Message, standing: Standing): VNode {
  const key = messageKey(message);
  const author = app.state.members.find((member) => member.id === message.user);
  const name = author?.name ?? message.user;
  const { editing } = app.ui;
  const edits = editing?.ts === message.ts && editing.channel === message.channel && !message.onlyYou;
  const look = classes(
    'message',
    standing.compact && 'message--compact',
    message.onlyYou && 'message--you',
    edits && 'message--edit',
  );
  return h(
    'div',
    { key, class: look, role: 'listitem', tabindex: standing.tabIndex, 'data-rove': key, 'data-ts': message.ts },
    h(
      'div',
      { class: 'message-gutter' },
      standing.compact ? time(message, app.reader, 'compact') : avatar(author, name),
    ),
    h(
      'div',
      { class: 'message-main' },
      message.onlyYou && h('div', { class: 'only-you' }, icon('eye'), 'Only visible to you'),
      standing.compact ? h('span', { class: 'visually-hidden' }, name) : head(author, name, message, app.reader),
      edits && editing.inThread === standing.inThread ? showEditor(app, message) : body(app, message),
      standing.thread !== undefined && !standing.inThread && threadLine(app, message, standing.thread),
    ),
    !edits && tools(app, message, standing),
  );
}

function head(author: Member | undefined, name: string, message: Message, reader: Reader): VNode {
  return h(
    'div',
    { class: 'message-head' },
    h('span', { class: 'message-name' }, name),
    author?.bot === true && h('span', { class: 'app-badge' }, 'App'),
    time(message, reader, 'full'),
  );
}

function time(message: Message, reader: Reader, form: 'full' | 'compact'): VNode {
  const at = moment(message.ts);
  const shown = timeOfDay(at, reader.clock);
  const props = { class: 'message-time', datetime: new Date(at).toISOString(), title: fullMoment(at, reader.clock) };
  return h('time', props, form === 'compact' ? shown.replace(/ [AP]M$/, '') : shown);
}

const bodies = new WeakMap<Message, { readonly reader: Reader; readonly node: VNode }>();

/** A body changes only with its message or with the names and the minute of the reader, so it is kept. */
function body(app: App, message: Message): VNode {
  const kept = bodies.get(message);
  if (kept?.reader === app.reader) return kept.node;
  const stage = stageOf(app, message);
  const content =
    message.blocks.length > 0 ? showBlocks(message.blocks, stage) : showMessageText(message.text, app.reader);
  const node = h(
    'div',
    { class: 'message-body' },
    message.edited ? withMark(content) : content,
    message.attachments.map((attachment) => showAttachment(attachment, stage)),
    message.files.map(showFile),
  );
  bodies.set(message, { reader: app.reader, node });
  return node;
}

/** Slack puts "(edited)" at the end of the last line where that is a line of text. */
function withMark(content: readonly VNode[]): readonly VNode[] {
  const mark = h('span', { class: 'edited' }, ' (edited)');
  const last = content.at(-1);
  if (typeof last !== 'object' || last.tag !== 'p') return [...content, mark];
  return [...content.slice(0, -1), { ...last, children: [...last.children, mark] }];
}

function threadLine(app: App, message: Message, thread: ThreadSummary): VNode {
  const faces = thread.users.slice(0, 3).map((user) => {
    const member = app.state.members.find((candidate) => candidate.id === user);
    return avatar(member, member?.name ?? user, 'avatar--small');
  });
  const open = (): void => startReply(app, message);
  return h(
    'button',
    { type: 'button', class: 'thread-line', on: { click: open } },
    h('span', { class: 'thread-faces' }, faces),
    h('span', { class: 'thread-count' }, thread.count === 1 ? '1 reply' : `${thread.count} replies`),
    h('span', { class: 'thread-last' }, `Last reply ${ago(moment(thread.last), app.reader.clock)}`),
  );
}

function tools(app: App, message: Message, standing: Standing): VNode {
  const more = (event: Event): void => openMessageMenu(app, message, standing.inThread, event);
  const reply = (): void => startReply(app, message);
  // Of all messages only the current one's actions are on the way of the Tab key.
  const button = { type: 'button', class: 'tool', tabindex: standing.tabIndex };
  return h(
    'div',
    { class: 'tools', role: 'group', 'aria-label': 'Message actions' },
    !standing.inThread &&
      !message.onlyYou &&
      h(
        'button',
        { ...button, 'aria-label': 'Reply in thread', title: 'Reply in thread', on: { click: reply } },
        icon('reply'),
      ),
    h(
      'button',
      { ...button, 'aria-label': 'More actions', title: 'More actions', 'aria-haspopup': 'menu', on: { click: more } },
      icon('more'),
    ),
  );
}
