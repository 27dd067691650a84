import { freePort } from '../e2e/ports.ts';
import type { Chance } from '../eval/chance.ts';
import { acknowledged } from './acked.ts';
import { type BotProcess, startProcess } from './bot-process.ts';
import type { Field } from './field.ts';
import type { Ground } from './ground.ts';
import type { BotPlan } from './parts.ts';
import { type Said, tally } from './tally.ts';
import { scaled, sleep } from './timings.ts';

/** A bot of a ground, which ends and is started again. */
export interface Replica {
  readonly plan: BotPlan;
  process: BotProcess;
}

/** Starts the bots of a ground, each a process of its own, and has Slack deliver to them. */
export async function startReplicas({ mode, replicas }: Ground, field: Field): Promise<readonly Replica[]> {
  const { slack, database } = field;
  const { apiUrl, botToken, appToken, signingSecret } = slack;
  const ports = await Promise.all(Array.from({ length: replicas }, freePort));
  const addresses = { apiUrl, botToken, appToken, signingSecret };
  const plans = ports.map((port): BotPlan => ({ mode, slack: addresses, database, timings: scaled, port }));
  if (mode === 'http') {
    slack.deliverTo(...ports.map((port) => `http://127.0.0.1:${port}/slack/events`));
  }
  return Promise.all(plans.map(async (plan) => ({ plan, process: await startProcess(plan) })));
}

/** Starts what has ended again, in the same place. */
export async function startAgain(replicas: readonly Replica[]): Promise<void> {
  await Promise.all(
    replicas.map(async (replica) => {
      replica.process = await startProcess(replica.plan);
    }),
  );
}

/** What was in hand at a moment. */
export interface InHand {
  /** A post was under way. */
  readonly posting: boolean;
  /** Something was acknowledged and not answered. */
  readonly owed: boolean;
}

/** What is in hand now, of what was asked and of the calls from one number on. */
export function inHand(slack: Field['slack'], asked: readonly Said[], fromCall: number): InHand {
  const calls = slack.calls.slice(fromCall);
  return {
    posting: calls.some(({ method, status }) => method === 'chat.postMessage' && status === 0),
    owed: tally(slack, acknowledged(slack, asked)).never.length > 0,
  };
}

const longestGapMs = 40;

/** Asks so many questions, in a channel and in a direct message, at intervals that chance makes. */
export async function askAround(
  { slack, channel }: Field,
  count: number,
  chance: Chance,
  asked: Said[],
): Promise<void> {
  const saying: Promise<unknown>[] = [];
  for (let at = 0; at < count; at += 1) {
    const where = at % 3 === 2 ? 'dm' : channel;
    saying.push(slack.say(where, where === 'dm' ? '4001' : '@mgscode 7003').then((said) => void asked.push(said)));
    await sleep(chance.whole(0, longestGapMs));
  }
  await Promise.all(saying);
}
