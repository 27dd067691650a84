import { languageOf } from '../languages.ts';
import type { Incoming } from '../messages.ts';
import { answerAsked } from '../questions/asked.ts';
import type { Services } from '../services.ts';
import { type Drawn, deliver } from './deliver.ts';
import { drawAsked } from './draw-asked.ts';
import { failure } from './failure.ts';
import { takeOn } from './take-on.ts';

/** Who is spoken to, and where. */
export interface Addressed {
  readonly team: string;
  /** The bot's user, as far as it is known. */
  readonly me: string | undefined;
}

/** Answers a message that addresses the bot, in its thread; an edited one has its old reply brought up to date. */
export async function replyAsked(services: Services, incoming: Incoming, to: Addressed): Promise<void> {
  const since = services.now();
  const lease = await takeOn(services, incoming, to.team);
  if (lease !== undefined) {
    const isEdit = lease.delivery.reply_ts !== null;
    await deliver(services, { lease, since, make: () => makeAsked(services, incoming, to, isEdit) });
  }
}

/** The reply, or one calm line where making it failed. */
export async function makeAsked(
  services: Services,
  incoming: Incoming,
  to: Addressed,
  isEdit: boolean,
): Promise<Drawn> {
  const surface = incoming.direct ? 'direct' : 'mention';
  const { channel, message } = incoming;
  try {
    const reply = await answerAsked(services, incoming, to.team, to.me);
    const where = { team: to.team, channel, ts: message.ts, threadTs: message.thread_ts ?? message.ts };
    return reply.kind === 'command'
      ? { surface, message: reply.message }
      : await drawAsked(services, reply, where, surface, isEdit);
  } catch (error) {
    return { surface, message: failure(services, error, 'mention', languageOf(services, message.text)) };
  }
}
