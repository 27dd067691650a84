import { duplicateAvoided } from '../duplicates.ts';
import type { Incoming } from '../messages.ts';
import { answerOverheard } from '../questions/overheard.ts';
import type { Services } from '../services.ts';
import { show } from '../show.ts';
import { post } from './post.ts';
import { record } from './record.ts';
import { giveUp } from './reply-asked.ts';
import { validated } from './validated.ts';

/** Answers an error that somebody pasted where the bot was told to look out for them; says nothing about anything else. */
export async function replyOverheard(
  services: Services,
  incoming: Incoming,
  team: string,
  me: string | undefined,
): Promise<void> {
  const since = services.now();
  const { channel, message } = incoming;
  const key = { team, channel, ts: message.ts };
  const asking = await answerOverheard(services, incoming, team, me);
  const threadTs = message.thread_ts ?? message.ts;
  if (asking === undefined) {
    return;
  }
  if (!(await services.store.claim({ ...key, threadTs, asked: false, edit: '' }))) {
    duplicateAvoided(services);
    return;
  }
  const { answer, place } = asking;
  const reply = validated(services, show(services, answer, { surface: 'unasked', full: false }, place));
  try {
    await services.store.answered(key, await post(services, { channel, threadTs, answers: message.ts }, reply));
  } catch (error) {
    await giveUp(services, key, error);
    return;
  }
  record(services, { surface: 'overheard', answer, since, delivery: `${channel}/${message.ts}` });
}
