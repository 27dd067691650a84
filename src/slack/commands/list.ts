import { type Entry, isRange } from '../../catalog/catalog.ts';
import type { Language } from '../../catalog/language.ts';
import { type Scope, scopes } from '../../catalog/schema.ts';
import { redact } from '../../extract/redact.ts';
import type { Line, Part } from '../../render/card.ts';
import { prose } from '../../render/inline.ts';
import { commandName } from '../ids.ts';
import { withoutButtons } from '../replies/plain.ts';
import type { Services } from '../services.ts';
import type { Command } from './command.ts';

const texts = {
  en: {
    scopes: 'Scopes',
    scope: (label: string, codes: number) => ` ${label}, ${codes} codes. `,
    unknown: 'There is no scope ',
    stop: '.',
    more: (count: number) => `… and ${count} more: ask for the one you have.`,
  },
  zh: {
    scopes: '范围',
    scope: (label: string, codes: number) => ` ${label}，${codes} 个结果码。`,
    unknown: '没有这个范围：',
    stop: '。',
    more: (count: number) => `……还有 ${count} 个，请直接问具体的结果码。`,
  },
} as const satisfies Record<Language, object>;

/** Lists the scopes, or the codes of one. */
export const listCommand: Command = {
  name: 'list',
  chinese: '列表',
  usage: `[${scopes.join('|')}]`,
  about: { en: 'all codes of a scope, or the scopes', zh: '某个范围的全部结果码，或者有哪些范围' },
  takes: ([scope = '', ...more]) => more.length === 0 && (isScope(scope) || !/\d/.test(scope)),
  run: async ({ catalog }, { words: [scope], language, shared }) => {
    const told = catalog.in(language);
    const entries = shared ? told.entries.filter(({ team }) => team?.added !== true) : told.entries;
    return withoutButtons({ language, parts: listed({ ...told, entries }, scope) });
  },
};

function isScope(word: string): word is Scope {
  return scopes.some((scope) => scope === word);
}

function listed(catalog: Services['catalog'], scope: string | undefined): readonly Part[] {
  if (scope === undefined) {
    return overview(catalog);
  }
  const say = texts[catalog.language];
  const unknown: Part = { kind: 'lines', lines: [[say.unknown, { code: redact(scope).text }, say.stop]] };
  return isScope(scope) ? codes(catalog, scope) : [unknown, ...overview(catalog)];
}

function overview(catalog: Services['catalog']): readonly Part[] {
  const say = texts[catalog.language];
  const items = [...catalog.scopes.values()].map((info): Line => {
    const known = catalog.entries.filter((entry) => entry.scope === info.scope && !isRange(entry)).length;
    return [{ code: `${commandName} list ${info.scope}` }, say.scope(info.label, known), ...prose(info.about)];
  });
  return [{ kind: 'list', label: say.scopes, ordered: false, items }];
}

function codes(catalog: Services['catalog'], scope: Scope): readonly Part[] {
  const entries = catalog.entries.filter((entry) => entry.scope === scope);
  const label = catalog.scopes.get(scope)?.label ?? scope;
  const shown = asManyAsFit(entries);
  const rest = entries.length - shown.length;
  const more: readonly Line[] = rest === 0 ? [] : [[texts[catalog.language].more(rest)]];
  return [{ kind: 'lines', lines: [[{ bold: label }], ...shown.map(codeLine), ...more] }];
}

/** A team can add more codes than a message of Slack's holds. What escaping makes longer is allowed for. */
const mostCharacters = 8_000;
const aroundTitle = 10;

function asManyAsFit(entries: readonly Entry[]): readonly Entry[] {
  let length = 0;
  const end = entries.findIndex(({ code, title }) => {
    length += code.length + title.length + aroundTitle;
    return length > mostCharacters;
  });
  return end < 0 ? entries : entries.slice(0, end);
}

function codeLine(entry: Entry): Line {
  return [{ bold: entry.code }, `  ${entry.title}`];
}
