import { chanceOf } from '../../eval/chance.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { drawLatePosts } from '../post-faults.ts';
import { askAround, type InHand, inHand, type Replica, startAgain, startReplicas } from '../replicas.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { scaled, sleep } from '../timings.ts';

const ends = { short: 2, long: 30 } as const;
/** Messages come all the time, so many around each end. */
const perEnd = 12;
const longestLifeMs = 400;
/** A post that is under way for as long as it takes to tell a process to end. */
const latePostMs = scaled.callMs / 2;
/** Processes do not start sixty times as fast as in production. */
const slowly = 1 / 30;
/** What is in hand takes a second; who waits for connections that nobody uses any more takes many. */
const longestEndMs = 6_000;

/** Processes that are told to end. */
export const ended: Scenario = {
  name: 'ended',
  fault: 'SIGTERM at random moments under load, restart',
  holds: 'exactly 1 reply each, none lost, and each ends by itself, soon',
  shortOn: 1,
  run,
};

interface Ended {
  readonly moments: InHand[];
  /** How processes ended: 0 is well. */
  readonly statuses: (number | null)[];
  /** How long they took, in milliseconds. */
  readonly tookMs: number[];
}

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const field = await openField(ground, { empty: true, slack: { redeliveryScale: slowly } });
  const replicas = await startReplicas(ground, field);
  try {
    const asked: Said[] = [];
    const seen: Ended = { moments: [], statuses: [], tookMs: [] };
    await endAll(field, replicas, asked, seen, length);
    return judge(tally(field.slack, asked), seen, length);
  } finally {
    field.slack.setFaults();
    await Promise.all(replicas.map((replica) => replica.process.kill()));
    await field.stop();
  }
}

async function endAll(
  field: Field,
  replicas: readonly Replica[],
  asked: Said[],
  { moments, statuses, tookMs }: Ended,
  length: Length,
): Promise<void> {
  const { slack } = field;
  const chance = chanceOf(15);
  slack.setFaults(drawLatePosts(scaled.callMs, chance));
  for (let end = 0; end < ends[length]; end += 1) {
    const victims = end % 2 === 0 ? replicas : [chance.pick(replicas)];
    const [before, calls] = [asked.length, slack.calls.length];
    if (end === 0) {
      slack.failNext('chat.postMessage', { kind: 'late', ms: latePostMs });
    }
    const asking = askAround(field, perEnd, chance, asked);
    await (end === 0
      ? slack.waitFor(() => inHand(slack, asked.slice(before), calls).posting, 10_000)
      : sleep(chance.whole(0, longestLifeMs)));
    moments.push(inHand(slack, asked.slice(before), calls));
    const began = performance.now();
    statuses.push(...(await Promise.all(victims.map(({ process }) => process.end()))));
    tookMs.push(performance.now() - began);
    await startAgain(victims);
    await asking;
    await settle(field, 30_000);
  }
}

function judge(count: ReturnType<typeof tally>, { moments, statuses, tookMs }: Ended, length: Length): Outcome {
  const posting = moments.filter((moment) => moment.posting).length;
  const well = statuses.filter((status) => status === 0).length;
  const slowest = Math.max(...tookMs);
  return {
    measured: `${ends[length]} times, ${posting} of them within a post; ${well} of ${statuses.length} processes ended by themselves, in ${slowest.toFixed(0)} ms at most; ${inWords(count)}`,
    broken: unmet({
      'each is answered once': count.once === count.asked,
      'each ends by itself': well === statuses.length,
      [`each ends in ${longestEndMs} ms`]: slowest < longestEndMs,
      'an end came within a post': posting > 0,
    }),
  };
}
