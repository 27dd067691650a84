import { readOut } from '../messages.ts';
import { ids, type Person, type Place } from '../seed/people-and-places.ts';
import type { SlackBlock, SlackMessage } from '../types.ts';
import type { World } from '../world.ts';
import { verificationToken } from './deliverer.ts';

const team = { id: ids.team, domain: 'acme-bank' } as const;
const notEnterprise = { enterprise: null, is_enterprise_install: false } as const;

/** Slack does not tell the names of private conversations here. */
function nameFor(place: Place): string {
  if (place.kind === 'im') return 'directmessage';
  return place.kind === 'private' ? 'privategroup' : place.name;
}

function user(person: Person) {
  return { id: person.id, username: person.name, name: person.name, team_id: ids.team };
}

/** The form of a slash command. `text` is as typed: the manifest leaves `should_escape` off. */
export function slashCommand(world: World, place: Place, person: Person, command: string, text: string) {
  const target = { kind: 'commands', channel: place.id, user: person.id } as const;
  return {
    token: verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: place.id,
    channel_name: nameFor(place),
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: ids.app,
    is_enterprise_install: 'false',
    response_url: world.url + world.responseUrls.issue(target),
    trigger_id: world.triggers.issue(person.id),
  };
}

/** What every interactive payload of a person carries. */
function interaction(world: World, place: Place, person: Person) {
  return {
    user: user(person),
    api_app_id: ids.app,
    token: verificationToken,
    trigger_id: world.triggers.issue(person.id),
    team,
    ...notEnterprise,
    channel: { id: place.id, name: nameFor(place) },
  };
}

/** The element that was clicked, as an action: what it is and what was chosen. */
export interface ClickedAction {
  readonly type: string;
  readonly action_id: string;
  readonly block_id: string;
  readonly action_ts: string;
  readonly [field: string]: unknown;
}

/** The payload of a click. A click on an ephemeral message carries no `message`. */
export function blockActions(world: World, place: Place, person: Person, message: SlackMessage, action: ClickedAction) {
  const ephemeral = message.ephemeralFor !== undefined;
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  const original = { ts: message.ts, ephemeral };
  const target = { kind: 'actions', channel: place.id, user: person.id, original } as const;
  return {
    type: 'block_actions' as const,
    ...interaction(world, place, person),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: place.id,
      is_ephemeral: ephemeral,
      ...thread,
    },
    ...(ephemeral ? {} : { message: readOut(world, message) }),
    state: { values: {} },
    response_url: world.url + world.responseUrls.issue(target),
    actions: [action],
  };
}

/** The payload of a message shortcut; it carries the whole message, attachments, blocks and files included. */
export function messageAction(world: World, place: Place, person: Person, message: SlackMessage, callbackId: string) {
  const target = { kind: 'app', channel: place.id, user: person.id } as const;
  const { api_app_id: _app, ...common } = interaction(world, place, person);
  return {
    type: 'message_action' as const,
    ...common,
    action_ts: world.workspace.nextTs(),
    callback_id: callbackId,
    message_ts: message.ts,
    message: readOut(world, message),
    response_url: world.url + world.responseUrls.issue(target),
  };
}

/** The payload for a modal that was closed by the person. */
export function viewClosed(person: Person, view: SlackBlock) {
  return {
    type: 'view_closed' as const,
    team,
    user: user(person),
    api_app_id: ids.app,
    token: verificationToken,
    view,
    is_cleared: false,
    ...notEnterprise,
  };
}
