import { chanceOf } from '../../eval/chance.ts';
import { acknowledged } from '../acked.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { inWords, type Said, settle, tally } from '../tally.ts';
import { scale, sleep } from '../timings.ts';

/** So long the connections are in trouble. */
const troubleMs = { short: 2_000, long: 60_000 } as const;
const apartMs = { short: 500, long: 1_000 } as const;
const askedEveryMs = 50;
/** Slack waits three seconds for an ack; it is scaled less than the redeliveries, as the machine may be busy. */
const ackTimeout = 500;
/** How soon the bot and Slack notice that nothing passes is not scaled, so Slack's last try must come later than usual. */
const slowly = 1 / 30;

type Trouble = (field: Field, at: number) => void;

const cut: Trouble = ({ slack }, at) => slack.dropSockets(at % 2 === 0 ? 'reset' : 'close');
const warn: Trouble = ({ slack }, at) =>
  slack.warnSockets((['warning', 'refresh_requested', 'too_many_websockets'] as const)[at % 3]);
/** Once is enough: until it is noticed, nothing else can happen to a connection. */
const silence: Trouble = ({ slack }, at) => (at === 0 ? slack.dropSockets('silent') : undefined);

/** Connections that are cut. */
export const dropped = scenario('dropped', 'the socket is dropped every second', cut);
/** Connections that Slack asks to leave. */
export const warned = scenario('warned', 'Slack asks for another socket every second', warn);
/** Connections through which nothing passes any more. */
export const halfOpen = scenario('half-open', 'the socket is half-open: it stays, and nothing passes', silence);

function scenario(name: string, fault: string, trouble: Trouble): Scenario {
  return {
    name,
    fault,
    holds: 'nothing lost, exactly 1 reply each',
    on: ({ mode }) => mode === 'socket',
    run: (ground, length) => run(ground, length, trouble, trouble === silence ? slowly : scale),
  };
}

async function run(ground: Ground, length: Length, trouble: Trouble, redeliveryScale: number): Promise<Outcome> {
  const field = await openField(ground, { slack: { ackTimeout, redeliveryScale } });
  try {
    const saying: Promise<Said>[] = [];
    const chance = chanceOf(4);
    const began = performance.now();
    let next = 0;
    // At even distances Slack's tries, a second and five later, would all meet the same trouble, and it would give up.
    let nextAt = 0;
    while (performance.now() - began < troubleMs[length]) {
      saying.push(field.slack.say(field.channel, chance.pick(['@mgscode 4001', '@mgscode 7003'])));
      await sleep(askedEveryMs);
      if (performance.now() - began > nextAt) {
        trouble(field, next);
        next += 1;
        nextAt += chance.whole(apartMs[length] / 2, (apartMs[length] * 3) / 2);
      }
    }
    const asked = await Promise.all(saying);
    await settle(field, 40_000);
    return judge(field, asked, ground.replicas, trouble);
  } finally {
    await field.stop();
  }
}

function judge({ slack, unhandled }: Field, asked: readonly Said[], replicas: number, trouble: Trouble): Outcome {
  const count = tally(slack, asked);
  const again = slack.deliveries.filter(({ attempt }) => attempt > 0).length;
  const givenUp = asked.length - acknowledged(slack, asked).length;
  const opened = slack.callsTo('apps.connections.open').length;
  return {
    measured: `${inWords(count)}; ${givenUp} given up by Slack; ${opened} connections, ${again} redeliveries`,
    broken: unmet({
      'each is answered once': count.once === asked.length,
      'each process connected anew': opened >= 2 * replicas,
      'what went into the silence was sent again': trouble !== silence || again > 0,
      'no promise was left alone': unhandled.length === 0,
    }),
  };
}
