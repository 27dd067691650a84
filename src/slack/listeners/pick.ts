import { draw } from '../draw.ts';
import { validated } from '../replies/validated.ts';
import type { Services } from '../services.ts';
import { inPlace, type PressArgs, whenPressed } from './press.ts';

/** Settles what an open question means: the reply now shows the meaning that was picked. */
export async function onPick(services: Services, args: PressArgs): Promise<void> {
  await whenPressed(services, args, async ({ answer, view, respond }) => {
    await respond(inPlace(validated(services, draw(answer, services.catalog, view))));
  });
}
