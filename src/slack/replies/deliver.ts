import type { AnswerSurface } from '../../metrics/metrics.ts';
import type { SlackMessage } from '../../render/message.ts';
import type { Answer } from '../../resolve/answer.ts';
import type { Lease } from '../../store/store.ts';
import type { Pasted } from '../pasted.ts';
import { referenceOf } from '../receipt.ts';
import type { Services } from '../services.ts';
import { remove } from './post.ts';
import { type Outcome, postOnce, updateSurely } from './post-once.ts';
import { record } from './record.ts';
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
  const stands = await conclude(services, lease, outcome);
  if (outcome.kind !== 'posted' || !stands) {
    return;
  }
  await remembered(services, lease, drawn, outcome.ts);
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

/** Making a reply can mean to read a long thread; nobody else is to begin meanwhile. Rejects as the work does. */
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
  const { channel, ts } = lease.key;
  const { reply_ts: replyTs } = lease.delivery;
  const place = { channel, threadTs: threadOf(lease), answers: ts };
  return replyTs === null
    ? postOnce(services, lease, place, message)
    : updateSurely(services, lease, place, replyTs, message);
}

/** A reply goes into the thread of its message; in a direct message only where there is one already. */
function threadOf({ key, delivery }: Lease): string | undefined {
  const isThread = delivery.thread_ts !== key.ts;
  return key.channel.startsWith('D') && !isThread ? undefined : delivery.thread_ts;
}

/** Writes down how it went. Whether the reply stands there, and the message is still ours. */
async function conclude(services: Services, lease: Lease, outcome: Outcome): Promise<boolean> {
  const { store, log } = services;
  const delivery = nameOf(lease);
  switch (outcome.kind) {
    case 'posted':
      return (await store.answered(lease, outcome.ts)) || takeBack(services, lease, outcome.ts);
    case 'refused':
    case 'too late':
      await loseReply(services, lease, outcome);
      return false;
    case 'given up':
      log.warn({ delivery, err: outcome.error }, 'A reply could not be posted yet');
      await store.keep(lease, outcome.againInMs);
      return false;
    default:
      log.debug({ delivery }, 'Another process is at it');
      return false;
  }
}

/** A paste that was deleted while its answer was on the way takes the answer along. */
async function takeBack(services: Services, { key, delivery }: Lease, replyTs: string): Promise<false> {
  const isGone = (await services.store.find(key))?.state === 'closed';
  if (isGone && delivery.asked === 0) {
    await remove(services, key.channel, replyTs);
  }
  return false;
}

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
