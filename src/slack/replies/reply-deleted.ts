import type { Deleted } from '../messages.ts';
import type { Services } from '../services.ts';
import { remove } from './post.ts';

/** An answer that nobody asked for goes with the message that it answered; one that was asked for stays. */
export async function replyDeleted(services: Services, { channel, ts }: Deleted, team: string): Promise<void> {
  const key = { team, channel, ts };
  const delivery = await services.store.find(key);
  if (delivery === undefined || delivery.asked === 1 || delivery.state !== 'answered' || delivery.reply_ts === null) {
    return;
  }
  await services.store.closed(key);
  await remove(services, channel, delivery.reply_ts);
  await services.store.forgetReply(delivery, delivery.reply_ts);
}
