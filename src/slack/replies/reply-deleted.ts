import type { Delivery } from '../../store/store.ts';
import type { Deleted } from '../messages.ts';
import { pause } from '../pause.ts';
import type { Services } from '../services.ts';
import { refusal } from '../web.ts';
import { remove } from './post.ts';
import { isPassing } from './refusals.ts';

/** An answer that nobody asked for goes with the message that it answered; one that was asked for stays. */
export async function replyDeleted(services: Services, { channel, ts }: Deleted, team: string): Promise<void> {
  const key = { team, channel, ts };
  const delivery = await services.store.find(key);
  if (delivery === undefined || delivery.asked === 1) {
    return;
  }
  const replyTs = delivery.state === 'pending' ? await stopAnswering(services, delivery) : delivery.reply_ts;
  if (replyTs === null || (delivery.state !== 'answered' && delivery.state !== 'pending')) {
    return;
  }
  await removeSurely(services, channel, replyTs);
  await services.store.withdrawn(key);
  await services.store.forgetReply(delivery, replyTs);
}

/**
 * Another replica may be waiting to post the answer; it looks at the row before it does. Gives the reply that was posted
 * until then, or null.
 */
async function stopAnswering({ store }: Services, delivery: Delivery): Promise<string | null> {
  const { team, channel, message_ts: ts } = delivery;
  await store.closed({ team, channel, ts });
  await store.forgetUnposted(delivery, ts);
  return (await store.find({ team, channel, ts }))?.reply_ts ?? null;
}

/** Slack tells of a deletion once. */
const mostTries = 4;

async function removeSurely(services: Services, channel: string, ts: string, tries = 1): Promise<void> {
  const { timings, stopping } = services;
  try {
    await remove(services, channel, ts);
  } catch (error) {
    const why = refusal(error);
    const isFinal = why !== undefined && !isPassing(why);
    if (isFinal || tries >= mostTries) {
      throw error;
    }
    await pause(timings.settleMs, stopping);
    await removeSurely(services, channel, ts, tries + 1);
  }
}
