import type { AnswerSurface } from '../../metrics/metrics.ts';
import type { Asking } from '../questions/ask.ts';
import type { Services } from '../services.ts';
import { show } from '../show.ts';
import type { Drawn } from './deliver.ts';
import { earlier, type InThread, remember, sightingOf } from './repeated.ts';

/**
 * The reply to a question. Where the same was explained in the thread a moment ago it is brief and points there; the reply
 * to an edited question, which is there already, is as ever.
 */
export async function drawAsked(
  services: Services,
  { answer, place, pasted }: Asking,
  message: InThread,
  surface: AnswerSurface,
  isEdit: boolean,
): Promise<Drawn> {
  const key = sightingOf(message, answer);
  const above = key === undefined || isEdit ? undefined : await earlier(services, key, message);
  const view = { surface: 'asked', full: false, above } as const;
  const drawn = { answer, surface, pasted, message: show(services, answer, view, place) };
  return key === undefined || above !== undefined
    ? drawn
    : { ...drawn, posted: (replyTs) => remember(services, key, message, { answer, place, replyTs }) };
}
