import { click, command, shortcut } from '../people/acting.ts';
import { CannotDo, personFor, placeFor, tellFailure } from '../people/deeds.ts';
import { deleteOwn, edit } from '../people/editing.ts';
import { closeModal, dismiss, joinBot, removeBot } from '../people/roaming.ts';
import { say } from '../people/saying.ts';
import type { Act } from '../protocol.ts';
import type { World } from '../world.ts';

type Say = Extract<Act, { do: 'say' }>;

/** The composer sends what starts with a slash as a command. Threads have none. */
function sayOrCommand(world: World, { channel, text, threadTs, snippet }: Say): void {
  if (!text.startsWith('/') || snippet !== undefined) {
    say(world, channel, text, { threadTs, snippet });
  } else if (threadTs === undefined) {
    command(world, channel, text);
  } else {
    const person = personFor(world);
    const [name = ''] = text.split(/\s/, 1);
    const place = placeFor(world, person, channel);
    throw new CannotDo(tellFailure(world, person, place, `${name} is not supported in threads. Sorry!`));
  }
}

type Doing = { readonly [Kind in Act['do']]: (world: World, act: Extract<Act, { do: Kind }>) => unknown };

const doing: Doing = {
  say: sayOrCommand,
  edit: (world, { channel, ts, text }) => edit(world, channel, ts, text),
  delete: (world, { channel, ts }) => deleteOwn(world, channel, ts),
  click: (world, act) => click(world, act, act),
  shortcut: (world, act) => shortcut(world, act, act.callbackId),
  dismiss: (world, { channel, ts }) => dismiss(world, channel, ts),
  'close-modal': (world) => closeModal(world),
  join: (world, { channel, joined }) => (joined ? joinBot(world, channel) : removeBot(world, channel)),
};

/** Does what you do on the page. It throws a `CannotDo`; the app is told in the background. */
export function act<Kind extends Act['do']>(world: World, what: Extract<Act, { do: Kind }>): void {
  const perform: Doing[Kind] = doing[what.do as Kind];
  // What failed before is over once something else is done.
  world.failure = undefined;
  perform(world, what);
}

const strings: Readonly<Record<Act['do'], readonly string[]>> = {
  say: ['channel', 'text'],
  edit: ['channel', 'ts', 'text'],
  delete: ['channel', 'ts'],
  click: ['channel', 'ts', 'blockId', 'actionId'],
  shortcut: ['channel', 'ts', 'callbackId'],
  dismiss: ['channel', 'ts'],
  'close-modal': [],
  join: ['channel'],
};

/** Whether a parsed body is one of the acts of the protocol. */
export function isAct(value: unknown): value is Act {
  if (value === null || typeof value !== 'object' || !('do' in value)) return false;
  const kind = String(value.do);
  if (!Object.hasOwn(strings, kind)) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const optional = ['threadTs', 'snippet', 'value'].every((name) =>
    ['string', 'undefined'].includes(typeof fields.get(name)),
  );
  const joined = kind !== 'join' || typeof fields.get('joined') === 'boolean';
  return optional && joined && strings[kind as Act['do']].every((name) => typeof fields.get(name) === 'string');
}
