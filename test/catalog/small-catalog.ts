import type { CatalogFiles } from '../../src/catalog/files.ts';
import { parseCatalog } from '../../src/catalog/files.ts';
import { formatFinding } from '../../src/catalog/finding.ts';
import type { Rule } from '../../src/catalog/rules/rule.ts';
import type { Scope } from '../../src/catalog/schema.ts';
import { scopes } from '../../src/catalog/schema.ts';

/** Keys of a row as they stand in YAML; `undefined` leaves a key out. */
type RowText = Record<string, string | undefined>;

/** A row that no rule objects to, one key a line, nine lines: further keys follow in the order given. */
const goodRow: RowText = {
  code: '"9"',
  title: 'A title',
  listed: 'false',
  owner: 'network',
  meaning: 'It went wrong.',
  checks: '[Look at it.]',
  retry: 'No. It is broken.',
  logs: '[phone]',
  sources: '[inference]',
};

/** A row's YAML; the given keys replace those of the good row, in place. */
export function row(keys: RowText): string {
  const lines = Object.entries({ ...goodRow, ...keys }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${value}`,
  );
  return `  - ${lines.join('\n    ')}\n`;
}

/** A scope's YAML. Four lines stand before the first row, so its code is on line 5 and, say, its checks are on line 10. */
export function scopeText(scope: Scope, ...rows: readonly string[]): string {
  const entries = rows.length > 0 ? `entries:\n${rows.join('')}` : 'entries: []\n';
  return `scope: ${scope}\nlabel: ${scope}\nabout: Codes for a test.\n${entries}`;
}

/** A row's Chinese YAML, one key a line, five lines; the given keys replace those of the good row, in place. */
export function chineseRow(keys: RowText): string {
  const good = { code: '"9"', title: '标题', meaning: '出错了。', checks: '[看一下。]', retry: '不要：坏了。' };
  const lines = Object.entries({ ...good, ...keys }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${value}`,
  );
  return `  - ${lines.join('\n    ')}\n`;
}

/** A scope's Chinese YAML. Five lines stand before the first row. */
export function chineseText(scope: Scope, ...rows: readonly string[]): string {
  const entries = rows.length > 0 ? `entries:\n${rows.join('')}` : 'entries: []\n';
  return `scope: ${scope}\nlanguage: zh\nlabel: ${scope}\nabout: 测试用的码。\n${entries}`;
}

/** Texts of a whole catalog in `data/`, with one log, `phone`, and one page, `manual`; those given replace others. */
export function smallTexts(given: Record<string, string>): ReadonlyMap<string, string> {
  const logs = 'logs:\n  - id: phone\n    title: Phone\n    path: adb logcat\n    host: phone\n    look: the call\n';
  const docs = 'docs:\n  - id: manual\n    title: Manual\n    url: https://example.com/manual\n';
  const empty = Object.fromEntries(scopes.map((scope) => [`${scope}.yml`, scopeText(scope)]));
  const chinese = Object.fromEntries(scopes.map((scope) => [`zh/${scope}.yml`, chineseText(scope)]));
  const others = {
    'logs.yml': logs,
    'docs.yml': docs,
    'zh/logs.yml': 'language: zh\nlogs:\n  - id: phone\n    title: 手机\n    host: 手机\n    look: 这次调用\n',
    'zh/docs.yml': 'language: zh\ndocs:\n  - id: manual\n    title: 手册\n',
  };
  return new Map(Object.entries({ ...empty, ...chinese, ...others, ...given }));
}

/** The same, parsed. Throws when the texts do not even fit the schema. */
export function smallCatalog(given: Record<string, string> = {}): CatalogFiles {
  const result = parseCatalog('data', smallTexts(given));
  if (!result.ok) throw new Error(result.findings.map(formatFinding).join('\n'));
  return result.files;
}

/** What a rule says about a small catalog, as it is printed. */
export function findingsOf(rule: Rule, given: Record<string, string>): readonly string[] {
  return rule.check(smallCatalog(given)).map(formatFinding);
}
