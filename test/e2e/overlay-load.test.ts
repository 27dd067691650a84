import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, expect, it } from 'vitest';
import { headline } from './looks.ts';
import { useStage } from './stage.ts';

/** A large company's business codes. */
const entries = 10_000;
const firstCode = 20_000;
/** Nobody notices a reply that comes this much later. */
const mostDelayMs = 250;

const folder = mkdtempSync(join(tmpdir(), 'mgscode-load-'));
afterAll(() => rmSync(folder, { recursive: true }));

const things = ['order', 'payment', 'stock', 'coupon', 'invoice', 'ledger', 'refund', 'cart', 'parcel', 'wallet'];
const thing = (at: number): string => things[at % things.length] ?? '';

function entry(at: number, mark: string): string {
  return [
    `  - code: "${firstCode + at}"`,
    `    title: The ${thing(at)} of ${thing(at * 7)} number ${at} ${mark}`,
    '    owner: business system',
    `    meaning: The ${thing(at)} service does not take the ${thing(at * 3)}, since step ${at} is not done.`,
    `    checks: [Look the ${thing(at)} up in its console., Ask the owner of the ${thing(at * 3)}.]`,
    '    retry: "No: it fails again until the step is done."',
    `    constants: [BIZ_${thing(at).toUpperCase()}_${at}]`,
    `    aliases: { en: [${thing(at)} and ${thing(at * 7)} ${at} refused] }`,
    `    team: ${thing(at)}`,
  ].join('\n');
}

function write(mark: string): void {
  const rows = Array.from({ length: entries }, (_, at) => entry(at, mark));
  writeFileSync(join(folder, 'draft'), `scope: business\nentries:\n${rows.join('\n')}\n`);
  renameSync(join(folder, 'draft'), join(folder, 'codes.yml'));
}

write('is refused');
const stage = useStage('http', { files: () => ({ overlay: folder, config: join(folder, 'absent.yml') }) });

it('ten thousand entries are read again while replies go on as ever', async () => {
  const ask = async (text: string) => {
    const since = performance.now();
    const { message } = await stage.slack.command('#mobile-team', `/mgscode ${text}`);
    waits.push(performance.now() - since);
    return message && headline(message);
  };
  const waits: number[] = [];
  const last = firstCode + entries - 1;
  expect(await ask(String(last))).toMatch(/is refused$/);
  write('is renamed');
  waits.length = 0;
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const since = performance.now();
  let title: string | undefined = '';
  while (!title?.endsWith('is renamed') && performance.now() - since < 15_000) {
    await ask('4001');
    title = await ask(String(last));
  }
  delay.disable();
  const figures = {
    tookMs: Math.round(performance.now() - since),
    longestDelayMs: Math.round(delay.max / 1e6),
    replies: waits.length,
    longestReplyMs: Math.round(Math.max(...waits)),
  };
  console.log(figures);
  expect(title).toMatch(/is renamed$/);
  expect(figures.longestDelayMs).toBeLessThan(mostDelayMs);
  expect(figures.longestReplyMs).toBeLessThan(mostDelayMs);
});
