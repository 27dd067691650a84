/**
 * `npm run faults`: every scenario in full length on every ground, or only those that are named (`npm run faults --
 * killed socket sqlite`; `short` for the length that `npm test` runs). Prints a table, and exits with status 1 when
 * something does not hold.
 */
import { table } from '../eval/table.ts';
import { groundsOn, nameOf } from './ground.ts';
import { postgresOnDemand } from './postgres.ts';
import type { Length } from './scenario.ts';
import { scenarios } from './scenarios/index.ts';

const words = process.argv.slice(2);
const length: Length = words.includes('short') ? 'short' : 'long';
const places = ['http', 'socket', 'sqlite', 'postgres'].filter((place) => words.includes(place));
const names = words.filter((word) => word !== 'short' && !places.includes(word));
const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no scenario ${unknown.join(', ')}; there are ${scenarios.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const postgres = postgresOnDemand();
const grounds = groundsOn(postgres.url).filter(({ mode, store }) =>
  places.every((place) => (isMode(place) ? place === mode : place === store)),
);
const results: { row: readonly [string, ...string[]]; broken: readonly string[] }[] = [];
for (const scenario of scenarios.filter(({ name }) => names.length === 0 || names.includes(name))) {
  for (const ground of grounds.filter((each) => scenario.on?.(each) ?? true)) {
    const began = performance.now();
    const { measured, broken } = await scenario.run(ground, length);
    const seconds = ((performance.now() - began) / 1_000).toFixed(0);
    const held = broken.length === 0 ? 'yes' : `no: ${broken.join('; ')}`;
    results.push({ row: [scenario.fault, nameOf(ground), scenario.holds, measured, `${seconds} s`, held], broken });
    console.log(`${scenario.name}, ${nameOf(ground)}, ${seconds} s: ${measured}; held: ${held}`);
  }
}
await postgres.stop();
const heading = ['fault', 'where', 'what must hold', 'measured', 'took', 'held'] as const;
console.log(
  `\n${table(
    heading,
    results.map(({ row }) => row),
  )}`,
);
process.exit(results.every(({ broken }) => broken.length === 0) ? 0 : 1);

function isMode(place: string): boolean {
  return place === 'http' || place === 'socket';
}
