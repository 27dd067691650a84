/**
 * `npm run eval`: how well questions and pastes are understood, beside Fuse and MiniSearch over the same catalog, how
 * silent the bot is where nobody asked, and what it all costs. Exits with status 1 when a goal is missed.
 * `npm run eval -- 200` prints up to 200 misses; those of the part that is held out are never printed.
 */
import { loadKnown } from '../../src/knowledge.ts';
import { askAll, share } from './accuracy.ts';
import { others, ours } from './engines.ts';
import { findSlowest } from './fuzz.ts';
import { accuracyGoals, comparisonGoals, costGoals, type Goal, silenceGoal } from './goals.ts';
import { isHeldOut, pastes, questions } from './golden.ts';
import { listen } from './ordinary.ts';
import { readAll } from './paste-accuracy.ts';
import { pasteMisses, pastesTable } from './pastes-report.ts';
import { questionsTable, worstMisses } from './questions-report.ts';
import { practice, timeBig, timeShort } from './speed.ts';
import { table } from './table.ts';

const shown = Number(process.argv[2] ?? 15);
const { catalog, explain } = loadKnown();
const engine = ours(explain);
const short = timeShort(
  engine.ask,
  practice(),
  questions.map(({ q }) => q),
);

const mine = { name: engine.name, asked: askAll(engine, questions) };
const rivals = others(catalog.entries).map((rival) => ({ ...rival, asked: askAll(rival, questions) }));
console.log(`${questionsTable(mine, rivals)}\n`);

const read = readAll(explain, pastes);
console.log(`${pastesTable(read, rivals, pastes)}\n`);

const silence = listen(explain);
console.log(`Ordinary text: ${silence.documentation} lines of documentation, ${silence.chat} of chat.`);
for (const line of silence.answered.slice(0, shown)) {
  console.log(`  answered: ${line}`);
}

const goals: readonly Goal[] = [
  ...accuracyGoals(mine.asked, read),
  silenceGoal(silence),
  ...costGoals({ short, slowest: findSlowest(explain, pastes), big: timeBig(catalog, questions) }),
  ...comparisonGoals(mine, rivals),
];
console.log(`\nMisses, of what may be looked at:`);
console.log([...worstMisses(mine, shown), ...pasteMisses(read, shown)].join('\n') || 'none');
const heldOut = share(questions, ({ q }) => isHeldOut(q)) ?? 0;
console.log(`\nHeld out of tuning: ${Math.round(heldOut * 100)} % of the questions, by the hash of their text.\n`);
console.log(table(['figure', 'goal', 'measured', 'held', 'of it held out'], goals.map(goalRow)));
process.exit(goals.every((goal) => goal.held) ? 0 : 1);

function goalRow({ figure, goal, measured, held, heldOut = '' }: Goal) {
  return [figure, goal, measured, held ? 'yes' : 'NO', heldOut] as const;
}
