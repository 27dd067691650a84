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

/** Asks one question after the other, fills the database with history, and asks again. */
export async function measureHistory(ground: Ground): Promise<HistoryCosts> {
  const field = await openField(ground, { timings: usualTimings });
  try {
    await ask(field, warmUps);
    const empty = await ask(field, answers);
    const { team } = field.slack.ids;
    await fillHistory(field.database, { team, channel: field.channel, rows: historyRows, now: Date.now() });
    await ask(field, warmUps);
    return { empty, full: await ask(field, answers) };
  } finally {
    await field.stop();
  }
}

async function ask(field: Field, count: number): Promise<AnswerCost> {
  const costs: AnswerCost[] = [];
  for (let at = 0; at < count; at += 1) {
    const { statements, end } = recordStatements();
    const ms = await askOnce(field).finally(end);
    const ours = statements.filter(isOfTheAnswer);
    costs.push({ statements: ours.length, storeMs: ours.reduce((sum, each) => sum + each.ms, 0), ms });
  }
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(count / 2)] ?? Number.NaN;
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
