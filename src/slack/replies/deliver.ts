import type { AnswerSurface } from '../../metrics/metrics.ts';
import type { SlackMessage } from '../../render/message.ts';
import type { Answer } from '../../resolve/answer.ts';
import type { Lease } from '../../store/store.ts';
import type { Pasted } from '../pasted.ts';
import { referenceOf } from '../receipt.ts';
import type { Services } from '../services.ts';
import { type Outcome, postOnce, updateSurely } from './post-once.ts';
import { record } from './record.ts';
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
  const drawn = await make();
  if (drawn === undefined) {
    return services.store.closed(lease.key);
  }
  const outcome = await send(services, lease, validated(services, drawn.message));
  await conclude(services, lease, outcome);
  if (outcome.kind !== 'posted') {
    return;
  }
  await drawn.posted?.(outcome.ts);
  const { answer, surface, pasted } = drawn;
  if (answer !== undefined) {
    record(services, { surface, answer, since, delivery: nameOf(lease) });
    const { channel } = lease.key;
    await tellSecret(services, { channel, threadTs: threadOf(lease) }, { answer, pasted });
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

async function conclude(services: Services, lease: Lease, outcome: Outcome): Promise<void> {
  const { store, log } = services;
  const delivery = nameOf(lease);
  switch (outcome.kind) {
    case 'posted':
      return store.answered(lease, outcome.ts);
    case 'refused':
      // Nobody can be told in a place where nothing can be posted: the log gets the one line.
      log.error(
        { delivery, reference: referenceOf(services), refusal: outcome.why, err: outcome.error },
        'A reply could not be posted',
      );
      return store.closed(lease.key);
    case 'given up':
      log.warn({ delivery, err: outcome.error }, 'A reply could not be posted yet');
      return store.release(lease);
    default:
      return log.debug({ delivery }, 'Another process is at it');
  }
}

function nameOf({ key }: Lease): string {
  return `${key.channel}/${key.ts}`;
}
