import type { Place } from '../point.ts';
import type { Incoming } from './messages.ts';
import type { Services } from './services.ts';
import type { View } from './values.ts';

type Looking = Pick<Services, 'channelNames' | 'catalog' | 'pointer' | 'identity'>;

/** Slack calls private channels and conversations so in a command, whatever their name is. */
const unnamed = /^(?:privategroup|directmessage|mpdm-.*)$/;

/** Where a slash command is typed. Only a member of the bot's own workspace can, and only that person sees the answer. */
export function placeOfCommand(channelName: string, now: number): Place {
  return { channelName: unnamed.test(channelName) ? undefined : channelName, shared: false, at: now };
}

/** Where a message is. */
export async function placeOfMessage(
  { channelNames, pointer }: Looking,
  { channel, direct, shared, message }: Pick<Incoming, 'channel' | 'direct' | 'shared'> & { message: { ts: string } },
): Promise<Place> {
  const isNeeded = pointer.environments.length > 0 && !direct;
  const channelName = isNeeded ? await channelNames.nameOf(channel) : undefined;
  return { channel, channelName, shared: shared && !direct, at: momentOf(message.ts) };
}

/** Who did something to a message, and where. */
export interface Doing {
  readonly channel: string;
  /** The workspace of the person who did it. */
  readonly userTeam: string | undefined;
}

/**
 * Where a button is pressed or a message picked. An answer that only one person sees is nobody else's, so what decides
 * then is whether that person is of the bot's own workspace.
 */
export async function placeOfView(
  services: Looking,
  { channel, userTeam }: Doing,
  view: View,
  now: number,
): Promise<Place> {
  const { channelNames, catalog, pointer, identity } = services;
  const at = view.at === undefined ? now : view.at * 1000;
  const isDirect = channel.startsWith('D');
  const isTold = pointer.environments.length > 0;
  if (isDirect || (!isTold && catalog.overlay === undefined)) {
    return { channel, named: view.environment, shared: false, at };
  }
  const isOwn = view.surface === 'private' && userTeam !== undefined && userTeam === identity.current()?.team;
  return {
    channel,
    named: view.environment,
    channelName: isTold ? await channelNames.nameOf(channel) : undefined,
    shared: !isOwn && (await channelNames.isShared(channel)),
    at,
  };
}

/** A message's `ts` as milliseconds since 1970. */
export function momentOf(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}
