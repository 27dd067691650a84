import { type DatabaseProxy, startProxy } from '../../helpers/postgres/start-proxy.ts';
import { acknowledged, kept, slowestAck } from '../acked.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { scale, sleep } from '../timings.ts';

const goneMs = { short: 1_500, long: 10_000 } as const;
/** Ten seconds are as long as in production, so Slack's last try must not come sooner than they end. */
const slowly = 1 / 30;
const aroundMs = 500;
const askedEveryMs = 50;

type Going = (proxy: DatabaseProxy) => Promise<void> | void;

/** A server that refuses connections. */
export const databaseGone = scenario('database-gone', 'the database refuses connections for 10 s', ({ cut }) => cut());
/** A server that takes connections and says nothing. */
export const databaseSilent = scenario('database-silent', 'the database says nothing for 10 s', ({ silence }) =>
  silence(),
);

function scenario(name: string, fault: string, go: Going): Scenario {
  return {
    name,
    fault,
    holds: 'no double answer, nothing lost, acks under 3 s, and the log says so',
    on: ({ store }) => store === 'postgres',
    run: (ground, length) => run(ground, length, go),
  };
}

async function run(ground: Ground, length: Length, go: Going): Promise<Outcome> {
  let proxy: DatabaseProxy | undefined;
  const field = await openField(ground, {
    slack: { redeliveryScale: length === 'long' ? slowly : scale },
    database: async (database) => {
      proxy = await startProxy(database.kind === 'postgres' ? database.url : '');
      return { kind: 'postgres', url: proxy.url };
    },
  });
  try {
    const saying: Promise<Said>[] = [];
    await askFor(field, aroundMs, saying);
    const before = saying.length;
    await (proxy && go(proxy));
    await askFor(field, goneMs[length], saying);
    await proxy?.restore();
    await askFor(field, aroundMs, saying);
    const asked = await Promise.all(saying);
    await settle(field, 40_000);
    return judge(field, asked, asked.slice(before));
  } finally {
    await field.stop();
    await proxy?.close();
  }
}

async function askFor({ slack, channel }: Field, ms: number, saying: Promise<Said>[]): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    saying.push(slack.say(channel, '@mgscode 4001'));
    await sleep(askedEveryMs);
  }
}

function judge({ slack, logs, unhandled }: Field, asked: readonly Said[], late: readonly Said[]): Outcome {
  const acked = acknowledged(slack, asked);
  const count = tally(slack, acked);
  const told = logs.some(({ level, msg }) => level >= 50 && msg.startsWith('The store takes no messages in'));
  return {
    measured: `of those acked, ${inWords(count)}; ${asked.length - acked.length} of ${asked.length} never acked; slowest ack ${slowestAck(slack).toFixed(0)} ms`,
    broken: unmet({
      ...kept(slack, asked, late),
      'the log says so': told,
      'no promise was left alone': unhandled.length === 0,
    }),
  };
}
