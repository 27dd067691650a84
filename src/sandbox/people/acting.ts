import { blockActions, messageAction, slashCommand } from '../delivery/payloads.ts';
import { acceptsResponse } from '../delivery/socket.ts';
import { respond } from '../respond.ts';
import type { Person, Place } from '../seed/people-and-places.ts';
import type { Delivery, Outcome, SlackMessage } from '../types.ts';
import { refuse, type World } from '../world.ts';
import { CannotDo, type Deed, failureText, personFor, placeFor, tellFailure, visibleMessage } from './deeds.ts';
import { actionOf, type ButtonChoice, chosenElement } from './elements.ts';

function isBody(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function says(body: Record<string, unknown>): boolean {
  return ['text', 'blocks', 'attachments'].some((field) => body[field] !== undefined && body[field] !== '');
}

/** Puts up what the ack of a command says. Slack reports an invalid one to nobody, so it is only noted down here. */
function showAck(world: World, place: Place, person: Person, body: unknown): SlackMessage | undefined {
  if (!isBody(body) || !says(body)) return undefined;
  const responded = respond(world, { kind: 'commands', channel: place.id, user: person.id }, body);
  if (responded.ok) return responded.message;
  refuse(world, { where: 'ack', ...responded.refusal, body });
  return undefined;
}

function ended(delivery: Delivery, more: Partial<Outcome> = {}): Outcome {
  return { acked: delivery.acked, delivery, ...more };
}

/** Slack ignores what the ack of a click or a shortcut says; an app that says something there is mistaken. */
function noteIgnoredAck(world: World, delivery: Delivery): void {
  const { ackBody, payload, kind } = delivery;
  if (ackBody === undefined || acceptsResponse({ kind, payload })) return;
  const messages = ['an ack of a click or a message shortcut puts nothing up'];
  refuse(world, { where: 'ack', error: 'ack_body_ignored', messages, body: ackBody });
}

/** Somebody sends a slash command; `typed` is the command with its text. */
export function command(world: World, where: string, typed: string, as?: string): Deed<undefined, Outcome> {
  const person = personFor(world, as);
  const place = placeFor(world, person, where);
  if (place.archived) throw new CannotDo('You are viewing an archived channel.');
  const [name = ''] = typed.split(/\s/, 1);
  if (!world.config.commands.some((known) => known.name === name)) {
    throw new CannotDo(tellFailure(world, person, place, `${name} is not a valid command.`));
  }
  if (!world.access.grants('commands'))
    throw new CannotDo(tellFailure(world, person, place, `${name} is not installed.`));
  const payload = slashCommand(world, place, person, name, typed.slice(name.length).trim());
  const told = world.deliverer.deliver('command', payload).then((delivery) => {
    if (!delivery.acked)
      return ended(delivery, { failure: tellFailure(world, person, place, failureText(name, delivery)) });
    const message = showAck(world, place, person, delivery.ackBody);
    return ended(delivery, message === undefined ? {} : { message });
  });
  return { seen: undefined, told };
}

function interact(world: World, place: Place, person: Person, payload: object, what: string): Deed<undefined, Outcome> {
  const told = world.deliverer.deliver('interaction', { ...payload }).then((delivery) => {
    noteIgnoredAck(world, delivery);
    if (delivery.acked) return ended(delivery);
    return ended(delivery, { failure: tellFailure(world, person, place, failureText(what, delivery)) });
  });
  return { seen: undefined, told };
}

/** Where the message to click or to use the shortcut on is, as the reading functions gave it. */
export interface MessageRef {
  readonly channel: string;
  readonly ts: string;
}

/** Somebody clicks a button, or chooses something, in a message of the bot. */
export function click(world: World, ref: MessageRef, choice: ButtonChoice, as?: string): Deed<undefined, Outcome> {
  const person = personFor(world, as);
  const place = placeFor(world, person, ref.channel);
  const message = visibleMessage(world, person, place.id, ref.ts);
  const chosen = chosenElement(message, choice);
  const action = actionOf(chosen, choice, world.workspace.nextTs());
  return interact(world, place, person, blockActions(world, place, person, message, action), 'That action');
}

/** Somebody uses a message shortcut of the app. */
export function shortcut(world: World, ref: MessageRef, callbackId?: string, as?: string): Deed<undefined, Outcome> {
  const person = personFor(world, as);
  const place = placeFor(world, person, ref.channel);
  const message = visibleMessage(world, person, place.id, ref.ts);
  const { shortcuts } = world.config;
  const known = callbackId === undefined ? shortcuts[0] : shortcuts.find((one) => one.callbackId === callbackId);
  if (known === undefined) throw new CannotDo(`There is no message shortcut ${callbackId}.`);
  if (message.ephemeralFor !== undefined) throw new CannotDo('Shortcuts do not work on messages only you can see.');
  return interact(world, place, person, messageAction(world, place, person, message, known.callbackId), known.name);
}
