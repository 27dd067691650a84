import { expect, it } from 'vitest';
import { checkedLine } from '../../src/cli/checked.ts';
import { parseConfig } from '../../src/config/file.ts';
import { loadKnown } from '../../src/knowledge.ts';

const { catalog } = loadKnown();
const told = loadKnown('overlay.example').catalog;

/** What is said of a configuration file of this text. */
function said(text: string | undefined, overlay?: string): string {
  const read = parseConfig('mgscode.yml', text, [...catalog.logs.values()]);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return checkedLine({ ...read, path: 'mgscode.yml', catalog: overlay === undefined ? catalog : told, overlay });
}

const size = `catalog ${catalog.entries.length} entries`;
const two = 'environments: [{ name: a, deployment: public }, { name: b, deployment: private }]\n';

it.each([
  [undefined, undefined, `no mgscode.yml: the defaults hold; no overlay; ${size}`],
  ['', undefined, `mgscode.yml says nothing: the defaults hold; no overlay; ${size}`],
  [
    `${two}channels: { watch: [inc-*] }\nadmins: [U012AB3CD]\n`,
    '/srv/mgscode/overlay.example/',
    `mgscode.yml: 2 environments (a, b), 1 pattern of channels to watch, 0 bots, 1 admin; overlay overlay.example: 1 code, 3 notes; ${size}`,
  ],
])('%j with the overlay %s was checked', (text, overlay, line) => {
  expect(said(text, overlay)).toBe(line);
});
