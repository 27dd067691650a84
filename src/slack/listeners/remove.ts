import type { Services } from '../services.ts';
import { type PressArgs, whenPressed } from './press.ts';

/** Takes an answer away that nobody asked for. */
export async function onRemove(services: Services, args: PressArgs): Promise<void> {
  await whenPressed(services, args, async ({ team, channel, messageTs, respond }) => {
    await respond({ delete_original: true });
    const delivery = await services.store.findReply({ team, channel, ts: messageTs });
    if (delivery !== undefined) {
      await services.store.withdrawn({ team, channel, ts: delivery.message_ts });
      await services.store.forgetReply(delivery, messageTs);
    }
  });
}
