/** Starts the page: holds what it knows, and shows it again after every change. */
import type { Act, State } from '../protocol.ts';
import { addressOf, placeIn } from './address.ts';
import { channelTitle, newest, sortedChannels } from './conversation.ts';
import { focusField, focusMessage, watchPage } from './focus.ts';
import { fontsFor } from './fonts.ts';
import { readerOf, sameNames } from './names.ts';
import { showPage } from './page-view.ts';
import { render } from './patch.ts';
import type { Reader } from './reader.ts';
import { adopt, followState, perform } from './server.ts';
import type { App, Place, Ui } from './ui.ts';

const toastMs = 8000;
const minute = 60_000;

let state: State | undefined;
let taken: Promise<void> = Promise.resolve();
let reader: Reader | undefined;
let scheduled = false;
let ui: Ui = {
  place: { channel: '', thread: undefined },
  drawer: false,
  pane: 'channel',
  menu: undefined,
  question: undefined,
  editing: undefined,
  drafts: new Map(),
  offer: undefined,
  current: {},
  seen: {},
  dismissed: 0,
  toast: undefined,
  online: true,
};

/** Always tells what is true now, so that handlers of views made long ago do too. */
const app: App = {
  get state() {
    return known(state);
  },
  get reader() {
    return known(reader);
  },
  get ui() {
    return ui;
  },
  change,
  go,
  act,
};

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the page was shown before its state was known');
  return value;
}

/** Shows the page again after all that happens at once has happened. */
function change(part: Partial<Ui>): void {
  ui = { ...ui, ...part };
  if (!scheduled) queueMicrotask(show);
  scheduled = true;
}

function show(): void {
  scheduled = false;
  const container = document.getElementById('app');
  if (state === undefined || container === null) return;
  render(container, showPage(app));
  if (ui.menu?.anchor.isConnected === false) change({ menu: undefined });
  const channel = state.channels.find(({ id }) => id === ui.place.channel);
  if (channel !== undefined) document.title = `${channelTitle(state, channel)} · mgscode sandbox`;
}

function go(place: Place): void {
  const before = ui.place;
  if (addressOf(before) !== addressOf(place)) history.pushState(null, '', addressOf(place));
  arrive(place);
  const closed = before.channel === place.channel && place.thread === undefined ? before.thread : undefined;
  // After the patch, which the change has queued before.
  queueMicrotask(() => (closed === undefined ? focusField(place) : focusMessage(closed)));
}

function arrive(place: Place): void {
  change({ place, drawer: false, menu: undefined, offer: undefined, ...seen(place.channel) });
}

/** Nothing in the channel on the screen is unread. */
function seen(channel: string): Pick<Ui, 'seen'> {
  return { seen: { ...ui.seen, [channel]: newest(known(state).messages, channel) } };
}

async function act(deed: Act): Promise<boolean> {
  const refused = await perform(deed);
  if (refused === undefined) return true;
  change({ toast: refused });
  setTimeout(() => ui.toast === refused && change({ toast: undefined }), toastMs);
  return false;
}

/** States are shown in the order they came in, each once its characters can be drawn. */
function onState(next: State): void {
  const text = JSON.stringify(next.messages) + JSON.stringify(next.samples);
  taken = taken.then(() => fontsFor(text)).then(() => take(next));
}

function take(next: State): void {
  const first = state === undefined;
  if (!sameNames(state, next)) reader = readerOf(next, Date.now());
  state = adopt(state, next);
  if (first) begin(next);
  else change(seen(ui.place.channel));
}

function begin(now: State): void {
  ui = { ...ui, seen: Object.fromEntries(now.channels.map(({ id }) => [id, newest(now.messages, id)])) };
  const place = addressed(now);
  history.replaceState(null, '', addressOf(place));
  arrive(place);
  queueMicrotask(() => focusField(place));
}

function addressed(now: State): Place {
  const wanted = placeIn(location.hash);
  if (wanted !== undefined && now.channels.some(({ id }) => id === wanted.channel)) return wanted;
  return { channel: sortedChannels(now.channels)[0]?.id ?? '', thread: undefined };
}

watchPage(app);
window.addEventListener('popstate', () => state !== undefined && arrive(addressed(state)));
// Words such as "today" and "3 minutes ago" grow old.
setInterval(() => {
  if (state === undefined) return;
  reader = readerOf(state, Date.now());
  change({});
}, minute);
followState({ onState, onOnline: (online) => online !== ui.online && change({ online }) });
