import type { Services } from '../services.ts';
import { inPlace, type PressArgs, showPressed, whenPressed } from './press.ts';

/** Settles what an open question means, or which environment it is about: the reply now shows what was picked. */
export async function onPick(services: Services, args: PressArgs): Promise<void> {
  await whenPressed(services, args, async (press) => {
    await press.respond(inPlace(await showPressed(services, press)));
  });
}
