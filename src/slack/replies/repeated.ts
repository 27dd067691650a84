import { z } from 'zod';
import type { Place } from '../../point.ts';
import type { Answer } from '../../resolve/answer.ts';
import { packAnswer, packedAnswer, unpackAnswer } from '../../resolve/pack.ts';
import type { MessageKey, Seen, Sighting, SightingKey } from '../../store/store.ts';
import { writeKept } from '../kept.ts';
import type { Services } from '../services.ts';
import { show } from '../show.ts';
import { readTrace, type Trace } from '../values.ts';
import { patiently, refusal } from '../web.ts';
import { updateNow } from './post.ts';
import { validated } from './validated.ts';

/** So long a code that was explained in a thread counts as explained there, in milliseconds. */
export const explainedMs = 30 * 60_000;

/** A message in its thread. */
export interface InThread extends MessageKey {
  readonly threadTs: string;
}

/** What a reply is drawn from again when it counts up; nothing in it is what somebody wrote. */
const kept = z.object({
  answer: packedAnswer,
  shared: z.boolean(),
  channelName: z.string().optional(),
  named: z.string().optional(),
  at: z.number(),
});

/** The codes of an answer in a thread; undefined for an answer that does not say for sure which they are. */
export function sightingOf({ team, channel, threadTs }: InThread, answer: Answer): SightingKey | undefined {
  const codes = [...new Set(answer.entries.map(({ entry }) => `${entry.scope} ${entry.code}`))];
  const isSure = answer.kind === 'codes' && answer.entries.every(({ ambiguous }) => !ambiguous);
  return isSure ? { team, channel, thread_ts: threadTs, codes: codes.toSorted().join(', ') } : undefined;
}

/** What tells this occurrence of an error from another; undefined where nothing does. */
export function traceOf({ context }: Answer): string | undefined {
  const { traceId, operationType, appId, workspaceId, time } = context;
  return traceId === undefined ? undefined : JSON.stringify({ traceId, operationType, appId, workspaceId, time });
}

/** The reply in the thread that explained the same a short while ago, to another message. */
export async function earlier(
  { store, now }: Services,
  key: SightingKey,
  { ts }: InThread,
): Promise<string | undefined> {
  const sighting = await store.sighting(key, now() - explainedMs);
  return sighting?.message_ts === ts ? undefined : (sighting?.reply_ts ?? undefined);
}

/** A reply that stands there now. */
export interface Said {
  readonly answer: Answer;
  readonly place: Place;
  readonly replyTs: string;
}

/**
 * Remembers a reply, so that the same again is counted on it, and what it said before an edit is not. What was counted
 * meanwhile is shown at once.
 */
export async function remember(services: Services, key: SightingKey, { ts }: InThread, said: Said): Promise<void> {
  const { store, now, log } = services;
  const { answer, place, replyTs } = said;
  const { shared, channelName, named, at } = place;
  const packed = packAnswer(answer, { contexts: 1, longest: 200 });
  try {
    await store.see(key, { messageTs: ts, trace: traceOf(answer) }, now() - explainedMs);
    await store.forgetReply(key, replyTs, key.codes);
    const payload = writeKept({ answer: packed, shared, channelName, named, at });
    const sighting = await store.sightingPosted(key, replyTs, payload);
    if (sighting !== undefined && sighting.seen > 1) {
      await countUp(services, sighting);
    }
  } catch (error) {
    log.warn({ err: error, delivery: `${key.channel}/${ts}` }, 'A reply cannot be counted up');
  }
}

/** Counts nothing on a reply any more that was edited and no longer explains codes. */
export async function forget({ store, log }: Services, message: InThread, replyTs: string): Promise<void> {
  const { team, channel, ts, threadTs } = message;
  try {
    await store.forgetReply({ team, channel, thread_ts: threadTs }, replyTs);
  } catch (error) {
    log.warn({ err: error, delivery: `${channel}/${ts}` }, 'A reply can be counted up as what it was before');
  }
}

/**
 * Counts a message up on the reply to an earlier one. False where there is none, or where it is gone: then the message is
 * the first. Rejects when the store fails.
 */
export async function isCounted(services: Services, sighting: Sighting, seen: Seen): Promise<boolean> {
  if (sighting.message_ts === seen.messageTs) {
    return false;
  }
  if (await countUp(services, sighting)) {
    return true;
  }
  const { team, channel, thread_ts, codes } = sighting;
  const { store, now } = services;
  return isCounted(services, await store.see({ team, channel, thread_ts, codes }, seen, now() - explainedMs), seen);
}

/**
 * Shows on a reply how often the same was pasted by now. False where the reply is gone, or will never come. Rejects when
 * the store fails.
 */
async function countUp(services: Services, { reply_ts: replyTs, ...sighting }: Sighting): Promise<boolean> {
  if (replyTs === null) {
    return isOnItsWay(services, sighting);
  }
  const { team, channel, thread_ts, codes } = sighting;
  const key = { team, channel, thread_ts, codes };
  return services.counting(`${team}/${channel}/${replyTs}`, () => drawLatest(services, key, replyTs));
}

/** Whether the first message of codes is still to be answered; what shows how often it was seen then. */
async function isOnItsWay({ store }: Services, first: Omit<Sighting, 'reply_ts'>): Promise<boolean> {
  const { team, channel, message_ts: ts } = first;
  if ((await store.find({ team, channel, ts }))?.state === 'pending') {
    return true;
  }
  await store.forgetUnposted(first, ts);
  return false;
}

/** Draws what is counted by now, and again where more is after that: another replica's update may be older than ours. */
async function drawLatest(services: Services, key: SightingKey, replyTs: string): Promise<boolean> {
  const { store } = services;
  const sighting = await store.sighting(key, 0);
  if (sighting?.reply_ts !== replyTs) {
    return false;
  }
  const outcome = await draw(services, sighting, replyTs);
  if (outcome === 'gone') {
    await store.forgetReply(key, replyTs);
    return false;
  }
  const after = await store.sighting(key, 0);
  const isOlder = outcome === 'drawn' && after?.reply_ts === replyTs && after.seen !== sighting.seen;
  return isOlder ? drawLatest(services, key, replyTs) : true;
}

/** One that Slack does not change stays as it is. */
async function draw(services: Services, sighting: Sighting, replyTs: string): Promise<'drawn' | 'left' | 'gone'> {
  const { channel, payload, seen: count, last_at: lastAt } = sighting;
  const said = readKept(payload, services);
  if (said === undefined) {
    return 'left';
  }
  const seen = { count, last: Math.floor(lastAt / 1000), traces: tracesOf(sighting) };
  const message = show(services, said.answer, { surface: 'unasked', full: false, seen }, { ...said.place, channel });
  try {
    await patiently(() => updateNow(services, channel, replyTs, validated(services, message)));
    return 'drawn';
  } catch (error) {
    if (refusal(error) === 'message_not_found') {
      return 'gone';
    }
    services.log.info({ err: error, reply: `${channel}/${replyTs}` }, 'A reply was not counted up');
    return 'left';
  }
}

function tracesOf({ traces }: Sighting): Trace[] {
  const kept = z.array(z.string()).parse(JSON.parse(traces));
  return kept.flatMap((json) => readTrace(json) ?? []);
}

function readKept(payload: string | null, { catalog }: Services): Pick<Said, 'answer' | 'place'> | undefined {
  const parsed = payload === null ? undefined : kept.safeParse(JSON.parse(payload)).data;
  const answer = parsed && unpackAnswer(parsed.answer, catalog);
  return parsed && answer && { answer, place: parsed };
}
