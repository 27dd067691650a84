import type { ReadingApi } from '../api.ts';
import { stateFor } from '../http/page-state.ts';
import { ids } from '../seed/people-and-places.ts';
import type { World } from '../world.ts';

function idOf(world: World, channel: string): string {
  const place = world.workspace.place(channel);
  if (place === undefined) throw new Error(`there is no channel ${channel}`);
  return place.id;
}

/** What there is to see, for tests. */
export function readingApi(world: World): ReadingApi {
  const { workspace, activity, calls, deliveries, refusals } = world;
  const messagesIn = (channel: string) => [...workspace.messagesIn(idOf(world, channel))];
  return {
    calls,
    deliveries,
    refusals,
    callsTo: (method) => calls.filter((call) => call.method === method),
    messagesIn,
    thread(channel, ts) {
      const id = idOf(world, channel);
      const root = workspace.message(id, ts);
      return [...(root === undefined ? [] : [root]), ...workspace.repliesTo(id, ts)];
    },
    botMessagesIn: (channel) => messagesIn(channel).filter((message) => message.bot_id === ids.bot),
    ephemeralsFor(user, channel) {
      const person = workspace.person(user)?.id;
      const id = channel === undefined ? undefined : idOf(world, channel);
      return workspace.ephemerals.filter(
        (message) => message.ephemeralFor === person && (id === undefined || message.channel === id),
      );
    },
    message(channel, ts) {
      const id = idOf(world, channel);
      return workspace.message(id, ts) ?? workspace.ephemeral(id, ts);
    },
    failure: () => world.failure,
    modal: () => world.modal,
    state: () => stateFor(world),
    onChange: (listener) => activity.onChange(listener),
    settled: (options) => activity.settled(options),
    waitFor: (look, timeout) => activity.waitFor(look, timeout),
  };
}
