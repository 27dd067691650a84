import type { AnswerSurface } from '../../metrics/metrics.ts';
import type { SlackMessage } from '../../render/message.ts';
import type { Answer } from '../../resolve/answer.ts';
import type { Lease } from '../../store/store.ts';
import type { Pasted } from '../pasted.ts';
import { pause } from '../pause.ts';
import { referenceOf } from '../receipt.ts';
import type { Services } from '../services.ts';
import { findIfAllowed } from './find-own.ts';
import type { Place } from './post.ts';
import { type Outcome, postOnce, updateSurely } from './post-once.ts';
import { record } from './record.ts';
import { removeSurely } from './remove-surely.ts';
import { forget } from './repeated.ts';
import { tellSecret } from './tell-secret.ts';
import { validated } from './validated.ts';

/** A reply that is ready. `answer` is absent for a command and a failure. */
export interface Drawn {
  readonly message: SlackMessage;
  readonly answer?: Answer;
  readonly surface: AnswerSurface;
  /** Who posted what was explained. */
  readonly pasted?: Pasted | undefined;
  /** What is to be remembered of the reply once it stands there. */
  readonly posted?: (replyTs: string) => Promise<void>;
}

/** An owed message that is being answered. */
export interface Job {
  readonly lease: Lease;
  /** When it came in, milliseconds since 1970. */
  readonly since: number;
  /** Makes the reply; undefined where there is nothing to say. */
  readonly make: () => Promise<Drawn | undefined>;
}

/** Answers an owed message, once, and closes it; what cannot be done now stays owed. Rejects when the store fails. */
export async function deliver(services: Services, { lease, since, make }: Job): Promise<void> {
  const drawn = await whileHeld(services, lease, make);
  if (drawn === undefined) {
    return services.store.done(lease);
  }
  const outcome = await send(services, lease, validated(services, drawn.message));
  if (outcome.kind !== 'posted') {
    return notPosted(services, lease, outcome);
  }
  // Before the message counts as answered: whoever comes then is to be counted on the reply.
  await whileHeld(services, lease, () => remembered(services, lease, drawn, outcome.ts));
  if (!(await services.store.answered(lease, outcome.ts))) {
    return takeBack(services, lease, outcome.ts);
  }
  const { answer, surface, pasted } = drawn;
  if (answer !== undefined) {
    record(services, { surface, answer, since, delivery: nameOf(lease) });
    const { channel } = lease.key;
    await tellSecret(services, { channel, threadTs: threadOf(lease) }, { answer, pasted });
  }
}

/** What a reply that was edited said before is not counted on it any more. */
async function remembered(services: Services, { key, delivery }: Lease, drawn: Drawn, replyTs: string): Promise<void> {
  if (drawn.posted !== undefined) {
    await drawn.posted(replyTs);
  } else if (delivery.reply_ts !== null) {
    await forget(services, { ...key, threadTs: delivery.thread_ts }, replyTs);
  }
}

/**
 * Making a reply can mean to read a long thread, and counting on it to wait; nobody else is to begin meanwhile. Rejects as
 * the work does.
 */
async function whileHeld<T>({ store, timings, log }: Services, lease: Lease, work: () => Promise<T>): Promise<T> {
  const keep = () =>
    store
      .keep(lease, timings.leaseMs)
      .catch((error) => log.debug({ err: error, delivery: nameOf(lease) }, 'A lease could not be kept'));
  const keeping = setInterval(keep, timings.leaseMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(keeping);
  }
}

function send(services: Services, lease: Lease, message: SlackMessage): Promise<Outcome> {
  const { reply_ts: replyTs } = lease.delivery;
  const place = placeOf(lease);
  return replyTs === null
    ? postOnce(services, lease, place, message)
    : updateSurely(services, lease, place, replyTs, message);
}

function placeOf(lease: Lease): Place {
  const { channel, ts } = lease.key;
  return { channel, threadTs: threadOf(lease), answers: ts };
}

/** A reply goes into the thread of its message; in a direct message only where there is one already. */
function threadOf({ key, delivery }: Lease): string | undefined {
  const isThread = delivery.thread_ts !== key.ts;
  return key.channel.startsWith('D') && !isThread ? undefined : delivery.thread_ts;
}

/** Writes down why the reply does not stand there. */
async function notPosted(services: Services, lease: Lease, outcome: NotPosted): Promise<void> {
  const { store, log } = services;
  const delivery = nameOf(lease);
  switch (outcome.kind) {
    case 'refused':
    case 'too late':
      return loseReply(services, lease, outcome);
    case 'given up':
      log.warn({ delivery, err: outcome.error }, 'A reply could not be posted yet');
      await store.keep(lease, outcome.againInMs);
      return;
    default:
      log.debug({ delivery }, 'Another process is at it');
      return takeBack(services, lease);
  }
}

/**
 * A paste that was deleted while its answer was on the way takes the answer along, also one of which Slack did not say
 * whether it took it.
 */
async function takeBack(services: Services, lease: Lease, posted?: string): Promise<void> {
  const { key, delivery } = lease;
  const row = await services.store.find(key);
  if (row?.state !== 'closed' || row.asked === 1) {
    return;
  }
  const replyTs = posted ?? (row.attempts > 0 ? await findLater(services, placeOf(lease)) : undefined);
  if (replyTs !== undefined) {
    await removeSurely(services, key.channel, replyTs);
    await services.store.forgetReply(delivery, replyTs);
  }
}

/** What Slack took a moment ago may not be in the thread yet. */
async function findLater(services: Services, place: Place): Promise<string | undefined> {
  await pause(services.timings.settleMs, services.stopping);
  return findIfAllowed(services, place);
}

type NotPosted = Exclude<Outcome, { readonly kind: 'posted' }>;
type Lost = Extract<Outcome, { readonly kind: 'refused' | 'too late' }>;

/** Nobody can be told in a place where nothing can be posted: the log gets the one line. */
async function loseReply(services: Services, lease: Lease, outcome: Lost): Promise<void> {
  const { store, log, metrics } = services;
  const about = { delivery: nameOf(lease), reference: referenceOf(services), err: outcome.error };
  if (outcome.kind === 'refused') {
    log.error({ ...about, refusal: outcome.why }, 'A reply could not be posted');
    metrics.lost('refused');
  } else {
    log.error(about, 'A reply could not be posted, and nobody waits any more');
    metrics.lost('too_late');
  }
  await store.done(lease);
  await store.forgetUnposted(lease.delivery, lease.key.ts);
}

function nameOf({ key }: Lease): string {
  return `${key.channel}/${key.ts}`;
}
