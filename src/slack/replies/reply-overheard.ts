import type { Incoming } from '../messages.ts';
import { answerOverheard } from '../questions/overheard.ts';
import type { Services } from '../services.ts';
import { type Drawn, deliver } from './deliver.ts';
import { drawOverheard } from './draw-overheard.ts';
import type { Addressed } from './reply-asked.ts';
import { takeOn } from './take-on.ts';

/** Answers an error that somebody pasted where the bot was told to look out for them; says nothing about anything else. */
export async function replyOverheard(services: Services, incoming: Incoming, to: Addressed): Promise<void> {
  const since = services.now();
  const lease = await takeOn(services, incoming, to.team);
  if (lease !== undefined) {
    await deliver(services, { lease, since, make: () => makeOverheard(services, incoming, to) });
  }
}

/** The reply; undefined where there is none. */
export async function makeOverheard(services: Services, incoming: Incoming, to: Addressed): Promise<Drawn | undefined> {
  const { channel, message } = incoming;
  const asking = await answerOverheard(services, incoming, to.team, to.me);
  const where = { team: to.team, channel, ts: message.ts, threadTs: message.thread_ts ?? message.ts };
  return asking && drawOverheard(services, asking, where);
}
