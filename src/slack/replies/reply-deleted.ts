import type { MessageKey } from '../../store/store.ts';
import type { Deleted } from '../messages.ts';
import type { Services } from '../services.ts';
import { removeSurely } from './remove-surely.ts';

/**
 * An answer that nobody asked for goes with the message that it answered; one that was asked for stays. One that was on
 * its way was stopped when the deletion was taken in, and what was posted until then is what the row names.
 */
export async function replyDeleted(services: Services, { channel, ts }: Deleted, team: string): Promise<void> {
  const { store } = services;
  const key = { team, channel, ts };
  const delivery = await store.find(key);
  if (delivery === undefined) {
    return ownDeleted(services, key);
  }
  if (delivery.asked === 1) {
    return;
  }
  await store.forgetUnposted(delivery, ts);
  if (delivery.reply_ts !== null) {
    await removeSurely(services, channel, delivery.reply_ts);
    await store.withdrawn(key);
    await store.forgetReply(delivery, delivery.reply_ts);
  }
}

/** What somebody deleted of the bot's own is pointed to and counted on no more. */
async function ownDeleted({ store }: Services, key: MessageKey): Promise<void> {
  const delivery = await store.findReply(key);
  if (delivery !== undefined) {
    await store.forgetReply(delivery, key.ts);
  }
}
