import type { Delivery } from '../../../src/sandbox/local-slack.ts';
import { usualTimings } from '../../../src/slack/timings.ts';
import { type Chance, chanceOf } from '../../eval/chance.ts';
import { each } from '../each.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { sleep } from '../timings.ts';

const questions = { short: 150, long: 5_000 } as const;
const atOnce = 10;
/** A copy can come so long after the event, or before it was acknowledged. */
const longestApartMs = 400;
const mostTries = 5;

/** Events that come more than once. */
export const repeated: Scenario = {
  name: 'repeated',
  fault: 'every event is delivered 3 times, in any order, to any replica',
  holds: 'exactly 1 reply each',
  run,
};

interface Repeated {
  readonly said: Said;
  /** The deliveries that are still to come. */
  readonly copies: readonly Promise<void>[];
}

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const field = await openField(ground, { timings: usualTimings });
  try {
    const chance = chanceOf(3);
    const asking: Repeated[] = [];
    const texts = Array.from({ length: questions[length] }, (_, at) => `@mgscode ${at % 2 === 0 ? '4001' : '7003'}`);
    await each(texts, atOnce, async (text) => void asking.push(await askThrice(field, chance, text)));
    await Promise.all(asking.flatMap(({ copies }) => copies));
    await settle(field, 20_000);
    const asked = asking.map(({ said }) => said);
    const count = tally(field.slack, asked);
    const { reached, events } = arrivals(field, asked);
    return {
      measured: `${inWords(count)}; ${reached} of ${events} events came three times`,
      broken: unmet({
        'each event reached a replica three times': reached === events && events >= asked.length,
        'each is answered once': count.once === asked.length,
        'no promise was left alone': field.unhandled.length === 0,
      }),
    };
  } finally {
    await field.stop();
  }
}

/** Says something, and has its events come again, at times that have nothing to do with when the first come. */
async function askThrice({ slack, channel, urls }: Field, chance: Chance, text: string): Promise<Repeated> {
  const before = slack.deliveries.length;
  const again = async (delivery: Delivery, attempt: number) => {
    await sleep(chance.whole(0, longestApartMs));
    const to = urls.length > 0 ? { to: chance.pick(urls) } : {};
    // A busy machine may not have taken it; what did not arrive proves nothing.
    for (let tries = 0; tries < mostTries && !(await slack.redeliver(delivery, { attempt, ...to })).acked; tries += 1);
  };
  const twice = (delivery: Delivery) => [again(delivery, 1), again(delivery, 2)];
  const saying = slack.say(channel, text, { order: chance.pick(['together', 'mention-first', 'message-first']) });
  // What goes out at once is there already; a second event that waits for the first is not.
  const early = slack.deliveries.slice(before);
  const copies = early.flatMap(twice);
  const said = await saying;
  const all = slack.deliveries.slice(before).filter(({ payload }) => isOf(payload, said));
  const late = all.filter((delivery) => delivery.attempt === 0 && !early.includes(delivery));
  return { said, copies: [...copies, ...late.flatMap(twice)] };
}

/** How many events there were of what was asked, and how many of them reached a replica at least three times. */
function arrivals({ slack }: Field, asked: readonly Said[]): { readonly reached: number; readonly events: number } {
  const times = new Map<unknown, number>();
  const wanted = new Set(asked.map(({ ts }) => ts));
  for (const { payload, acked } of slack.deliveries) {
    if (isEvent(payload.event) && wanted.has(payload.event.ts)) {
      times.set(payload.event_id, (times.get(payload.event_id) ?? 0) + Number(acked));
    }
  }
  return { reached: [...times.values()].filter((count) => count >= 3).length, events: times.size };
}

function isOf({ event }: Delivery['payload'], { ts }: Said): boolean {
  return isEvent(event) && event.ts === ts;
}

function isEvent(event: unknown): event is { readonly ts: string } {
  return typeof event === 'object' && event !== null && 'ts' in event && typeof event.ts === 'string';
}
