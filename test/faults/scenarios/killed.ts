import { freePort } from '../../e2e/ports.ts';
import { type Chance, chanceOf } from '../../eval/chance.ts';
import { type BotProcess, startProcess } from '../bot-process.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import type { BotPlan } from '../parts.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { scaled, sleep } from '../timings.ts';

const kills = { short: 2, long: 200 } as const;
/** Messages come while a process is killed, so many around each kill. */
const perKill = 6;
const longestGapMs = 40;
const longestLifeMs = 200;

/** Processes that are killed. */
export const killed: Scenario = {
  name: 'killed',
  fault: 'kill -9 at random moments, restart, redelivery as Slack does it',
  holds: 'exactly 1 reply each, none lost',
  run,
};

interface Replica {
  readonly plan: BotPlan;
  process: BotProcess;
}

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const field = await openField(ground, { empty: true });
  const replicas = await startReplicas(ground, field);
  try {
    const chance = chanceOf(9);
    const asked: Said[] = [];
    for (let kill = 0; kill < kills[length]; kill += 1) {
      const victims = kill % 2 === 0 ? [chance.pick(replicas)] : replicas;
      const asking = ask(field, chance, asked);
      await sleep(chance.whole(0, longestLifeMs));
      await Promise.all(victims.map(killAndRestart));
      await asking;
      // Slack gives up after four tries: whoever kills again before the last of them tests Slack.
      await settle(field, 20_000);
    }
    const count = tally(field.slack, asked);
    return {
      measured: `${kills[length]} kills; ${inWords(count)}`,
      broken: unmet({ 'each is answered once': count.once === asked.length }),
    };
  } finally {
    await Promise.all(replicas.map((replica) => replica.process.kill()));
    await field.stop();
  }
}

async function startReplicas({ mode, replicas }: Ground, { slack, database }: Field): Promise<readonly Replica[]> {
  const { apiUrl, botToken, appToken, signingSecret } = slack;
  const ports = await Promise.all(Array.from({ length: replicas }, freePort));
  const addresses = { apiUrl, botToken, appToken, signingSecret };
  const plans = ports.map((port): BotPlan => ({ mode, slack: addresses, database, timings: scaled, port }));
  if (mode === 'http') {
    slack.deliverTo(...ports.map((port) => `http://127.0.0.1:${port}/slack/events`));
  }
  return Promise.all(plans.map(async (plan) => ({ plan, process: await startProcess(plan) })));
}

async function killAndRestart(replica: Replica): Promise<void> {
  await replica.process.kill();
  replica.process = await startProcess(replica.plan);
}

async function ask({ slack, channel }: Field, chance: Chance, asked: Said[]): Promise<void> {
  const saying: Promise<unknown>[] = [];
  for (let at = 0; at < perKill; at += 1) {
    const where = at % 3 === 2 ? 'dm' : channel;
    saying.push(slack.say(where, where === 'dm' ? '4001' : '@mgscode 7003').then((said) => void asked.push(said)));
    await sleep(chance.whole(0, longestGapMs));
  }
  await Promise.all(saying);
}
