import type { Delivery, MessageKey } from '../../store/store.ts';
import { duplicateAvoided } from '../duplicates.ts';
import { languageOf } from '../languages.ts';
import type { Incoming } from '../messages.ts';
import { type AskedReply, answerAsked } from '../questions/asked.ts';
import type { Services } from '../services.ts';
import { refusal } from '../web.ts';
import { failure } from './failure.ts';
import { post, update } from './post.ts';
import { record } from './record.ts';
import { isPermanent } from './refusals.ts';
import { validated } from './validated.ts';

/** Answers a message that addresses the bot, in its thread; an edited one has its old reply brought up to date. */
export async function replyAsked(
  services: Services,
  incoming: Incoming,
  team: string,
  me: string | undefined,
): Promise<void> {
  const since = services.now();
  const { channel, message, edit } = incoming;
  const key = { team, channel, ts: message.ts };
  const earlier = await takeOn(services, incoming, key);
  if (earlier === 'seen') {
    duplicateAvoided(services);
    services.log.debug({ delivery: `${channel}/${message.ts}`, edit }, 'Already taken on');
    return;
  }
  const reply = await answerSafely(services, incoming, team, me);
  const said = await say(services, incoming, key, reply, earlier);
  if (said && reply.answer !== undefined) {
    const delivery = `${channel}/${message.ts}`;
    record(services, { surface: incoming.direct ? 'direct' : 'mention', answer: reply.answer, since, delivery });
  }
}

/** `new`: nobody took it on before. A delivery: an edit of a message that was answered. `seen`: nothing to do. */
async function takeOn(
  { store }: Services,
  { message, edit }: Incoming,
  key: MessageKey,
): Promise<'new' | 'seen' | Delivery> {
  const threadTs = message.thread_ts ?? message.ts;
  if (await store.claim({ ...key, threadTs, asked: true, edit })) {
    return 'new';
  }
  const edited = edit === '' ? undefined : await store.claimEdit(key, edit);
  return edited ?? 'seen';
}

async function answerSafely(
  services: Services,
  incoming: Incoming,
  team: string,
  me: string | undefined,
): Promise<AskedReply> {
  try {
    return await answerAsked(services, incoming, team, me);
  } catch (error) {
    return { message: failure(services, error, 'mention', languageOf(services, incoming.message.text)) };
  }
}

/** A reply goes into the thread of its message; in a direct message only where there is one already. */
export function threadFor({ message, direct }: Incoming): string | undefined {
  return message.thread_ts ?? (direct ? undefined : message.ts);
}

/** Posts the reply, or puts it in place of the earlier one; false when it could not be posted, and was logged. */
async function say(
  services: Services,
  incoming: Incoming,
  key: MessageKey,
  reply: AskedReply,
  earlier: 'new' | Delivery,
): Promise<boolean> {
  const { channel, message } = incoming;
  const text = validated(services, reply.message);
  try {
    if (earlier !== 'new' && earlier.reply_ts !== null) {
      await update(services, channel, earlier.reply_ts, text);
      return true;
    }
    const place = { channel, threadTs: threadFor(incoming), answers: message.ts };
    await services.store.answered(key, await post(services, place, text));
    return true;
  } catch (error) {
    await giveUp(services, key, error);
    return false;
  }
}

/** Nobody can be told in a place where nothing can be posted: the log gets the one line. */
export async function giveUp({ store, log }: Services, key: MessageKey, error: unknown): Promise<void> {
  const why = refusal(error);
  log.error({ delivery: `${key.channel}/${key.ts}`, refusal: why, err: error }, 'A reply could not be posted');
  if (isPermanent(why)) {
    await store.closed(key);
  }
}
