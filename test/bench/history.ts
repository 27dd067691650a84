import { usualTimings } from '../../src/slack/timings.ts';
import { type Field, openField } from '../faults/field.ts';
import type { Ground } from '../faults/ground.ts';
import { fillHistory } from '../helpers/history.ts';
import { recordStatements, type Statement } from '../helpers/statements.ts';

const warmUps = 100;
const answers = 300;
/** What the database holds of the past in the end. */
const historyRows = 1_000_000;

/** What one answer to a mention costs, medians. */
export interface AnswerCost {
  readonly statements: number;
  /** Milliseconds in the database. */
  readonly storeMs: number;
  /** Milliseconds from the mention to the reply. */
  readonly ms: number;
}

/** The cost on an empty database, and with a million rows in each table. */
export interface HistoryCosts {
  readonly empty: AnswerCost;
  readonly full: AnswerCost;
}

/** Asks in turn where there is no history and where there is much: what else the machine does falls on both alike. */
export async function measureHistory(ground: Ground): Promise<HistoryCosts> {
  const [empty, full] = [
    await openField(ground, { timings: usualTimings }),
    await openField(ground, { timings: usualTimings }),
  ];
  try {
    const { team } = full.slack.ids;
    await fillHistory(full.database, { team, channel: full.channel, rows: historyRows, now: Date.now() });
    const costs: { readonly empty: AnswerCost; readonly full: AnswerCost }[] = [];
    for (let at = 0; at < warmUps + answers; at += 1) {
      costs.push({ empty: await costIn(empty), full: await costIn(full) });
    }
    const counted = costs.slice(warmUps);
    return { empty: medians(counted.map((each) => each.empty)), full: medians(counted.map((each) => each.full)) };
  } finally {
    await empty.stop();
    await full.stop();
  }
}

async function costIn(field: Field): Promise<AnswerCost> {
  const { statements, end } = recordStatements();
  const ms = await askOnce(field).finally(end);
  const ours = statements.filter(isOfTheAnswer);
  return { statements: ours.length, storeMs: ours.reduce((sum, each) => sum + each.ms, 0), ms };
}

function medians(costs: readonly AnswerCost[]): AnswerCost {
  const median = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return {
    statements: median(costs.map(({ statements }) => statements)),
    storeMs: median(costs.map(({ storeMs }) => storeMs)),
    ms: median(costs.map(({ ms }) => ms)),
  };
}

/** The milliseconds until the reply is there; resolves when the bot is done with it. */
async function askOnce({ slack, channel, logs }: Field): Promise<number> {
  const before = logs.length;
  const began = performance.now();
  const { ts } = await slack.say(channel, '@mgscode 4001', { order: 'mention-only' });
  await slack.waitFor(() => slack.thread(channel, ts).length > 1);
  const ms = performance.now() - began;
  while (!logs.slice(before).some(({ msg }) => msg === 'Answered')) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  return ms;
}

/** Looking for what nobody is at goes on beside it. */
function isOfTheAnswer({ sql }: Statement): boolean {
  return !(sql.startsWith('select') && sql.includes('order by'));
}
