/** Makes the reader of a state: whose names they see, what their clock says. */
import type { State } from '../protocol.ts';
import type { Reader } from './reader.ts';

/** The reader of a state at a moment, with the browser's own habits of writing times. */
export function readerOf(state: State, now: number): Reader {
  const members = new Map(state.members.map((member) => [member.id, member.name]));
  const channels = new Map(state.channels.map((channel) => [channel.id, channel.name]));
  const ids = new Map(state.channels.map((channel) => [channel.name, channel.id]));
  const { hourCycle, locale } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  return {
    you: state.you.id,
    clock: { now, hour12: hourCycle === 'h12' || hourCycle === 'h11', locale },
    memberName: (id) => members.get(id),
    channelName: (id) => channels.get(id),
    channelId: (name) => ids.get(name),
  };
}

/** Whether two states give their reader the same names. */
export function sameNames(one: State | undefined, other: State): boolean {
  return one !== undefined && namesIn(one) === namesIn(other);
}

function namesIn({ you, members, channels }: State): string {
  return JSON.stringify([you, members, channels]);
}
