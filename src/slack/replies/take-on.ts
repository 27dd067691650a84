import type { Lease } from '../../store/store.ts';
import { duplicateAvoided } from '../duplicates.ts';
import type { Incoming } from '../messages.ts';
import type { Services } from '../services.ts';

/**
 * The right to answer a message; undefined where somebody else has it, where it is answered, and where the message was
 * edited since: then the event of the edit knows what it says now.
 */
export async function takeOn(
  services: Services,
  { channel, message, edit }: Incoming,
  team: string,
): Promise<Lease | undefined> {
  const { store, timings, log } = services;
  const lease = await store.lease({ team, channel, ts: message.ts }, timings.leaseMs);
  if (lease !== undefined && lease.delivery.edit === edit) {
    return lease;
  }
  log.debug({ delivery: `${channel}/${message.ts}`, edit, newer: lease?.delivery.edit }, 'Already taken on');
  if (lease === undefined) {
    duplicateAvoided(services);
  } else {
    await store.release(lease);
  }
  return undefined;
}
