import { fork } from 'node:child_process';
import { once } from 'node:events';
import { acknowledged } from '../acked.ts';
import { type BotProcess, startProcess } from '../bot-process.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { scaled, sleep } from '../timings.ts';

const lockedMs = { short: 2_000, long: 10_000 } as const;
const askedEveryMs = { short: 200, long: 500 } as const;
/** SQLite waits for a lock without letting anything else be done, so the bot is a process of its own. */
const locker = new URL('../../store/hold-lock.ts', import.meta.url);

/** A file that another process writes to for long. */
export const databaseLocked: Scenario = {
  name: 'database-locked',
  fault: 'another process holds the lock of the database for 10 s',
  holds: 'no double answer, nothing acked and lost',
  on: ({ store }) => store === 'sqlite',
  run,
};

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const field = await openField(ground, { empty: true });
  const { slack, database } = field;
  let bot: BotProcess | undefined;
  try {
    const { apiUrl, botToken, appToken, signingSecret } = slack;
    const addresses = { apiUrl, botToken, appToken, signingSecret };
    bot = await startProcess({ mode: ground.mode, slack: addresses, database, timings: scaled, port: 0 });
    if (ground.mode === 'http') {
      slack.deliverTo(`http://127.0.0.1:${bot.port}/slack/events`);
    }
    const asked = await askWhileLocked(field, length);
    await settle(field, 40_000);
    return judge(field, asked, bot.output());
  } finally {
    await bot?.kill();
    await field.stop();
  }
}

async function askWhileLocked({ slack, channel, database }: Field, length: Length): Promise<readonly Said[]> {
  const path = database.kind === 'sqlite' ? database.path : '';
  const holder = fork(locker, [path, String(lockedMs[length])], { stdio: 'inherit' });
  const ended = once(holder, 'exit');
  await once(holder, 'message');
  const saying: Promise<Said>[] = [];
  while (holder.exitCode === null) {
    saying.push(slack.say(channel, '@mgscode 4001'));
    await sleep(askedEveryMs[length]);
  }
  await ended;
  return Promise.all(saying);
}

function judge({ slack }: Field, asked: readonly Said[], output: string): Outcome {
  const acked = acknowledged(slack, asked);
  const count = tally(slack, acked);
  const slowest = Math.max(...slack.deliveries.filter((one) => one.acked).map(({ ms }) => ms));
  const never = asked.length - acked.length;
  return {
    measured: `of those acked, ${inWords(count)}; ${never} of ${asked.length} never acked; slowest ack ${slowest.toFixed(0)} ms`,
    broken: unmet({
      'what was acked is answered once': count.once === acked.length,
      'nothing is answered twice': tally(slack, asked).moreOften.length === 0,
      'no promise was left alone': !output.includes('triggerUncaughtException'),
    }),
  };
}
