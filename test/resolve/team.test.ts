import { describe, expect, it } from 'vitest';
import { dataDirectory, keptFile, loadFiles } from '../../src/catalog/load.ts';
import { readOverlay } from '../../src/catalog/overlay/overlay.ts';
import { makeKnown } from '../../src/knowledge.ts';
import { rowsOf } from './by-hand.ts';

const row = (code: string, title: string, more = ''): string =>
  `  - { code: "${code}", title: ${title}, owner: business system, meaning: "${title}.", checks: [Look.], retry: No.${more} }\n`;

const texts = new Map([
  [
    'business.yml',
    `scope: business\nentries:\n${row('42', 'The stock is empty')}${row('20001', 'The order is locked', ', constants: [ORDER_LOCKED]')}${row('123456', 'The coupon is used up')}${row('30000-30099', 'Payments')}  - { code: "6666", title: Ours, aliases: { en: [the zebra crossed] }, constants: [ZEBRA_CROSSED_IT] }\n`,
  ],
  ['android.yml', `scope: android\nentries:\n${row('2090', 'The wallet of the app is shut')}`],
]);

const files = loadFiles(dataDirectory, keptFile);
const read = readOverlay('mine', texts, files.files);
if (!read.ok) throw new Error(JSON.stringify(read.findings));
const plain = makeKnown(files);
const team = makeKnown(files, read.overlay);
const found = (text: string): readonly string[] => rowsOf(team.explain(text));

describe('codes that a team added', () => {
  it.each([
    ['20001', ['business 20001']],
    ['error 20001', ['business 20001']],
    ['{"resultStatus": 20001, "memo": "x"}', ['business 20001']],
    ['code 123456', ['business 123456']],
    ['ORDER_LOCKED', ['business 20001']],
    ['the zebra crossed', ['business 6666']],
    ['ZEBRA_CROSSED_IT', ['business 6666']],
    ['business error 42', ['business 42']],
    ['error 42', ['business 42']],
    ['error 30050', ['business 30000-30099 for 30050']],
    ['error 6150', ['business 6000-6999 for 6150']],
    ['android error 2090', ['android 2090']],
    ['error 2090', ['android 2090']],
    ['the stock is empty', ['business 42']],
  ])('are found in %j', (text, rows) => {
    expect(found(text)).toEqual(rows);
  });

  it('are not taken for another client’s', () => {
    expect(found('ios error 2090')).toEqual(['gateway 1001-5999 for 2090']);
    expect(found('sg error 42')).toEqual(rowsOf(plain.explain('sg error 42')));
  });

  it('are none of the ranges that the gateway has', () => {
    expect(team.explain('error 99999').notes).toEqual(plain.explain('error 99999').notes);
  });
});

it('official codes are answered as without an overlay', () => {
  for (const { scope, code, title } of plain.catalog.entries) {
    for (const text of [`error ${code.split('-')[0]}`, `${scope} ${code.split('-')[0]}`, title]) {
      const [before, now] = [plain.explain(text), team.explain(text)];
      const added = now.entries.some(({ entry }) => entry.team?.added);
      if (!added) expect([text, rowsOf(now)]).toEqual([text, rowsOf(before)]);
      for (const { entry } of now.entries) {
        const { team: said, ...official } = entry;
        if (!said?.added)
          expect(official).toEqual(
            plain.catalog.entries.find((each) => each.scope === entry.scope && each.code === entry.code),
          );
      }
    }
  }
});
