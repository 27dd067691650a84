import type { App } from '@slack/bolt';
import type { Deleted } from '../messages.ts';
import type { CurrentServices, Services } from '../services.ts';
import { soon } from '../soon.ts';
import { type Heard, readHeard } from './envelope.ts';
import { oweTo, writeOwed } from './owed.ts';

/**
 * Slack waits three seconds for its ack; who says no by then is sent the message again, or another replica is. Half of it
 * is left for when the store speaks again, and all that waited is dealt with at once.
 */
const longestAdmitMs = 1_500;

/** What Slack sent, by the body that it came in, as far as it is something to deal with. */
export interface Intake {
  readonly of: (body: object) => Heard | undefined;
}

/**
 * Has everything that is to be answered written down before Slack is told that it came: Slack never sends again what was
 * acknowledged. When the store does not take it, nothing is acknowledged, and Slack sends it again. Bolt acknowledges
 * before any listener runs, so this stands before Bolt.
 */
export function guardIntake(app: App, current: CurrentServices): Intake {
  const taken = new WeakMap<object, Heard>();
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const services = current();
    const heard = await services.work.track(admit(services, event.body));
    if (heard !== undefined) {
      taken.set(event.body, heard);
    }
    await process(event);
  };
  return { of: (body) => taken.get(body) };
}

/**
 * What was heard, written down where it is owed an answer; undefined where there is nothing to do. Rejects when the store
 * does not take it within 1.5 seconds. It may take it later: then it is answered all the same, and known when it comes again.
 */
async function admit(services: Services, body: unknown): Promise<Heard | undefined> {
  const heard = readHeard(services, body);
  if (heard?.said.kind === 'said') {
    services.access.saw(heard.said.channel, heard.said.channelType);
  }
  // Without it nothing that is said could be answered.
  if (!services.access.grants('chat:write')) {
    return undefined;
  }
  const owed = heard && oweTo(services, heard);
  if (heard?.said.kind === 'deleted') {
    await stopAnswering(services, heard.team, heard.said);
    return heard;
  }
  if (heard === undefined || owed === undefined) {
    return undefined;
  }
  const { channel, message, edit } = heard.said;
  const key = { team: heard.team, channel, ts: message.ts };
  const threadTs = message.thread_ts ?? message.ts;
  const asked = heard.verdict === 'asked';
  const delivery = `${channel}/${message.ts}`;
  try {
    const admitting = services.store.admit({ ...key, threadTs, asked, edit, payload: writeOwed(owed) });
    const known = await soon(admitting, longestAdmitMs);
    services.log.debug({ delivery, known }, 'Taken in');
    return heard;
  } catch (error) {
    services.log.error({ delivery, err: error }, 'The store takes no messages in; Slack is to send this one again');
    throw error;
  }
}

/** An answer that nobody asked for is not posted any more when its message is gone; Slack tells that once. */
async function stopAnswering({ store, log }: Services, team: string, { channel, ts }: Deleted): Promise<void> {
  try {
    await soon(store.deleted({ team, channel, ts }), longestAdmitMs);
  } catch (error) {
    log.error(
      { delivery: `${channel}/${ts}`, err: error },
      'The store takes no deletion in; Slack is to send it again',
    );
    throw error;
  }
}
