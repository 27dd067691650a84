/** Which messages stand where: pure, so that threads, days and groups are tested without a browser. */
import type { Channel, Member, Message, State } from '../protocol.ts';
import type { Clock } from './dates.ts';
import { dayLabel, isoDay } from './dates.ts';

/** What the line under a thread's first message says. `last` is a `ts`. */
export interface ThreadSummary {
  readonly count: number;
  readonly users: readonly string[];
  readonly last: string;
}

/** One line of a message list. `compact` leaves out name and picture because the message before has them. */
export type Row =
  | { readonly type: 'day'; readonly key: string; readonly label: string }
  | { readonly type: 'message'; readonly message: Message; readonly compact: boolean; readonly thread?: ThreadSummary }
  | { readonly type: 'deleted'; readonly ts: string; readonly thread: ThreadSummary };

/** Messages of one person closer than this share one name and picture. */
const groupSeconds = 5 * 60;

const incident = /^(?:inc|incident)[-_]/;

/** A Slack `ts` in milliseconds. */
export function moment(ts: string): number {
  return Number.parseFloat(ts) * 1000;
}

/** Channels in the sidebar's order: incidents first, then as given; direct messages last. */
export function sortedChannels(channels: readonly Channel[]): readonly Channel[] {
  const rank = (channel: Channel): number => (channel.kind === 'im' ? 2 : incident.test(channel.name) ? 0 : 1);
  return channels.toSorted((one, other) => rank(one) - rank(other));
}

/** The app that the sandbox is about: the one with the direct message, or else the first bot. */
export function theBot(state: State): Member | undefined {
  const bots = state.members.filter((member) => member.bot);
  const direct = state.channels.find((channel) => channel.kind === 'im');
  return bots.find((bot) => bot.name === direct?.name) ?? bots[0];
}

/** How a channel is called in a sentence: `#inc-4711`, or the bot's name. */
export function channelTitle(state: State, channel: Channel): string {
  return channel.kind === 'im' ? (theBot(state)?.name ?? channel.name) : `#${channel.name}`;
}

/** A channel's own messages, without what was said in threads, with a mark at the start of every day. */
export function channelRows(messages: readonly Message[], channel: string, clock: Clock): readonly Row[] {
  const here = messages.filter((message) => message.channel === channel);
  const replies = Map.groupBy(here.filter(isReply), (reply) => reply.threadTs ?? '');
  const roots = here.filter((message) => !isReply(message));
  const known = new Set(roots.map((message) => message.ts));
  const deleted = [...replies.keys()].filter((ts) => !known.has(ts));
  const rows: Row[] = [];
  for (const ts of [...new Set([...known, ...deleted])].sort(byTime)) {
    const thread = summary(replies.get(ts) ?? []);
    // An ephemeral message may share its `ts` with a public one.
    const found = roots.filter((message) => message.ts === ts);
    for (const message of found) rows.push(messageRow(rows.at(-1), message, thread));
    if (found.length === 0 && thread !== undefined) rows.push({ type: 'deleted', ts, thread });
  }
  return withDays(rows, clock);
}

/** A thread's messages, the first one included; `deleted` when that is gone. */
export function threadRows(messages: readonly Message[], channel: string, threadTs: string): readonly Row[] {
  const here = messages.filter((message) => message.channel === channel);
  const root = here.filter((message) => message.ts === threadTs && !message.onlyYou);
  const replies = here
    .filter((message) => isReply(message) && message.threadTs === threadTs)
    .sort((one, other) => byTime(one.ts, other.ts));
  const rows: Row[] = root.map((message) => ({ type: 'message', message, compact: false }));
  const thread = summary(replies);
  if (root.length === 0 && thread !== undefined) rows.push({ type: 'deleted', ts: threadTs, thread });
  for (const [index, reply] of replies.entries()) {
    // The first reply never joins the message above it, since the count of replies stands between them.
    rows.push(messageRow(index === 0 ? undefined : rows.at(-1), reply, undefined));
  }
  return rows;
}

/** How many replies all can see. */
export function replyCount(messages: readonly Message[], channel: string, threadTs: string): number {
  const here = messages.filter((message) => message.channel === channel && message.threadTs === threadTs);
  return here.filter((message) => isReply(message) && !message.onlyYou).length;
}

/** What you said last in a place, to be edited by the up arrow. */
export function lastOwn(state: State, channel: string, threadTs: string | undefined): Message | undefined {
  return state.messages.findLast(
    (message) =>
      message.channel === channel &&
      message.user === state.you.id &&
      !message.onlyYou &&
      (threadTs === undefined ? !isReply(message) : message.threadTs === threadTs),
  );
}

/** The newest message in a channel, threads included, which tells whether there is something unread. */
export function newest(messages: readonly Message[], channel: string): number {
  return messages.reduce(
    (latest, message) => (message.channel === channel ? Math.max(latest, moment(message.ts)) : latest),
    0,
  );
}

function isReply(message: Message): boolean {
  return message.threadTs !== undefined && message.threadTs !== message.ts;
}

function byTime(one: string, other: string): number {
  return moment(one) - moment(other);
}

function summary(replies: readonly Message[]): ThreadSummary | undefined {
  const visible = replies.filter((reply) => !reply.onlyYou).sort((one, other) => byTime(one.ts, other.ts));
  const last = visible.at(-1);
  return last && { count: visible.length, users: [...new Set(visible.map((reply) => reply.user))], last: last.ts };
}

function messageRow(previous: Row | undefined, message: Message, thread: ThreadSummary | undefined): Row {
  const compact = previous?.type === 'message' && previous.thread === undefined && joins(previous.message, message);
  return thread === undefined ? { type: 'message', message, compact } : { type: 'message', message, compact, thread };
}

function joins(previous: Message, message: Message): boolean {
  const near = moment(message.ts) - moment(previous.ts) < groupSeconds * 1000;
  return near && previous.user === message.user && !previous.onlyYou && !message.onlyYou;
}

function withDays(rows: readonly Row[], clock: Clock): readonly Row[] {
  let current = '';
  return rows.flatMap((row): readonly Row[] => {
    if (row.type === 'day') return [row];
    const at = moment(row.type === 'message' ? row.message.ts : row.ts);
    const key = isoDay(at, clock);
    if (key === current) return [row];
    current = key;
    const first = row.type === 'message' ? { ...row, compact: false } : row;
    return [{ type: 'day', key, label: dayLabel(at, clock) }, first];
  });
}
