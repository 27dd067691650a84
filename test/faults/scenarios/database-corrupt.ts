import { readFileSync, writeFileSync } from 'node:fs';
import { chanceOf } from '../../eval/chance.ts';
import { startProcess } from '../bot-process.ts';
import { openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { scaled } from '../timings.ts';

const tries = { short: 1, long: 20 } as const;

/** A file that is no database any more. */
export const databaseCorrupt: Scenario = {
  name: 'database-corrupt',
  fault: 'the database is corrupt at the start',
  holds: 'a clear error, and the file stays as it is',
  on: ({ store }) => store === 'sqlite',
  run,
};

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const field = await openField(ground, { empty: true });
  try {
    const { slack, database } = field;
    const path = database.kind === 'sqlite' ? `${database.path}.corrupt` : '';
    const { apiUrl, botToken, appToken, signingSecret } = slack;
    const addresses = { apiUrl, botToken, appToken, signingSecret };
    const chance = chanceOf(5);
    let clear = 0;
    let kept = 0;
    for (let at = 0; at < tries[length]; at += 1) {
      const noise = Buffer.from(Array.from({ length: 8_192 }, () => chance.whole(0, 255)));
      writeFileSync(path, noise);
      const plan = {
        mode: ground.mode,
        slack: addresses,
        database: { kind: 'sqlite', path },
        timings: scaled,
        port: 0,
      };
      const said = await startProcess(plan as Parameters<typeof startProcess>[0]).then(
        async (bot) => `started: ${await bot.kill()}`,
        (error: Error) => error.message,
      );
      clear += Number(said.includes(`${path}: file is not a database; put a backup in its place`));
      kept += Number(readFileSync(path).equals(noise));
    }
    return {
      measured: `${clear} of ${tries[length]} starts refused with the reason, ${kept} files untouched`,
      broken: unmet({
        'each is refused with the reason': clear === tries[length],
        'the file stays as it is': kept === tries[length],
      }),
    };
  } finally {
    await field.stop();
  }
}
