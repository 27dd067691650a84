/**
 * `npm run bench`: the bot beside a bare Bolt app, five pairs in turn, and what an exact code costs inside. Exits with
 * status 1 when a figure is missed.
 */
import { startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { type Figures, measure } from './contestant.ts';
import { timings } from './inside.ts';

const pairs = 5;

const slack = await startLocalSlack({ mode: 'http', page: false, seedMessages: false });
const start = { slackApiUrl: slack.apiUrl, botToken: slack.botToken, signingSecret: slack.signingSecret };
const ours: Figures[] = [];
const bare: Figures[] = [];
for (let pair = 0; pair < pairs; pair += 1) {
  bare.push(await measure({ ...start, args: ['test/bench/bare.ts'] }));
  ours.push(await measure({ ...start, args: ['--import', './src/preload.js', 'src/main.ts'] }));
}
await slack.close();

const { resolveUs, renderUs } = timings();
const rate = median(ours.map((run) => run.perSecond)) / median(bare.map((run) => run.perSecond));
const readyMs = median(ours.map((run) => run.readyMs)) - median(bare.map((run) => run.readyMs));
const memoryMb = median(ours.map((run) => run.residentMb)) - median(bare.map((run) => run.residentMb));

const rows = [
  row('requests per second, of the bare app’s', rate, '≥', 0.7, 2),
  row('ready after the bare app, ms', readyMs, '≤', 1000, 0),
  row('resident memory above the bare app’s, MB', memoryMb, '≤', 90, 1),
  row('an exact code resolves in, µs', resolveUs, '<', 50, 1),
  row('its reply renders in, µs', renderUs, '<', 200, 1),
];
console.log(`bare   ${summary(bare)}`);
console.log(`mgscode ${summary(ours)}`);
console.table(rows);
process.exit(rows.every((each) => each.held) ? 0 : 1);

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
