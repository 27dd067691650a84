import type { Language } from '../../catalog/language.ts';
import type { Asking } from '../questions/ask.ts';
import type { Services } from '../services.ts';
import { show } from '../show.ts';
import type { Drawn } from './deliver.ts';
import { sentences } from './plain.ts';
import { explainedMs, type InThread, isCounted, remember, sightingOf, traceOf } from './repeated.ts';
import { tellSecret } from './tell-secret.ts';

/** So many answers that nobody asked for a channel gets in so many milliseconds. */
const mostUnasked = 10;
const limitMs = 10 * 60_000;

const quiet: Readonly<Record<Language, string>> = {
  en: `I have explained ${mostUnasked} errors here in ten minutes, so I keep quiet for a while. Mention me and I answer.`,
  zh: `十分钟内我已经在这里解释了 ${mostUnasked} 个错误，先安静一会儿。@ 我，我会回答。`,
};

/**
 * The reply to an error that nobody asked about; undefined where it is none. The same again in the same thread is counted
 * on the reply that is there, and too many of them in one channel are told so once.
 */
export async function drawOverheard(
  services: Services,
  { answer, place, pasted }: Asking,
  message: InThread,
): Promise<Drawn | undefined> {
  const { store, now } = services;
  const key = sightingOf(message, answer);
  const seen = { messageTs: message.ts, trace: traceOf(answer) };
  const before = key && (await store.sighting(key, now() - explainedMs));
  if (before === undefined && (await isTooMuch(services, message))) {
    return quietly(services, answer.language, message);
  }
  const sighting = key && (await store.see(key, seen, now() - explainedMs));
  if (sighting !== undefined && (await isCounted(services, sighting, seen))) {
    await tellSecret(services, message, { answer, pasted });
    return undefined;
  }
  const shown = show(services, answer, { surface: 'unasked', full: false }, place);
  const drawn = { answer, surface: 'overheard' as const, pasted, message: shown };
  return key === undefined
    ? drawn
    : { ...drawn, posted: (replyTs) => remember(services, key, message, { answer, place, replyTs }) };
}

async function isTooMuch({ store, now }: Services, { team, channel, ts }: InThread): Promise<boolean> {
  return (await store.unaskedBefore({ team, channel, ts }, now() - limitMs)) >= mostUnasked;
}

/** Said once in a while, by whichever message comes first. */
async function quietly(
  { store, now }: Services,
  language: Language,
  { team, channel, ts }: InThread,
): Promise<Drawn | undefined> {
  const key = { team, channel, thread_ts: '', codes: 'too many' };
  const { message_ts: first } = await store.see(key, { messageTs: ts, trace: undefined }, now() - limitMs);
  return first === ts ? { message: sentences(language, quiet[language]), surface: 'overheard' as const } : undefined;
}
