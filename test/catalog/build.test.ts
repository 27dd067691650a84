import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import type { Entry } from '../../src/catalog/catalog.ts';
import { isRange } from '../../src/catalog/catalog.ts';
import { parseCatalog } from '../../src/catalog/files.ts';
import { scopes } from '../../src/catalog/schema.ts';
import { row, scopeText, smallCatalog, smallTexts } from './small-catalog.ts';

const codes = ['4003', '1001-5999', '4001', '7014', '7000-7999', '7004', '4002', '1000', '1005', '4000-4009'];
const rows = codes.map((code) =>
  row({ code: `"${code}"`, title: `About ${code}`, ...(code === '4001' ? { constants: '[SERVER_TIMEOUT]' } : {}) }),
);
const texts = {
  'gateway.yml': scopeText('gateway', ...rows),
  'ios.yml': scopeText('ios', row({ code: '"4"', constants: '[server_timeout]' })),
};
const catalog = buildCatalog(smallCatalog(texts), '1.0.0');
const codesOf = (entries: readonly Entry[]) => entries.map((entry) => `${entry.scope} ${entry.code}`);

describe('a catalog', () => {
  it('has its entries scope by scope, by number, a range before the codes in it', () => {
    expect(codesOf(catalog.entries)).toEqual([
      'gateway 1000',
      'gateway 1001-5999',
      'gateway 1005',
      'gateway 4000-4009',
      'gateway 4001',
      'gateway 4002',
      'gateway 4003',
      'gateway 7000-7999',
      'gateway 7004',
      'gateway 7014',
      'ios 4',
    ]);
  });

  it('has every scope in its usual order, with label and sentence', () => {
    expect([...catalog.scopes.keys()]).toEqual(scopes);
    expect(catalog.scopes.get('ios')).toMatchObject({ scope: 'ios', label: 'ios', about: 'Codes for a test.' });
  });

  it('finds logs and pages by id', () => {
    expect(catalog.logs.get('phone')?.path).toBe('adb logcat');
    expect(catalog.docs.get('manual')?.url).toBe('https://example.com/manual');
  });

  it('tells where an entry stands', () => {
    expect(catalog.exact('gateway', 4003)?.position).toEqual({ file: 'data/gateway.yml', line: 5, col: 5 });
    expect(catalog.exact('ios', 4)?.position).toEqual({ file: 'data/ios.yml', line: 5, col: 5 });
  });

  it('cannot be changed by who reads it', () => {
    const entry = catalog.exact('gateway', 4001);
    expect([catalog, catalog.entries, entry, entry?.checks, entry?.position].every(Object.isFrozen)).toBe(true);
  });
});

describe('looking up', () => {
  it.each([
    ['gateway', 4001, 'About 4001'],
    ['gateway', 4000, undefined],
    ['gateway', 1001, undefined],
    ['ios', 4001, undefined],
    ['gateway', 4001.5, undefined],
    ['gateway', Number.NaN, undefined],
  ] as const)('%s %d exactly gives %s', (scope, code, title) => {
    expect(catalog.exact(scope, code)?.title).toBe(title);
  });

  it.each([
    ['gateway', 4001, '4000-4009'],
    ['gateway', 4009, '4000-4009'],
    ['gateway', 4010, '1001-5999'],
    ['gateway', 1001, '1001-5999'],
    ['gateway', 5999, '1001-5999'],
    ['gateway', 6000, undefined],
    ['gateway', 7999, '7000-7999'],
    ['ios', 4001, undefined],
  ] as const)('%s %d lies in %s, the narrowest range', (scope, code, range) => {
    expect(catalog.range(scope, code)?.code).toBe(range);
  });

  it.each(['SERVER_TIMEOUT', 'server_timeout', 'Server_TimeOut'])(
    '%s finds every entry of that constant',
    (constant) => {
      expect(codesOf(catalog.named(constant))).toEqual(['gateway 4001', 'ios 4']);
    },
  );

  it.each(['SERVER', '', 'constructor'])('"%s" is no constant', (constant) => {
    expect(catalog.named(constant)).toEqual([]);
  });

  it.each([
    ['gateway', 4004, ['4003', '4002', '4001', '7004'], 'one digit changed, the nearest by value first'],
    ['gateway', 7104, ['7014', '7004'], 'two digits swapped'],
    ['gateway', 4010, ['4001'], 'swapped at the end'],
    ['gateway', 999, ['1000'], 'one more, though it has a digit more'],
    ['gateway', 4001, ['4002', '4003'], 'never the code itself, nor ranges'],
    ['gateway', 9999, [], 'nothing near'],
    ['ios', 7, ['4'], 'a single digit'],
    ['ios', 4001, [], 'nothing of that length in the scope'],
    ['gateway', -1, [], 'no code'],
    ['gateway', 1e21, [], 'no code either'],
  ] as const)('%s %d is near %j: %s', (scope, code, expected, _why) => {
    expect(catalog.near(scope, code).map((entry) => entry.code)).toEqual(expected);
  });

  it('gives at most five codes that are near', () => {
    const many = Array.from({ length: 10 }, (_, digit) => row({ code: `"${digit}"`, title: `About ${digit}` }));
    const crowded = buildCatalog(smallCatalog({ 'h5.yml': scopeText('h5', ...many) }), '1');
    expect(crowded.near('h5', 4).map((entry) => entry.code)).toEqual(['3', '5', '2', '6', '1']);
  });

  it('of any number finds only codes of the scope, never a range, never itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 9999 })), (code) => {
        for (const entry of catalog.near('gateway', code)) {
          expect(entry.scope).toBe('gateway');
          expect(isRange(entry)).toBe(false);
          expect(entry.from).not.toBe(code);
        }
      }),
    );
  });
});

it('the order of files and of rows within them makes no difference', () => {
  const simple = codes.map((code) => row({ code: `"${code}"`, title: `About ${code}` }));
  const shape = (built: typeof catalog) => built.entries.map(({ position, ...entry }) => entry);
  const build = (order: readonly string[], reverse: boolean) => {
    const all = [...smallTexts({ 'gateway.yml': scopeText('gateway', ...order) })];
    const result = parseCatalog('data', new Map(reverse ? all.reverse() : all));
    if (!result.ok) throw new Error('not in order');
    return shape(buildCatalog(result.files, '1'));
  };
  const expected = build(simple, false);
  const shuffled = fc.shuffledSubarray(simple, { minLength: simple.length });
  fc.assert(
    fc.property(shuffled, fc.boolean(), (order, reverse) => {
      expect(build(order, reverse)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
