import { scopeFamily } from '../access.ts';
import { readOut } from '../messages.ts';
import { ids, type Place } from '../seed/people-and-places.ts';
import type { SlackMessage } from '../types.ts';
import type { World } from '../world.ts';
import {
  ApiError,
  type Args,
  count,
  isSet,
  knownPlace,
  type Method,
  needScope,
  optionalText,
  type Result,
  readablePlace,
  text,
} from './method.ts';

const created = 1_700_000_000;

function describe(world: World, place: Place): Result {
  const common = {
    id: place.id,
    created,
    is_archived: place.archived,
    is_org_shared: false,
    context_team_id: ids.team,
  };
  if (place.kind === 'im') return { ...common, is_im: true, user: place.with };
  const name = place.name;
  return {
    ...common,
    name,
    name_normalized: name,
    is_channel: place.kind === 'channel',
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: place.kind === 'private',
    is_general: false,
    is_shared: place.extShared,
    is_ext_shared: place.extShared,
    is_pending_ext_shared: false,
    is_member: place.members.has(ids.botUser),
    creator: world.workspace.person('you')?.id,
    previous_names: [],
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

const info: Method = {
  token: 'bot',
  run(world, args) {
    needScope(world, 'channels:read', 'groups:read', 'im:read', 'mpim:read');
    const place = knownPlace(world, text(args, 'channel'));
    needScope(world, `${scopeFamily(place)}:read`);
    const members = isSet(args, 'include_num_members') ? { num_members: place.members.size } : {};
    return { channel: { ...describe(world, place), ...members } };
  },
};

function cursorAfter(ts: string): string {
  return Buffer.from(`next_ts:${ts.replace('.', '')}`).toString('base64');
}

function cursorIn(args: Args): string | undefined {
  const cursor = optionalText(args, 'cursor');
  if (cursor === undefined) return undefined;
  const ts = /^next_ts:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (ts === undefined) throw new ApiError('invalid_cursor');
  return `${ts.slice(0, -6)}.${ts.slice(-6)}`;
}

function between(messages: readonly SlackMessage[], args: Args): readonly SlackMessage[] {
  const oldest = optionalText(args, 'oldest') ?? '0';
  const latest = optionalText(args, 'latest');
  const inclusive = isSet(args, 'inclusive');
  const after = (ts: string) => Number(ts) > Number(oldest) || (inclusive && Number(ts) === Number(oldest));
  const before = (ts: string) =>
    latest === undefined || Number(ts) < Number(latest) || (inclusive && Number(ts) === Number(latest));
  return messages.filter(({ ts }) => after(ts) && before(ts));
}

/** One page. `rest` holds the messages from the cursor on, in the order of the pages. */
function page(world: World, rest: readonly SlackMessage[], limit: number, args: Args): Result {
  const metadata = isSet(args, 'include_all_metadata');
  const next = rest[limit];
  return {
    messages: rest.slice(0, limit).map((message) => readOut(world, message, metadata)),
    has_more: next !== undefined,
    ...(next === undefined ? {} : { response_metadata: { next_cursor: cursorAfter(next.ts) } }),
  };
}

/** A thread, oldest first; asked for by a message without replies, only that message. */
const replies: Method = {
  token: 'bot',
  run(world, args) {
    const place = readablePlace(world, text(args, 'channel'));
    const asked = world.workspace.message(place.id, text(args, 'ts'));
    if (asked === undefined) throw new ApiError('thread_not_found');
    const root = world.workspace.message(place.id, asked.thread_ts ?? asked.ts) ?? asked;
    const thread = [root, ...between(world.workspace.repliesTo(place.id, root.ts), args)];
    const from = cursorIn(args);
    const rest = from === undefined ? thread : thread.filter((message) => message.ts >= from);
    return page(world, rest, count(args, 'limit', 1000, 1000), args);
  },
};

/** What stands in the channel itself, newest first: no replies, but those that were also sent to the channel. */
const history: Method = {
  token: 'bot',
  run(world, args) {
    const place = readablePlace(world, text(args, 'channel'));
    const shown = world.workspace
      .messagesIn(place.id)
      .filter((message) => message.thread_ts === undefined || message.subtype === 'thread_broadcast');
    const from = cursorIn(args);
    const rest = between(shown, args)
      .filter((message) => from === undefined || message.ts <= from)
      .toReversed();
    return { ...page(world, rest, count(args, 'limit', 100, 999), args), pin_count: 0 };
  },
};

/** The methods that read conversations. */
export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.info': info,
  'conversations.replies': replies,
  'conversations.history': history,
};
