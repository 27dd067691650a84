/**
 * `npm run bench`: the bot beside a bare Bolt app, five pairs in turn, what an exact code costs inside, and what an
 * answer costs in the database, new and after a million messages. Exits with status 1 when a figure is missed.
 */
import packageFile from '../../package.json' with { type: 'json' };
import { startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { groundsOn } from '../faults/ground.ts';
import { postgresOnDemand } from '../faults/postgres.ts';
import { type Figures, measure } from './contestant.ts';
import { type AnswerCost, type HistoryCosts, measureHistory } from './history.ts';
import { timings } from './inside.ts';

const pairs = 5;

const slack = await startLocalSlack({ mode: 'http', page: false, seedMessages: false });
const start = { slackApiUrl: slack.apiUrl, botToken: slack.botToken, signingSecret: slack.signingSecret };
const ours: Figures[] = [];
const bare: Figures[] = [];
for (let pair = 0; pair < pairs; pair += 1) {
  bare.push(await measure({ ...start, args: ['test/bench/bare.ts'] }));
  ours.push(await measure({ ...start, args: asStarted() }));
}
await slack.close();

const { resolveUs, renderUs } = timings();
const [sqlite, postgres] = await histories();
const rate = median(ours.map((run) => run.perSecond)) / median(bare.map((run) => run.perSecond));
const readyMs = median(ours.map((run) => run.readyMs)) - median(bare.map((run) => run.readyMs));
const memoryMb = median(ours.map((run) => run.residentMb)) - median(bare.map((run) => run.residentMb));

const rows = [
  row('requests per second, of the bare app’s', rate, '≥', 0.7, 2),
  row('ready after the bare app, ms', readyMs, '≤', 1000, 0),
  row('resident memory above the bare app’s, MB', memoryMb, '≤', 90, 1),
  row('an exact code resolves in, µs', resolveUs, '<', 50, 1),
  row('its reply renders in, µs', renderUs, '<', 200, 1),
  row('an answer after a million messages, of one on an empty SQLite', grown(sqlite), '≤', 1.5, 2),
  row('an answer after a million messages, of one on an empty PostgreSQL', grown(postgres), '≤', 1.5, 2),
];
console.log(`bare   ${summary(bare)}`);
console.log(`mgscode ${summary(ours)}`);
console.log(`SQLite     ${costs(sqlite)}\nPostgreSQL ${costs(postgres)}`);
console.table(rows);
process.exit(rows.every((each) => each.held) ? 0 : 1);

/** What `npm start` gives to Node. */
function asStarted(): readonly string[] {
  const [, ...args] = packageFile.scripts.start.replace(/^exec /, '').split(' ');
  return args;
}

function row(figure: string, measured: number, sign: '≥' | '≤' | '<', bound: number, digits: number) {
  const held = sign === '≥' ? measured >= bound : measured <= bound;
  return { figure, measured: Number(measured.toFixed(digits)), bound: `${sign} ${bound}`, held };
}

function summary(runs: readonly Figures[]): string {
  const rates = runs.map((run) => run.perSecond.toFixed(0)).join(' ');
  const ready = median(runs.map((run) => run.readyMs)).toFixed(0);
  const memory = median(runs.map((run) => run.residentMb)).toFixed(0);
  return `per second: ${rates}; ready in ${ready} ms; ${memory} MB`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function histories(): Promise<readonly [HistoryCosts, HistoryCosts]> {
  const onDemand = postgresOnDemand();
  const grounds = groundsOn(onDemand.url).filter(({ mode }) => mode === 'http');
  const found: HistoryCosts[] = [];
  for (const ground of grounds) {
    found.push(await measureHistory({ ...ground, replicas: 1 }));
  }
  await onDemand.stop();
  const [first, second] = found;
  if (first === undefined || second === undefined) {
    throw new Error('there are not two stores');
  }
  return [first, second];
}

/** What takes longest of what could take longer. */
function grown({ empty, full }: HistoryCosts): number {
  return Math.max(full.storeMs / empty.storeMs, full.ms / empty.ms);
}

function costs({ empty, full }: HistoryCosts): string {
  const one = ({ statements, storeMs, ms }: AnswerCost) =>
    `${statements} statements, ${storeMs.toFixed(2)} ms in the database, ${ms.toFixed(1)} ms in all`;
  return `an answer: ${one(empty)}; after a million messages: ${one(full)}`;
}
