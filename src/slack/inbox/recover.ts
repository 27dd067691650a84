import { chooseLanguage } from '../../resolve/language.ts';
import { unpackAnswer } from '../../resolve/pack.ts';
import type { Lease, MessageKey } from '../../store/store.ts';
import { runCommand } from '../commands/run-command.ts';
import { findCommand } from '../commands/table.ts';
import type { InTurn } from '../in-turn.ts';
import { languageOf, languagesHere } from '../languages.ts';
import { placeOfMessage } from '../places.ts';
import { isWanted } from '../questions/overheard.ts';
import { type Drawn, deliver } from '../replies/deliver.ts';
import { drawAsked } from '../replies/draw-asked.ts';
import { drawOverheard } from '../replies/draw-overheard.ts';
import { failure } from '../replies/failure.ts';
import type { Services } from '../services.ts';
import { type Owed, readOwed } from './owed.ts';
import { readAgain } from './read-again.ts';

/** Answers a message that another process, or this one before it was started again, took in and did not answer. */
export async function recover(services: Services, inTurn: InTurn, key: MessageKey): Promise<void> {
  await inTurn(`${key.team}/${key.channel}/${key.ts}`, async () => {
    const lease = await services.store.lease(key, services.timings.leaseMs);
    if (lease !== undefined) {
      await answerLate(services, lease);
    }
  });
}

async function answerLate(services: Services, lease: Lease): Promise<void> {
  const { log, now, timings } = services;
  const delivery = `${lease.key.channel}/${lease.key.ts}`;
  const owed = readOwed(lease.delivery.payload);
  const ageMs = now() - lease.delivery.created_at;
  if (ageMs > timings.tooOldMs) {
    log.error(
      { delivery, ageMs, readable: owed !== undefined },
      'A message was not answered, and nobody waits any more',
    );
    return giveUp(services, lease);
  }
  if (owed === undefined) {
    log.warn({ delivery, ageMs }, 'A message was taken in by another version, and is left to that one');
    return leaveToOthers(services, lease);
  }
  log.info({ delivery, ageMs, attempts: lease.delivery.attempts }, 'A message that was not answered is taken up');
  await deliver(services, { lease, since: lease.delivery.created_at, make: () => make(services, lease, owed) });
}

async function giveUp({ store, metrics }: Services, lease: Lease): Promise<void> {
  metrics.lost('too_late');
  await store.done(lease);
  await store.forgetUnposted(lease.delivery, lease.key.ts);
}

/** Whoever looks first gets it. After a whole number of rounds that would be this process each time, so it ends unevenly. */
async function leaveToOthers({ store, timings }: Services, lease: Lease): Promise<void> {
  await store.keep(lease, timings.longestWaitMs - Math.floor(Math.random() * timings.recoverMs));
}

async function make(services: Services, lease: Lease, owed: Owed): Promise<Drawn | undefined> {
  const { what } = owed;
  switch (what.kind) {
    case 'answer':
      return answer(services, lease, owed, what);
    case 'command':
      return command(services, lease, owed, what.words);
    default:
      return readAgain(services, lease, owed);
  }
}

type Packed = Extract<Owed['what'], { kind: 'answer' }>;

async function answer(services: Services, lease: Lease, owed: Owed, what: Packed): Promise<Drawn | undefined> {
  const { key, delivery } = lease;
  const asked = delivery.asked === 1;
  const thread = { thread_ts: owed.inThread ? delivery.thread_ts : undefined, parent_user_id: owed.parent };
  const me = services.identity.current()?.userId;
  if (!asked && !(await isWanted(services, { channel: key.channel, message: thread }, key.team, me))) {
    return undefined;
  }
  const wishes = await languagesHere(services, key.team, key.channel, services.channelNames.nameOf);
  const language = chooseLanguage({ ...wishes, question: what.language });
  const found = unpackAnswer({ ...what.answer, language }, services.catalog);
  if (found === undefined) {
    // The catalog was changed: what was asked is answered by what it says now.
    return asked ? readAgain(services, lease, owed) : undefined;
  }
  const place = await placeOfMessage(services, { ...owed, channel: key.channel, message: { ts: key.ts } });
  const pasted = owed.user === undefined ? undefined : { user: owed.user, ts: key.ts, way: 'posted' as const };
  const asking = { answer: found, place: { ...place, named: what.env }, pasted };
  const where = { ...key, threadTs: delivery.thread_ts };
  const surface = owed.direct ? 'direct' : 'mention';
  return asked
    ? drawAsked(services, asking, where, surface, delivery.reply_ts !== null)
    : drawOverheard(services, asking, where);
}

async function command(services: Services, lease: Lease, owed: Owed, words: string): Promise<Drawn | undefined> {
  const { key, delivery } = lease;
  const found = findCommand(words);
  const surface = owed.direct ? 'direct' : 'mention';
  if (found === undefined) {
    // Another version knew it as a command.
    return readAgain(services, lease, owed);
  }
  try {
    const wishes = await languagesHere(services, key.team, key.channel, services.channelNames.nameOf);
    const language = chooseLanguage(wishes);
    const channelName = async () => (owed.direct ? undefined : services.channelNames.nameOf(key.channel));
    const { team, channel } = key;
    const shared = owed.shared && !owed.direct;
    const given = delivery.created_at;
    const call = { team, channel, channelName, user: owed.user ?? '', words: found.words, shared, language, given };
    return { surface, message: await runCommand(services, found.command, call) };
  } catch (error) {
    return { surface, message: failure(services, error, 'mention', languageOf(services, '')) };
  }
}
