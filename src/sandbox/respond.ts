import type { InvalidBody } from './block-kit.ts';
import { checkContent } from './content.ts';
import { announceChanged, announcePosted } from './delivery/announce.ts';
import { botMessage, keep } from './messages.ts';
import { deleteMessage } from './removal.ts';
import type { ResponseTarget } from './response-urls.ts';
import type { Place } from './seed/people-and-places.ts';
import type { SlackMessage } from './types.ts';
import type { World } from './world.ts';

/** What came of a body that was sent to a response URL or in the ack of a command. */
export type Responded =
  | { readonly ok: true; readonly message?: SlackMessage }
  | { readonly ok: false; readonly refusal: InvalidBody };

type Body = Readonly<Record<string, unknown>>;

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function hasContent(body: Body): boolean {
  return ['text', 'blocks', 'attachments'].some((field) => body[field] !== undefined);
}

function originalOf(world: World, target: ResponseTarget): SlackMessage | undefined {
  const { original, channel } = target;
  if (original === undefined) return undefined;
  return original.ephemeral
    ? world.workspace.ephemeral(channel, original.ts)
    : world.workspace.message(channel, original.ts);
}

function removeOriginal(world: World, original: SlackMessage | undefined): void {
  if (original === undefined) return;
  if (original.ephemeralFor === undefined) void deleteMessage(world, original);
  else world.workspace.remove(original);
  world.activity.touch();
}

function replaceOriginal(world: World, original: SlackMessage, body: Body): Responded {
  const checked = checkContent(body);
  if (!checked.ok) return checked;
  const { blocks: _blocks, attachments: _attachments, ...kept } = original;
  const message = { ...kept, text: '', ...checked.content };
  keep(world, message);
  if (message.ephemeralFor === undefined) void announceChanged(world, message, original);
  return { ok: true, message };
}

/** Posts something new. Only what everybody sees can go into a thread; the rest lands in the channel. */
function postNew(world: World, target: ResponseTarget, place: Place, body: Body): Responded {
  const checked = checkContent(body);
  if (!checked.ok) return checked;
  const inChannel = body.response_type === 'in_channel';
  const message = botMessage(world, place, checked.content, {
    byResponse: true,
    ...(inChannel ? { threadTs: threadOf(body) } : { ephemeralFor: target.user }),
  });
  keep(world, message);
  if (inChannel) void announcePosted(world, message, 'message-only');
  return { ok: true, message };
}

function threadOf(body: Body): string | undefined {
  return typeof body.thread_ts === 'string' ? body.thread_ts : undefined;
}

/** By default an answer to a click takes the place of the clicked message; an ephemeral one stays ephemeral by that. */
function replaces(original: SlackMessage | undefined, body: Body): original is SlackMessage {
  const refused = body.replace_original === false || body.replace_original === 'false';
  return original !== undefined && !refused && !isTrue(body.delete_original);
}

/**
 * Does what a body asks for: deletes or replaces the clicked message, posts for all or for the one person. It needs no
 * membership of the bot. Nothing changes when the body is invalid.
 */
export function respond(world: World, target: ResponseTarget, body: Body): Responded {
  const place = world.workspace.place(target.channel);
  if (place === undefined) return { ok: false, refusal: { error: 'channel_not_found', messages: [] } };
  if (place.archived) return { ok: false, refusal: { error: 'is_archived', messages: [] } };
  if (body.response_type !== undefined && !['in_channel', 'ephemeral'].includes(String(body.response_type))) {
    return { ok: false, refusal: { error: 'invalid_arguments', messages: ['invalid response_type'] } };
  }
  const original = originalOf(world, target);
  if (replaces(original, body)) return replaceOriginal(world, original, body);
  const responded: Responded =
    isTrue(body.delete_original) && !hasContent(body) ? { ok: true } : postNew(world, target, place, body);
  if (responded.ok && isTrue(body.delete_original)) removeOriginal(world, original);
  return responded;
}
