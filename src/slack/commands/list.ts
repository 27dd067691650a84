import { type Entry, isRange } from '../../catalog/catalog.ts';
import { type Scope, scopes } from '../../catalog/schema.ts';
import type { Line, Part } from '../../render/card.ts';
import { prose } from '../../render/inline.ts';
import { commandName } from '../ids.ts';
import { withoutButtons } from '../replies/plain.ts';
import type { Services } from '../services.ts';
import type { Command } from './command.ts';

/** Lists the scopes, or the codes of one. */
export const listCommand: Command = {
  name: 'list',
  usage: `[${scopes.join('|')}]`,
  about: 'all codes of a scope, or the scopes',
  takes: ([scope = '', ...more]) => more.length === 0 && (isScope(scope) || !/\d/.test(scope)),
  run: async ({ catalog }, { words: [scope] }) => withoutButtons({ parts: listed(catalog, scope) }),
};

function isScope(word: string): word is Scope {
  return scopes.some((scope) => scope === word);
}

function listed(catalog: Services['catalog'], scope: string | undefined): readonly Part[] {
  if (scope === undefined) {
    return overview(catalog);
  }
  const unknown: Part = { kind: 'lines', lines: [['There is no scope ', { code: scope }, '.']] };
  return isScope(scope) ? codes(catalog, scope) : [unknown, ...overview(catalog)];
}

function overview(catalog: Services['catalog']): readonly Part[] {
  const items = [...catalog.scopes.values()].map((info): Line => {
    const known = catalog.entries.filter((entry) => entry.scope === info.scope && !isRange(entry)).length;
    return [{ code: `${commandName} list ${info.scope}` }, ` ${info.label}, ${known} codes. `, ...prose(info.about)];
  });
  return [{ kind: 'list', label: 'Scopes', ordered: false, items }];
}

function codes(catalog: Services['catalog'], scope: Scope): readonly Part[] {
  const entries = catalog.entries.filter((entry) => entry.scope === scope);
  const label = catalog.scopes.get(scope)?.label ?? scope;
  return [{ kind: 'lines', lines: [[{ bold: label }], ...entries.map(codeLine)] }];
}

function codeLine(entry: Entry): Line {
  return [{ bold: entry.code }, `  ${entry.title}`];
}
