import { fork } from 'node:child_process';
import { once } from 'node:events';
import { acknowledged, kept, patientAckMs, slowestAck } from '../acked.ts';
import { type BotProcess, startProcess } from '../bot-process.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { scale, scaled, sleep } from '../timings.ts';

const lockedMs = { short: 2_000, long: 10_000 } as const;
const askedEveryMs = { short: 200, long: 500 } as const;
/** Ten seconds are as long as in production, so Slack's last try must not come sooner than they end. */
const slowly = 1 / 30;
/** SQLite itself would wait for a lock without letting anything else be done, so the bot is a process of its own. */
const locker = new URL('../../store/hold-lock.ts', import.meta.url);

/** A file that another process writes to for long. */
export const databaseLocked: Scenario = {
  name: 'database-locked',
  fault: 'another process holds the lock of the database for 10 s',
  holds: 'no double answer, nothing lost, acks under 3 s, commands answered in a second',
  on: ({ store }) => store === 'sqlite',
  run,
};

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const redeliveryScale = length === 'long' ? slowly : scale;
  const field = await openField(ground, { empty: true, slack: { ackTimeout: patientAckMs, redeliveryScale } });
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

interface Asked {
  readonly said: readonly Said[];
  /** How long each slash command took, in milliseconds. */
  readonly commandsMs: readonly number[];
}

async function askWhileLocked({ slack, channel, database }: Field, length: Length): Promise<Asked> {
  const path = database.kind === 'sqlite' ? database.path : '';
  const holder = fork(locker, [path, String(lockedMs[length])], { stdio: 'inherit' });
  const ended = once(holder, 'exit');
  await once(holder, 'message');
  const saying: Promise<Said>[] = [];
  const commanding: Promise<number>[] = [];
  while (holder.exitCode === null) {
    saying.push(slack.say(channel, '@mgscode 4001'));
    commanding.push(command(slack, channel));
    await sleep(askedEveryMs[length]);
  }
  await ended;
  return { said: await Promise.all(saying), commandsMs: await Promise.all(commanding) };
}

/** How long a slash command takes that needs nothing of the store but the channel's language. */
async function command(slack: Field['slack'], channel: string): Promise<number> {
  const began = performance.now();
  const { message } = await slack.command(channel, '/mgscode 4001');
  return message?.text.startsWith('4001') ? performance.now() - began : Number.POSITIVE_INFINITY;
}

function judge({ slack }: Field, { said: asked, commandsMs }: Asked, output: string): Outcome {
  const acked = acknowledged(slack, asked);
  const count = tally(slack, acked);
  const slowestCommand = Math.max(...commandsMs);
  const never = asked.length - acked.length;
  return {
    measured: `of those acked, ${inWords(count)}; ${never} of ${asked.length} never acked; slowest ack ${slowestAck(slack).toFixed(0)} ms, slowest of ${commandsMs.length} commands ${slowestCommand.toFixed(0)} ms`,
    broken: unmet({
      ...kept(slack, asked, asked),
      'commands are answered in a second': slowestCommand < 1_000,
      'no promise was left alone': !output.includes('triggerUncaughtException'),
    }),
  };
}
