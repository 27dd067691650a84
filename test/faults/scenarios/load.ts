import { chatLines } from '../../eval/chat.ts';
import { startProcess } from '../bot-process.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { sleep } from '../timings.ts';

/** Of a second's 200 requests a mention makes three: two events, and one of the reply. Talk and a command make one each. */
const deedsPerSecond = 120;
const warmUpMs = { short: 1_000, long: 20_000 } as const;
const loadMs = { short: 3_000, long: 60_000 } as const;
/** A short load tells little, on a machine that is busy with other tests. */
const bounds = { short: { ackMs: 2_000, mbPerMinute: 600 }, long: { ackMs: 500, mbPerMinute: 5 } } as const;
const lookEveryMs = { short: 1_000, long: 5_000 } as const;

/** Many requests. */
export const load: Scenario = {
  name: 'load',
  fault: '200 requests per second for 60 s on one process',
  holds: 'acks p99 under 500 ms, heap after collection grows less than 5 MB a minute',
  on: ({ replicas }) => replicas === 1,
  run,
};

/** Bytes of heap at a moment, in milliseconds. */
type Look = readonly [at: number, heap: number];

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const field = await openField(ground, { empty: true });
  const { slack, database } = field;
  const { apiUrl, botToken, appToken, signingSecret } = slack;
  const addresses = { apiUrl, botToken, appToken, signingSecret };
  const bot = await startProcess({ mode: ground.mode, slack: addresses, database, port: 0 });
  try {
    if (ground.mode === 'http') {
      slack.deliverTo(`http://127.0.0.1:${bot.port}/slack/events`);
    }
    await press(field, warmUpMs[length], []);
    const before = slack.deliveries.length;
    const looks: Look[] = [];
    const asked: Promise<Said>[] = [];
    const pressing = press(field, loadMs[length], asked);
    for (let left = loadMs[length]; left >= 0; left -= lookEveryMs[length]) {
      looks.push([performance.now(), await bot.heap()]);
      await sleep(lookEveryMs[length]);
    }
    await pressing;
    const said = await Promise.all(asked);
    await settle(field, 20_000);
    return judge(field, before, said, growth(looks), length);
  } finally {
    await bot.kill();
    await field.stop();
  }
}

/** Does one deed after the other at the pace that is wanted, whether or not the last was dealt with. */
async function press({ slack, channel }: Field, ms: number, asked: Promise<Said>[]): Promise<void> {
  const talk = chatLines(500);
  const began = performance.now();
  for (let deed = 0; performance.now() - began < ms; deed += 1) {
    if (deed % 3 === 0) {
      asked.push(slack.say(channel, '@mgscode 4001'));
    } else if (deed % 3 === 1) {
      void slack.say(channel, talk[deed % talk.length] ?? '');
    } else {
      void slack.command(channel, '/mgscode 7003');
    }
    const due = began + ((deed + 1) * 1_000) / deedsPerSecond;
    await sleep(Math.max(0, due - performance.now()));
  }
}

/** Megabytes a minute, by the straight line that is nearest to all looks. */
function growth(looks: readonly Look[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [at, heap] = [mean(looks.map(([time]) => time)), mean(looks.map(([, bytes]) => bytes))];
  const covariance = mean(looks.map(([time, bytes]) => (time - at) * (bytes - heap)));
  const variance = mean(looks.map(([time]) => (time - at) ** 2));
  return ((covariance / variance) * 60_000) / 1_048_576;
}

function judge({ slack }: Field, before: number, said: readonly Said[], mbPerMinute: number, length: Length): Outcome {
  const sent = slack.deliveries.slice(before);
  const times = sent.map(({ ms }) => ms).sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  const count = tally(slack, said);
  const perSecond = (sent.length * 1_000) / loadMs[length];
  return {
    measured: [
      `${perSecond.toFixed(0)} requests a second`,
      `acks p99 ${p99.toFixed(0)} ms`,
      `heap ${mbPerMinute.toFixed(1)} MB a minute`,
      inWords(count),
    ].join('; '),
    broken: unmet({
      [`acks p99 under ${bounds[length].ackMs} ms`]: p99 < bounds[length].ackMs,
      [`heap grows less than ${bounds[length].mbPerMinute} MB a minute`]: mbPerMinute < bounds[length].mbPerMinute,
      'each is acknowledged': sent.every(({ acked }) => acked),
      'each is answered once': count.once === said.length,
    }),
  };
}
