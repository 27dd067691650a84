import type { Place } from '../point.ts';
import type { SlackMessage } from '../render/message.ts';
import type { Answer } from '../resolve/answer.ts';
import { draw } from './draw.ts';
import type { Services } from './services.ts';
import type { View } from './values.ts';

/** An answer as it is shown in a place: with where to look, and buttons that know what was chosen and when it was asked. */
export function show(
  { pointer, catalog }: Pick<Services, 'pointer' | 'catalog'>,
  answer: Answer,
  view: View,
  place: Place,
): SlackMessage {
  const depends = pointer.environments.length > 0;
  const held = depends ? { ...view, environment: place.named, at: Math.floor(place.at / 1000) } : view;
  return draw(pointer.point(answer, place), catalog, held);
}
