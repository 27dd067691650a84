import type { Person, Place } from '../seed/people-and-places.ts';
import type { Delivery, SlackMessage } from '../types.ts';
import type { World } from '../world.ts';

/** Thrown when a person tries what Slack's client would not let them do; the message is what it would say. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

/** Something a person did: what there is to see at once, and the promise that the app was told. */
export interface Deed<Seen, Told = void> {
  readonly seen: Seen;
  readonly told: Promise<Told>;
}

/** The conversation of that name or id, if the person is in it. */
export function placeFor(world: World, person: Person, where: string): Place {
  const place = world.workspace.place(where);
  const mine = where === 'dm' ? world.workspace.places.find((other) => other.with === person.id) : place;
  if (mine === undefined) throw new CannotDo(`There is no channel ${where}.`);
  if (!mine.members.has(person.id)) throw new CannotDo(`${person.realName} is not in ${where}.`);
  return mine;
}

/** The person of that name or id. */
export function personFor(world: World, who = 'you'): Person {
  const person = world.workspace.person(who);
  if (person === undefined) throw new CannotDo(`There is nobody called ${who}.`);
  return person;
}

/** The message as it is now, whether all or only this person see it. */
export function visibleMessage(world: World, person: Person, channel: string, ts: string): SlackMessage {
  const ephemeral = world.workspace.ephemeral(channel, ts);
  const message = ephemeral?.ephemeralFor === person.id ? ephemeral : world.workspace.message(channel, ts);
  if (message === undefined) throw new CannotDo('That message is not there any more.');
  return message;
}

/** Shows the person what Slack itself says, and gives the text back. */
export function tellFailure(world: World, person: Person, place: Place, text: string): string {
  if (person.id === personFor(world).id) world.failure = { channel: place.id, text, at: world.config.now() };
  world.activity.touch();
  return text;
}

/** What Slack says when a delivery was not acked: no answer in time, or no good one. */
export function failureText(what: string, delivery: Delivery): string {
  const late = delivery.reason === 'http_timeout' || delivery.reason === 'timeout';
  return late ? `${what} failed because the app did not respond.` : `${what} failed with the error "dispatch_failed".`;
}
