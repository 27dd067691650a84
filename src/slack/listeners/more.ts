import type { Services } from '../services.ts';
import { inPlace, type PressArgs, showPressed, whenPressed } from './press.ts';

/** Opens or folds an answer where it stands. */
export async function onMore(services: Services, args: PressArgs, full: boolean): Promise<void> {
  await whenPressed(services, args, async (press) => {
    await press.respond(inPlace(await showPressed(services, press, { full, above: undefined })));
  });
}
