import { z } from 'zod';
import { metadataType } from '../ids.ts';
import type { Services } from '../services.ts';
import type { Place } from './post.ts';
import { isRefused } from './refusals.ts';

const pageSize = 200;
const mostPages = 10;

const own = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  metadata: z.object({ event_type: z.string(), event_payload: z.looseObject({ message_ts: z.string().optional() }) }),
});

/** Thrown where the bot may not look, or not far enough: then it stays unknown whether the reply stands there. */
export class MayNotLook extends Error {
  override readonly name = 'MayNotLook';
}

/**
 * The reply to a message that Slack may have taken although it did not say so, found by the mark that every reply carries.
 * Undefined when it is not there. Rejects as the Web API does: then nothing is known.
 */
export async function findOwn(
  { web, identity, access }: Pick<Services, 'web' | 'identity' | 'access'>,
  place: Place,
): Promise<string | undefined> {
  const { channel, threadTs, answers = '' } = place;
  if (!access.mayUse('history', channel)) {
    throw new MayNotLook('whether the reply was posted cannot be seen without the scope for the history');
  }
  const me = identity.current();
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const next = cursor === undefined ? {} : { cursor };
    const call = { channel, oldest: answers, limit: pageSize, include_all_metadata: true, ...next };
    const answer = await (threadTs === undefined
      ? web.conversations.history(call)
      : web.conversations.replies({ ...call, ts: threadTs }));
    const messages = (answer.messages ?? []).flatMap((message) => own.safeParse(message).data ?? []);
    const reply = messages.find(
      ({ metadata, user, bot_id }) =>
        metadata.event_type === metadataType &&
        metadata.event_payload.message_ts === answers &&
        (me === undefined || user === me.userId || bot_id === me.botId),
    );
    if (reply !== undefined) {
      return reply.ts;
    }
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) {
      return undefined;
    }
  }
  throw new MayNotLook(
    `whether the reply was posted cannot be seen in a thread of over ${mostPages * pageSize} messages`,
  );
}

/** The same, and undefined where the bot may not look or Slack does not let it. Rejects when Slack fails. */
export async function findIfAllowed(
  services: Parameters<typeof findOwn>[0],
  place: Place,
): Promise<string | undefined> {
  try {
    return await findOwn(services, place);
  } catch (error) {
    if (error instanceof MayNotLook || isRefused(error)) {
      return undefined;
    }
    throw error;
  }
}
