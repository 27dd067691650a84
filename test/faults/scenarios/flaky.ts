import { chanceOf } from '../../eval/chance.ts';
import { each } from '../each.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { drawFaults, unmetByPosts } from '../post-faults.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { patient, sleep } from '../timings.ts';

/** Enough for every kind of fault to be dealt to a post. */
const questions = { short: 35, long: 1_000 } as const;
/** More would be too much for one process that is Slack as well: it would read calls when they were given up already. */
const atOnce = 15;
const longestMs = 30_000;
/** Of ten calls so many fail. */
const failing = 3;
const longestAckMs = 3_000;

/** A Web API that often fails. */
export const flaky: Scenario = {
  name: 'flaky',
  fault: '30 % of Web API calls answer 429, 5xx, reset, hang or take effect late',
  holds: 'exactly 1 reply each, acks under 3 s',
  run,
};

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const field = await openField(ground, { timings: patient, slack: { ackTimeout: longestAckMs } });
  try {
    const chance = chanceOf(30);
    // What runs for the first time takes longer, and longest on a busy machine.
    await ask(field, 0);
    field.slack.setFaults(drawFaults(failing, patient, chance));
    const asked: Said[] = [];
    const numbers = Array.from({ length: questions[length] }, (_, at) => at + 1);
    await each(numbers, atOnce, async (at) => {
      const said = await ask(field, at);
      asked.push(said);
      await dealtWith(field, said);
    });
    await settle(field, 60_000);
    field.slack.setFaults();
    return judge(field, asked);
  } finally {
    field.slack.setFaults();
    await field.stop();
  }
}

/** Resolves when the bot is done with a message, or takes too long. */
async function dealtWith({ store, slack }: Field, said: Said): Promise<void> {
  const until = performance.now() + longestMs;
  const key = { team: slack.ids.team, channel: said.channel, ts: said.ts };
  while (performance.now() < until && (await store.find(key))?.state !== 'answered') {
    await sleep(50);
  }
}

function judge({ slack, unhandled }: Field, asked: readonly Said[]): Outcome {
  const count = tally(slack, asked);
  const slowest = Math.max(...slack.deliveries.map(({ ms }) => ms));
  const failed = slack.calls.filter((call) => call.fault !== undefined).length;
  return {
    measured: `${inWords(count)}; ${failed} of ${slack.calls.length} calls failed; slowest ack ${slowest.toFixed(0)} ms`,
    broken: [
      ...unmet({
        'each is answered once': count.once === asked.length,
        'acks come within 3 s': slowest < longestAckMs && slack.deliveries.every(({ acked }) => acked),
        'no promise was left alone': unhandled.length === 0,
      }),
      ...unmetByPosts(slack).map((kind) => `no post met: ${kind}`),
    ],
  };
}

/**
 * In channels, in threads that have to be read, and in direct messages; an error that nobody asks about, in a channel that has
 * to be looked up; and a command, which is answered in its ack.
 */
async function ask({ slack, channel }: Field, at: number): Promise<Said> {
  switch (at % 5) {
    case 0:
      return slack.say('dm', '4001');
    case 1: {
      const root = await slack.say(channel, 'the app shows result code 7003 since noon');
      return slack.say(channel, '@mgscode', { threadTs: root.ts });
    }
    case 2:
      await slack.command(channel, '/mgscode 4001');
      return slack.say(channel, '@mgscode 6001');
    case 3: {
      const watched = slack.addChannel({ name: `flaky-${at}` });
      return slack.say(watched, 'Result-Status: 4001');
    }
    default:
      return slack.say(channel, '@mgscode 7003');
  }
}
