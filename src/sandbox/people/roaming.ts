import { announceJoined } from '../delivery/announce.ts';
import { viewClosed } from '../delivery/payloads.ts';
import { keep } from '../messages.ts';
import { ids, type Place } from '../seed/people-and-places.ts';
import type { SlackBlock, SlackMessage } from '../types.ts';
import type { World } from '../world.ts';
import { type Deed, personFor } from './deeds.ts';

function changed(world: World, where: string, change: (place: Place) => Place): Place {
  const place = world.workspace.place(where);
  if (place === undefined) throw new Error(`there is no channel ${where}`);
  const now = change(place);
  world.workspace.setPlace(now);
  world.activity.touch();
  return now;
}

/** Somebody adds the bot to a channel. */
export function joinBot(world: World, where: string): Deed<SlackMessage> {
  const place = changed(world, where, (old) => ({ ...old, members: new Set([...old.members, ids.botUser]) }));
  const message: SlackMessage = {
    type: 'message',
    subtype: 'channel_join',
    channel: place.id,
    ts: world.workspace.nextTs(),
    team: ids.team,
    user: ids.botUser,
    inviter: personFor(world).id,
    text: `<@${ids.botUser}> has joined the channel`,
  };
  keep(world, message);
  return { seen: message, told: announceJoined(world, message) };
}

/** Somebody removes the bot from a channel. */
export function removeBot(world: World, where: string): void {
  changed(world, where, (old) => ({
    ...old,
    members: new Set([...old.members].filter((member) => member !== ids.botUser)),
  }));
}

/** Archives a channel, or takes it out of the archive. */
export function setArchived(world: World, where: string, archived: boolean): void {
  changed(world, where, (old) => ({ ...old, archived }));
}

/** Shares a channel with another company, or no longer. */
export function setExtShared(world: World, where: string, extShared: boolean): void {
  changed(world, where, (old) => ({ ...old, extShared }));
}

/** Somebody dismisses a message that only they see; the app does not hear of it. */
export function dismiss(world: World, channel: string, ts: string): void {
  const message = world.workspace.ephemeral(channel, ts);
  if (message !== undefined) world.workspace.remove(message);
  world.activity.touch();
}

/** Somebody closes the open dialog; the app hears of it only if it asked to. */
export async function closeModal(world: World): Promise<void> {
  const { modal } = world;
  if (modal === undefined) return;
  world.modal = undefined;
  world.activity.touch();
  const view = modal.view as SlackBlock & { notify_on_close?: boolean };
  const person = personFor(world, modal.user);
  if (view.notify_on_close) await world.deliverer.deliver('interaction', viewClosed(person, view));
}
