import { chanceOf } from '../../eval/chance.ts';
import { acknowledged } from '../acked.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { killBetween } from '../placed-kill.ts';
import { drawLatePosts } from '../post-faults.ts';
import { askAround, type InHand, inHand, startAgain, startReplicas } from '../replicas.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { scaled, sleep } from '../timings.ts';

/** Besides the one that falls where it hurts most. */
const kills = { short: 1, long: 200 } as const;
/** Messages come while a process is killed, so many around each kill. */
const perKill = 6;
const longestLifeMs = 200;
/** Processes do not start sixty times as fast as in production. */
const slowly = 1 / 30;

/** Processes that are killed. */
export const killed: Scenario = {
  name: 'killed',
  fault: 'kill -9 at random moments, restart, redelivery as Slack does it',
  holds: 'exactly 1 reply each, none lost',
  run,
};

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const field = await openField(ground, { empty: true, slack: { redeliveryScale: slowly } });
  const { slack } = field;
  const replicas = await startReplicas(ground, field);
  try {
    const chance = chanceOf(9);
    const asked: Said[] = [];
    const placed = await killBetween(field, replicas, asked);
    slack.setFaults(drawLatePosts(scaled.callMs, chance));
    const moments: InHand[] = [];
    for (let kill = 0; kill < kills[length]; kill += 1) {
      const victims = kill % 2 === 0 ? replicas : [chance.pick(replicas)];
      const [before, calls] = [asked.length, slack.calls.length];
      const asking = askAround(field, perKill, chance, asked);
      await sleep(chance.whole(0, longestLifeMs));
      if (victims.length === replicas.length) {
        moments.push(inHand(slack, asked.slice(before), calls));
      }
      await Promise.all(victims.map(({ process }) => process.kill()));
      await startAgain(victims);
      await asking;
      // Slack gives up after four tries: whoever kills again before the last of them tests Slack.
      await settle(field, 30_000);
    }
    return judge(slack, asked, { moments, isPlaced: placed !== undefined }, length);
  } finally {
    slack.setFaults();
    await Promise.all(replicas.map((replica) => replica.process.kill()));
    await field.stop();
  }
}

interface Seen {
  readonly moments: readonly InHand[];
  readonly isPlaced: boolean;
}

function judge(slack: Field['slack'], asked: readonly Said[], { moments, isPlaced }: Seen, length: Length): Outcome {
  const count = tally(slack, asked);
  const acked = acknowledged(slack, asked);
  const lost = tally(slack, acked).never.length;
  const posting = moments.filter((moment) => moment.posting).length;
  const owed = moments.filter((moment) => moment.owed).length;
  return {
    measured: `${kills[length] + 1} kills, of all processes at once ${posting} within a post and ${owed} between ack and answer; ${inWords(count)}; ${lost} acked and lost, ${asked.length - acked.length} given up by Slack`,
    broken: unmet({
      'each is answered once': count.once === count.asked,
      'what was acked is not lost': lost === 0,
      'a kill fell between a reply and its answer, and between an ack and a post': isPlaced,
      'random kills fell within a post': length === 'short' || posting > 0,
      'random kills fell between ack and answer': length === 'short' || owed > 0,
    }),
  };
}
