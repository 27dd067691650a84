import { acknowledged } from '../acked.ts';
import { each } from '../each.ts';
import { allowFewPages } from '../few-pages.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';

const questions = { short: 80, long: 1_000 } as const;
const atOnce = 20;
/** A bot that does not acknowledge over a socket says nothing at all. */
const ackTimeout = 500;

/** A file that cannot grow. */
export const databaseFull: Scenario = {
  name: 'database-full',
  fault: 'the database is full',
  holds: 'no double answer, nothing acked and lost, and the log says what to do',
  on: ({ store }) => store === 'sqlite',
  run,
};

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const disk = allowFewPages();
  const field = await openField(ground, { slack: { ackTimeout } }).finally(disk.end);
  try {
    const asked: Said[] = [];
    const numbers = Array.from({ length: questions[length] }, (_, at) => at);
    await each(numbers, atOnce, async () => void asked.push(await field.slack.say(field.channel, '@mgscode 4001')));
    const refused = field.slack.deliveries.filter(({ acked }) => !acked).length;
    disk.makeRoom();
    await settle(field, 20_000);
    return judge(field, asked, refused);
  } finally {
    await field.stop();
  }
}

function judge({ slack, logs, unhandled }: Field, asked: readonly Said[], refused: number): Outcome {
  const acked = acknowledged(slack, asked);
  const count = tally(slack, acked);
  const told = logs.some(
    ({ level, err }) => level >= 50 && JSON.stringify(err ?? '').includes('make room on the disk'),
  );
  return {
    measured: `of those acked, ${inWords(count)}; ${refused} deliveries refused`,
    broken: unmet({
      'it was full': refused > 0,
      'what was acked is answered once': count.once === acked.length,
      'nothing is answered twice': tally(slack, asked).moreOften.length === 0,
      'the log says what to do': told,
      'no promise was left alone': unhandled.length === 0,
    }),
  };
}
