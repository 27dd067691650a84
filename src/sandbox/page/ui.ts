/** What the page itself remembers beside the state of the local Slack. */
import type { Act, State } from '../protocol.ts';
import type { Choice, Reader } from './reader.ts';
import type { Suggestions } from './suggest.ts';
import type { Child } from './vdom.ts';

/** Where somebody writes or reads: a channel, or a thread in it (`thread` is its first message's `ts`). */
export interface Place {
  readonly channel: string;
  readonly thread: string | undefined;
}

/** A text that is not sent yet. `note` goes with it as the message when it is sent as a snippet. */
export interface Draft {
  readonly text: string;
  readonly snippet: boolean;
  readonly note: string;
}

/** An open menu. `anchor` is the button that opened it; the menu closes when that leaves the page. */
export interface OpenMenu {
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly choices: readonly (Choice & { readonly danger?: boolean })[];
}

/** A question that must be answered first. */
export interface Question {
  readonly title: string;
  readonly text: Child;
  readonly yes: string;
  readonly no: string;
  readonly danger: boolean;
  readonly run: () => void;
}

/** The page's own memory. Everything in it is replaced, never changed. */
export interface Ui {
  readonly place: Place;
  readonly drawer: boolean;
  /** Where the person was last active, and so where Slack's own messages to them appear. */
  readonly pane: 'channel' | 'thread';
  readonly menu: OpenMenu | undefined;
  readonly question: Question | undefined;
  /** The message that is being edited and the text so far. */
  readonly editing: { readonly channel: string; readonly ts: string; readonly inThread: boolean } | undefined;
  readonly drafts: ReadonlyMap<string, Draft>;
  /** What is offered in which composer, and which line is chosen. */
  readonly offer: { readonly field: string; readonly found: Suggestions; readonly index: number } | undefined;
  /** For each list the key of the item that the Tab key reaches. */
  readonly current: Readonly<Record<string, string>>;
  /** For each channel the time of the newest message that was on the screen, in milliseconds. */
  readonly seen: Readonly<Record<string, number>>;
  /** The `at` of the failure that was put away. */
  readonly dismissed: number;
  readonly toast: string | undefined;
  readonly online: boolean;
}

/** What views see and may do. */
export interface App {
  readonly state: State;
  readonly ui: Ui;
  readonly reader: Reader;
  readonly change: (part: Partial<Ui>) => void;
  readonly go: (place: Place) => void;
  /** Sends what the person did; false when the local Slack refused, which the person has then been told. */
  readonly act: (act: Act) => Promise<boolean>;
}

/** Names the composer of a place, for its draft and its field's id. */
export function fieldOf(place: Place): string {
  return place.thread === undefined ? `say-${place.channel}` : `say-${place.channel}-${place.thread}`;
}

/** Names the field in which a message is edited. */
export function editFieldOf(ts: string): string {
  return `edit-${ts}`;
}

/** The draft in a field, empty when nothing was typed. */
export function draftIn(ui: Ui, field: string): Draft {
  return ui.drafts.get(field) ?? { text: '', snippet: false, note: '' };
}

/** All drafts with one of them changed. */
export function withDraft(ui: Ui, field: string, part: Partial<Draft>): Pick<Ui, 'drafts'> {
  return { drafts: new Map([...ui.drafts, [field, { ...draftIn(ui, field), ...part }]]) };
}

/** Names a place's list of messages, for scrolling to its end. */
export function listOf(place: Place): string {
  return place.thread === undefined ? `log-${place.channel}` : `log-${place.channel}-${place.thread}`;
}
