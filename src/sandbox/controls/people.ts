import type { PeopleApi } from '../api.ts';
import { click, command, shortcut } from '../people/acting.ts';
import type { Deed } from '../people/deeds.ts';
import { deleteOwn, edit } from '../people/editing.ts';
import { closeModal } from '../people/roaming.ts';
import { say, sayAsBot } from '../people/saying.ts';
import type { World } from '../world.ts';

async function afterTold<Seen>(deed: Deed<Seen>): Promise<Seen> {
  await deed.told;
  return deed.seen;
}

/** What people can do, for tests. */
export function peopleApi(world: World): PeopleApi {
  return {
    say: async (channel, text, options) => afterTold(say(world, channel, text, options)),
    sayAsBot: async (channel, post) => afterTold(sayAsBot(world, channel, post)),
    async uploadSnippet(channel, content, { text = '', name = 'snippet.txt', ...options } = {}) {
      return afterTold(say(world, channel, text, { ...options, snippet: content, snippetName: name }));
    },
    async edit(channel, ts, text, options) {
      await edit(world, channel, ts, text, options).told;
    },
    async delete(channel, ts, options) {
      await deleteOwn(world, channel, ts, options?.as).told;
    },
    command: async (channel, typed, options) => command(world, channel, typed, options?.as).told,
    click: async (message, button, options) => click(world, message, button, options?.as).told,
    shortcut: async (message, callbackId, options) => shortcut(world, message, callbackId, options?.as).told,
    closeModal: () => closeModal(world),
  };
}
