import { pause } from '../pause.ts';
import type { Services } from '../services.ts';
import { remove } from './post.ts';
import { isRefused } from './refusals.ts';

/** Slack tells of a deletion once. */
const mostTries = 4;

/** Takes a reply away, trying again where Slack fails. Rejects as the Web API does where that is of no use. */
export async function removeSurely(services: Services, channel: string, ts: string, tries = 1): Promise<void> {
  const { timings, stopping } = services;
  try {
    await remove(services, channel, ts);
  } catch (error) {
    if (isRefused(error) || tries >= mostTries) {
      throw error;
    }
    await pause(timings.settleMs, stopping);
    await removeSurely(services, channel, ts, tries + 1);
  }
}
