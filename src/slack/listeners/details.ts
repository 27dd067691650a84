import { postPrivately } from '../replies/post.ts';
import type { Services } from '../services.ts';
import { type PressArgs, privately, showPressed, whenPressed } from './press.ts';

/** Shows one of several codes in full to the person who asked, and leaves the reply for all as it is. */
export async function onDetails(services: Services, args: PressArgs): Promise<void> {
  await whenPressed(services, args, async (press) => {
    const { channel, user, threadTs, respond } = press;
    const message = await showPressed(services, press, { surface: 'private', full: false });
    const inThread = threadTs !== undefined && (await postPrivately(services, { channel, threadTs, user }, message));
    if (!inThread) {
      await respond(privately(message));
    }
  });
}
