import { WebAPIRateLimitedError } from '@slack/web-api';
import type { SlackMessage } from '../../render/message.ts';
import type { Lease } from '../../store/store.ts';
import { pause } from '../pause.ts';
import type { Services } from '../services.ts';
import { refusal } from '../web.ts';
import { findOwn, MayNotLook } from './find-own.ts';
import { type Place, postNow, updateNow } from './post.ts';
import { isRefused } from './refusals.ts';

/**
 * How it went. `posted`: the reply stands there. `refused`: Slack does not want it, now or later. `lost`: another process
 * is at it by now. `too late`: nobody waits for it any more. `given up`: the process ends, and somebody else goes on, but
 * not before `againInMs` milliseconds have passed.
 */
export type Outcome =
  | { readonly kind: 'posted'; readonly ts: string }
  | { readonly kind: 'refused'; readonly why: string | undefined; readonly error: unknown }
  | { readonly kind: 'lost'; readonly error?: unknown }
  | { readonly kind: 'too late'; readonly error: unknown }
  | { readonly kind: 'given up'; readonly error: unknown; readonly againInMs: number };

type Posting = Pick<Services, 'web' | 'access' | 'store' | 'identity' | 'timings' | 'now' | 'stopping' | 'log'>;

/**
 * Posts a reply so that it stands there once. Slack has no key that would keep a second post from being a second message,
 * so where a post may have been taken the thread is looked at before another one, and where it cannot be looked at there
 * is no other one.
 */
export async function postOnce(services: Posting, lease: Lease, place: Place, message: SlackMessage): Promise<Outcome> {
  let inDoubt = lease.delivery.attempts > 0;
  return insist(services, lease, async () => {
    const there = inDoubt ? await findOwn(services, place) : undefined;
    if (there !== undefined) {
      await bringUpToDate(services, lease, place, there, message);
      return there;
    }
    if (!(await services.store.posting(lease, services.timings.leaseMs))) {
      return undefined;
    }
    const earlier = inDoubt;
    inDoubt = true;
    try {
      return await postNow(services, place, message);
    } catch (error) {
      // What Slack refused outright it did not take; an earlier one it may take yet.
      inDoubt = earlier || !isNotTaken(error) || !(await isWrittenBack(services, lease));
      throw error;
    }
  });
}

/** The reply that stands there may be to what the message said before it was edited. */
async function bringUpToDate(
  services: Posting,
  { delivery }: Lease,
  { channel }: Place,
  ts: string,
  message: SlackMessage,
): Promise<void> {
  if (delivery.edit !== '') {
    await updateNow(services, channel, ts, message);
  }
}

/** Whoever goes on after a restart is to know that there is nothing to look for. */
async function isWrittenBack({ store }: Posting, lease: Lease): Promise<boolean> {
  try {
    await store.unposted(lease);
    return true;
  } catch {
    return false;
  }
}

/** Puts another text in place of a reply, which can be done as often as one likes, unless the reply was taken away. */
export async function updateSurely(
  services: Posting,
  lease: Lease,
  place: Place,
  ts: string,
  message: SlackMessage,
): Promise<Outcome> {
  return insist(services, lease, async () => {
    if (!(await services.store.keep(lease, services.timings.leaseMs))) {
      return undefined;
    }
    await updateNow(services, place.channel, ts, message);
    return ts;
  });
}

/** Tries until it works, is refused, belongs to another, or nobody waits any more. `undefined` says that it is another's. */
async function insist(
  services: Posting,
  lease: Lease,
  attempt: () => Promise<string | undefined>,
  tries = 0,
): Promise<Outcome> {
  try {
    const ts = await attempt();
    return ts === undefined ? { kind: 'lost' } : { kind: 'posted', ts };
  } catch (error) {
    const why = error instanceof MayNotLook ? 'missing_scope' : refusal(error);
    if (error instanceof MayNotLook || isRefused(error)) {
      return { kind: 'refused', why, error };
    }
    const ms = waitAfter(error, tries, services);
    const waited = await waitFor(services, lease, ms);
    return waited === 'again' ? insist(services, lease, attempt, tries + 1) : { ...waited, error };
  }
}

type Waited =
  | 'again'
  | { readonly kind: 'lost' | 'too late' }
  | { readonly kind: 'given up'; readonly againInMs: number };

/** Waits before another try and keeps the lease meanwhile, unless nobody waits so long for an answer. */
async function waitFor({ timings, store, now, stopping }: Posting, lease: Lease, ms: number): Promise<Waited> {
  const until = now() + ms;
  if (until > lease.delivery.created_at + timings.tooOldMs) {
    return { kind: 'too late' };
  }
  if (!(await store.keep(lease, ms + timings.leaseMs))) {
    return { kind: 'lost' };
  }
  await pause(ms, stopping);
  // The process ends: what Slack asked to wait is left for the next one to wait.
  return stopping.aborted ? { kind: 'given up', againInMs: Math.max(0, until - now()) } : 'again';
}

/** As long as Slack says; otherwise longer each time, so that what is down is not kept down. */
function waitAfter(error: unknown, tries: number, { timings }: Posting): number {
  const asked = error instanceof WebAPIRateLimitedError ? error.retryAfter * 1_000 : 0;
  return Math.max(asked, Math.min(timings.settleMs * 2 ** tries, timings.longestWaitMs));
}

/** What Slack refused, or put off, it did not take. */
function isNotTaken(error: unknown): boolean {
  return error instanceof WebAPIRateLimitedError || isRefused(error);
}
