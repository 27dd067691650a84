import { text as readAll } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import packageFile from '../../package.json' with { type: 'json' };
import { formatFinding } from '../catalog/finding.ts';
import { checkCatalog, checkOverlay } from '../catalog/load.ts';
import { overlayOf } from '../config/environment.ts';
import { loadConfig } from '../config/file.ts';
import { type Known, knownLogs, loadKnown } from '../knowledge.ts';
import { buildCard } from '../render/build-card.ts';
import { entryJson, toJson } from '../render/json.ts';
import { toTerminal } from '../render/terminal.ts';
import { pointers } from '../resolve/found.ts';
import { chooseLanguage } from '../resolve/language.ts';
import { answerTo } from './answer.ts';
import type { CommandLine } from './arguments.ts';
import { runBatch } from './batch.ts';
import { checkedLine } from './checked.ts';
import { refuseNothing, refuseStrays } from './misuse.ts';
import { usageIn } from './usage.ts';
import { configOf, readWishes } from './wishes.ts';

/** Exit statuses, as the README gives them. */
export const exits = { found: 0, nothing: 1, wrong: 2 } as const;

/** Does what a command line asks and gives the exit status. Throws a `CatalogError` when the catalog cannot be used, and
 * a `ConfigError` when the configuration cannot, and a `UsageError` when something is asked that cannot be meant. */
export async function run(line: CommandLine): Promise<number> {
  switch (line.verb) {
    case 'help':
      return print(usageIn[chooseLanguage({ asked: line.lang })]);
    case 'version':
      return print(`${packageFile.version}\n`);
    case 'check':
      return check(line);
    case 'list':
      return list(line);
    case 'batch':
      return batch(line);
    default:
      return explain(line);
  }
}

function known(): Known {
  return loadKnown(overlayOf(process.env));
}

function print(text: string): number {
  process.stdout.write(text);
  return exits.found;
}

async function batch(line: CommandLine): Promise<number> {
  const wishes = readWishes(line);
  return (await runBatch(known().explain, wishes, process.stdin, process.stdout)) ? exits.found : exits.nothing;
}

async function explain(line: CommandLine): Promise<number> {
  const { text, json, unasked, scope, lang } = line;
  if (text === '' && isatty(process.stdin.fd)) {
    return print(usageIn[chooseLanguage({ asked: lang })]);
  }
  refuseStrays(line);
  const wishes = readWishes(line);
  const { catalog, explain: ask } = known();
  const read = text === '' ? await readAll(process.stdin) : text;
  const { languages } = wishes;
  const answer = answerTo(
    ask,
    wishes,
    read,
    scope === undefined ? { unasked, languages } : { unasked, scope, languages },
  );
  refuseNothing(line, answer);
  print(json ? `${JSON.stringify(toJson(answer), null, 2)}\n` : toTerminal(buildCard(answer, catalog), hasColour()));
  return answer.kind === 'none' ? exits.nothing : exits.found;
}

/** https://no-color.org : any value that is not empty turns colours off. */
function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR;
}

function list(line: CommandLine): number {
  const { json, scope } = line;
  const catalog = known().catalog.in(chooseLanguage(readWishes(line).languages));
  const entries = catalog.entries.filter((entry) => scope === undefined || entry.scope === scope);
  const lines = entries.map((entry) => `${entry.scope.padEnd(15)} ${entry.code.padEnd(10)} ${entry.title}\n`);
  return print(
    json
      ? `${JSON.stringify(
          entries.map((entry) => entryJson(pointers(catalog, entry))),
          null,
          2,
        )}\n`
      : lines.join(''),
  );
}

/** Findings are what a program reads; what was checked is for whoever sits there. */
function check(line: CommandLine): number {
  const { path } = configOf(line);
  const config = loadConfig(configOf(line), knownLogs());
  const overlay = overlayOf(process.env);
  const findings = [
    ...checkCatalog(),
    ...(overlay === undefined ? [] : checkOverlay(overlay)),
    ...(config.ok ? [] : config.findings),
  ];
  print(findings.map((finding) => `${formatFinding(finding)}\n`).join(''));
  if (!config.ok || findings.length > 0) {
    return exits.wrong;
  }
  process.stderr.write(`${checkedLine({ ...config, path, catalog: known().catalog, overlay })}\n`);
  return exits.found;
}
