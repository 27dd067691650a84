import { draw } from '../draw.ts';
import { postPrivately } from '../replies/post.ts';
import { validated } from '../replies/validated.ts';
import type { Services } from '../services.ts';
import { type PressArgs, privately, whenPressed } from './press.ts';

/** Shows one of several codes in full to the person who asked, and leaves the reply for all as it is. */
export async function onDetails(services: Services, args: PressArgs): Promise<void> {
  await whenPressed(services, args, async ({ answer, view, channel, user, threadTs, respond }) => {
    const drawn = draw(answer, services.catalog, { ...view, surface: 'private', full: false });
    const message = validated(services, drawn);
    const inThread = threadTs !== undefined && (await postPrivately(services, { channel, threadTs, user }, message));
    if (!inThread) {
      await respond(privately(message));
    }
  });
}
