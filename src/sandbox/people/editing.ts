import { announceEdited, type MentionOrder } from '../delivery/announce.ts';
import { keep } from '../messages.ts';
import { deleteMessage } from '../removal.ts';
import type { Person } from '../seed/people-and-places.ts';
import type { SlackMessage } from '../types.ts';
import type { World } from '../world.ts';
import { CannotDo, type Deed, personFor, placeFor, visibleMessage } from './deeds.ts';
import { typedContent } from './saying.ts';

function ownMessage(world: World, person: Person, where: string, ts: string): SlackMessage {
  const message = visibleMessage(world, person, placeFor(world, person, where).id, ts);
  if (message.user !== person.id) throw new CannotDo('Only your own messages can be changed.');
  return message;
}

/** Somebody edits what they said. */
export function edit(
  world: World,
  where: string,
  ts: string,
  typed: string,
  options: { readonly as?: string; readonly order?: MentionOrder } = {},
): Deed<SlackMessage> {
  const person = personFor(world, options.as);
  const before = ownMessage(world, person, where, ts);
  // Slack writes the time of an edit in whole seconds.
  const edited = { user: person.id, ts: `${Math.floor(world.config.now() / 1000)}.000000` };
  const now = { ...before, ...typedContent(world, typed, undefined), edited };
  keep(world, now);
  return { seen: now, told: announceEdited(world, now, before, options.order) };
}

/** Somebody deletes what they said. */
export function deleteOwn(world: World, where: string, ts: string, as?: string): Deed<SlackMessage> {
  const message = ownMessage(world, personFor(world, as), where, ts);
  return { seen: message, told: deleteMessage(world, message) };
}
