import type { Channel, Member, Message, State } from '../protocol.ts';
import { ids, type Person, type Place } from '../seed/people-and-places.ts';
import type { SlackMessage } from '../types.ts';
import type { World } from '../world.ts';

function member(person: Person): Member {
  return { id: person.id, name: person.realName, bot: person.botId !== undefined || person.id === ids.slackbot };
}

function channel(place: Place): Channel {
  const { id, name, kind, archived, members } = place;
  return { id, name, kind, archived, joined: members.has(ids.botUser) };
}

/** What a person typed is shown by its text; the composer's own block says the same once more. */
function blocksOf(message: SlackMessage): readonly unknown[] {
  return message.client_msg_id === undefined ? (message.blocks ?? []) : [];
}

function shown(world: World, message: SlackMessage): Message {
  const replied = world.workspace.repliesTo(message.channel, message.ts).length > 0;
  const threadTs = message.thread_ts ?? (replied && message.ephemeralFor === undefined ? message.ts : undefined);
  return {
    ts: message.ts,
    channel: message.channel,
    user: message.user ?? world.workspace.personOfBot(message.bot_id)?.id ?? '',
    text: message.text,
    blocks: blocksOf(message),
    ...(threadTs === undefined ? {} : { threadTs }),
    edited: message.edited !== undefined,
    onlyYou: message.ephemeralFor !== undefined,
    files: (message.files ?? []).map(({ id, name, preview }) => ({ id, name, preview })),
    attachments: message.attachments ?? [],
  };
}

/** Everything that you see of the workspace, oldest message first. */
export function stateFor(world: World): State {
  const { workspace, config, modal, failure } = world;
  const places = workspace.places.filter((place) => place.members.has(ids.you));
  const all = places.flatMap((place) => workspace.messagesIn(place.id));
  const own = workspace.ephemerals.filter((message) => message.ephemeralFor === ids.you);
  const messages = [...all, ...own].sort((a, b) => Number(a.ts) - Number(b.ts));
  return {
    you: member(workspace.person('you') ?? { id: ids.you, name: 'you', realName: 'You' }),
    members: workspace.people.map(member),
    channels: places.map(channel),
    messages: messages.map((message) => shown(world, message)),
    commands: config.commands,
    shortcuts: config.shortcuts,
    samples: config.samples,
    ...(modal?.user === ids.you ? { modal: { id: modal.id, view: modal.view } } : {}),
    ...(failure === undefined ? {} : { failure }),
  };
}
