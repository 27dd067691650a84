import type { RespondFn } from '@slack/bolt';
import type { SlackMessage } from '../../render/message.ts';
import { isOutside, post } from '../replies/post.ts';
import type { Services } from '../services.ts';
import { type Press, type PressArgs, showPressed, whenPressed } from './press.ts';

/**
 * Shows a private answer to everybody, then takes the private one away: in that order, so that a post that fails loses
 * nothing.
 */
export async function onShare(services: Services, args: PressArgs): Promise<void> {
  await whenPressed(services, args, async (press) => {
    await publish(services, press, await showPressed(services, press, { surface: 'asked' }));
    await press.respond({ delete_original: true });
  });
}

/** A member posts by itself, so that the message is its own; elsewhere the person's `response_url` carries it. */
async function publish(services: Services, press: Press, message: SlackMessage): Promise<void> {
  const { team, channel, view } = press;
  const threadTs = view.threadTs ?? press.threadTs;
  if (!services.access.grants('chat:write')) {
    return byResponseUrl(press.respond, message, threadTs);
  }
  try {
    const ts = await post(services, { channel, threadTs }, message);
    await remember(services, { team, channel, ts }, threadTs);
  } catch (error) {
    if (!isOutside(error)) {
      throw error;
    }
    await byResponseUrl(press.respond, message, threadTs);
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
