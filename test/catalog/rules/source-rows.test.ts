import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../../../src/catalog/rules/source-rows.ts';
import { everySourceRow, sourceRows } from '../../../src/catalog/rules/source-rows.ts';
import { scopes } from '../../../src/catalog/schema.ts';
import { findingsOf, row, scopeText } from '../small-catalog.ts';

const rowText = ({ code, protocols, prompt }: SourceRow) =>
  row({
    code: `"${code}"`,
    listed: 'true',
    ...(protocols ? { protocols: `[${protocols.join(', ')}]` } : {}),
    ...(prompt ? { prompt: JSON.stringify(prompt) } : {}),
  });

/** The texts of a catalog that has the official page's rows and nothing else, after a change. */
function pageTexts(change: (rows: readonly SourceRow[]) => readonly SourceRow[] = (rows) => rows) {
  const rows = change(sourceRows);
  const textOf = (scope: (typeof scopes)[number]) =>
    scopeText(scope, ...rows.filter((each) => each.scope === scope).map(rowText));
  return Object.fromEntries(scopes.map((scope) => [`${scope}.yml`, textOf(scope)]));
}

describe('the official page', () => {
  it('has 20 gateway codes and two ranges, 8 business codes, 15 Android codes and three ranges', () => {
    const count = (scope: string, range: boolean) =>
      sourceRows.filter((each) => each.scope === scope && each.code.includes('-') === range).length;
    expect([count('gateway', false), count('gateway', true)]).toEqual([20, 2]);
    expect([count('business', false), count('business', true)]).toEqual([8, 0]);
    expect([count('android', false), count('android', true)]).toEqual([15, 3]);
  });

  it('is covered by a catalog that has all of them', () => {
    expect(findingsOf(everySourceRow, pageTexts())).toEqual([]);
  });
});

it.each(['gateway 7014', 'gateway 1001-5999', 'business 6666', 'android 18', 'android 500-599'])(
  '%s must not be left out',
  (name) => {
    const [scope] = name.split(' ');
    const texts = pageTexts((rows) => rows.filter((each) => `${each.scope} ${each.code}` !== name));
    expect(findingsOf(everySourceRow, texts)).toEqual([
      `data/${scope}.yml:5:3: the official page has a row for ${name}; add it here`,
    ]);
  },
);

it.each([
  [
    'gateway',
    row({ code: '"4001"' }),
    'data/gateway.yml:7:13: the official page lists gateway 4001; set listed to true',
  ],
  [
    'gateway',
    row({ code: '"8001"', listed: 'true' }),
    'data/gateway.yml:7:13: the official page has no row for gateway 8001; set listed to false',
  ],
  [
    'business',
    row({ code: '"6004"', listed: 'true', protocols: '[MPC, DUBBO]' }),
    'data/business.yml:14:16: the official page lists business 6004 for HTTP, MPC, DUBBO; write [HTTP, MPC, DUBBO]',
  ],
  [
    'business',
    row({ code: '"6000"', listed: 'true', protocols: '[HTTP, MPC, DUBBO]' }),
    'data/business.yml:14:16: the official page lists business 6000 for MPC, DUBBO; write [MPC, DUBBO]',
  ],
  [
    'android',
    row({ code: '"2"', listed: 'true', prompt: 'No network.' }),
    'data/android.yml:14:13: the official page lists android 2 with the prompt "Failed to connect to network."; write it so',
  ],
  [
    'android',
    row({ code: '"0"', listed: 'true' }),
    'data/android.yml:5:5: the official page lists android 0 with the prompt "Unknown error. Please try again later."; write it so',
  ],
] as const)('a row of %s that says otherwise is reported (%#)', (scope, text, finding) => {
  const findings = findingsOf(everySourceRow, { [`${scope}.yml`]: scopeText(scope, text) });
  expect(findings.filter((each) => !each.includes('has a row for'))).toEqual([finding]);
});
