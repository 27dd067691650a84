import { draw } from '../draw.ts';
import { validated } from '../replies/validated.ts';
import type { Services } from '../services.ts';
import { inPlace, type PressArgs, whenPressed } from './press.ts';

/** Opens or folds an answer where it stands. */
export async function onMore(services: Services, args: PressArgs, full: boolean): Promise<void> {
  await whenPressed(services, args, async ({ answer, view, respond }) => {
    const message = draw(answer, services.catalog, { ...view, full });
    await respond(inPlace(validated(services, message)));
  });
}
