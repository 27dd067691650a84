/** The place in the page's address, so that reloading and the Back button do what one expects: `#C0123/1700000000.000100`. */
import type { Place } from './ui.ts';

/** The place that an address names, if it names one. */
export function placeIn(hash: string): Place | undefined {
  const [channel, thread] = hash.replace(/^#/, '').split('/');
  if (!channel) return undefined;
  return { channel, thread: thread !== undefined && /^\d+\.\d+$/.test(thread) ? thread : undefined };
}

/** The address of a place. */
export function addressOf(place: Place): string {
  return place.thread === undefined ? `#${place.channel}` : `#${place.channel}/${place.thread}`;
}
