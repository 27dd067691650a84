import type { RespondFn } from '@slack/bolt';
import type { SlackMessage } from '../../render/message.ts';
import { findIfAllowed } from '../replies/find-own.ts';
import { isOutside, type Place, post } from '../replies/post.ts';
import { isRefused } from '../replies/refusals.ts';
import type { Services } from '../services.ts';
import { type Press, type PressArgs, showPressed, whenPressed } from './press.ts';
import type { Sharing, Sharings } from './sharings.ts';

/**
 * Shows a private answer to everybody, then takes the private one away: in that order, so that a post that fails loses
 * nothing. A second press meanwhile does nothing, and one after that takes away what is still there.
 */
export async function onShare(services: Services, sharings: Sharings, args: PressArgs): Promise<void> {
  await whenPressed(services, args, async (press) => {
    const { channel, user, messageTs: ts } = press;
    const sharing = sharings.of({ channel, user, ts });
    if (sharing.inHand) {
      return;
    }
    sharing.inHand = true;
    try {
      await publishOnce(services, press, sharing);
      await press.respond({ delete_original: true });
    } finally {
      sharing.inHand = false;
    }
  });
}

async function publishOnce(services: Services, press: Press, sharing: Sharing): Promise<void> {
  const what = sharedBy(press);
  if (sharing.done !== what) {
    await publish(services, press, sharing);
    sharing.done = what;
  }
}

/** What a press shares: of one private message it can be another code, or another environment, that was picked in it since. */
function sharedBy({ answer, view }: Press): string {
  const codes = answer.entries.map(({ entry }) => `${entry.scope} ${entry.code}`);
  return JSON.stringify([codes, view.environment]);
}

/** A member posts by itself, so that the message is its own; elsewhere the person's `response_url` carries it. */
async function publish(services: Services, press: Press, sharing: Sharing): Promise<void> {
  const message = await showPressed(services, press, { surface: 'asked' });
  const { team, channel, view, messageTs: answers } = press;
  const threadTs = view.threadTs ?? press.threadTs;
  if (!services.access.grants('chat:write')) {
    return byResponseUrl(press.respond, message, threadTs);
  }
  try {
    const ts = await postOrFind(services, { channel, threadTs, answers }, message, sharing);
    await remember(services, { team, channel, ts }, threadTs);
  } catch (error) {
    if (!isOutside(error)) {
      throw error;
    }
    await byResponseUrl(press.respond, message, threadTs);
  }
}

/**
 * Looks for a post that is in doubt, before there is another one. The person who asks again sees whether it stands there,
 * so it is posted where the bot may not look.
 */
async function postOrFind(services: Services, place: Place, message: SlackMessage, sharing: Sharing): Promise<string> {
  const there = sharing.inDoubt ? await findIfAllowed(services, place) : undefined;
  if (there !== undefined) {
    return there;
  }
  try {
    return await post(services, place, message);
  } catch (error) {
    sharing.inDoubt ||= !isRefused(error);
    throw error;
  }
}

async function byResponseUrl(respond: RespondFn, { text, blocks }: SlackMessage, threadTs?: string): Promise<void> {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  await respond({ response_type: 'in_channel', replace_original: false, ...thread, text, blocks: [...blocks] });
}

/** From now on the bot takes part in that thread. What was posted stands, whether or not it can be remembered. */
async function remember(
  { store, log }: Services,
  key: { team: string; channel: string; ts: string },
  threadTs: string | undefined,
): Promise<void> {
  try {
    await store.shared(key, threadTs ?? key.ts);
  } catch (error) {
    log.error({ err: error }, 'A shared answer could not be remembered');
  }
}
