import { expect, it } from 'vitest';
import { translationsComplete } from '../../../src/catalog/rules/translations-complete.ts';
import { chineseRow, chineseText, findingsOf, row, scopeText } from '../small-catalog.ts';

const english = {
  checks: '[Run `ls`., Wait.]',
  causes: '[It is full.]',
  note: 'Old.',
  retry: 'Depends. It may be full.',
};
const chinese = { checks: '[运行 `ls`。, 等一下。]', causes: '[满了。]', note: '旧。', retry: '视情况：可能满了。' };

function findings(there: Parameters<typeof row>[0], ...here: readonly Parameters<typeof row>[0][]): readonly string[] {
  const rows = here.map((keys) => chineseRow(keys));
  return findingsOf(translationsComplete, {
    'h5.yml': scopeText('h5', row(there)),
    'zh/h5.yml': chineseText('h5', ...rows),
  });
}

it('a row that says in Chinese what it says in English is in order', () => {
  expect(findings(english, chinese)).toEqual([]);
});

it.each<[string, Parameters<typeof row>[0], string]>([
  ['a check less', { checks: '[运行 `ls`。]' }, '9:13: h5 9 has 2 checks in English and 1 here; say each'],
  ['no causes', { causes: undefined }, '6:5: h5 9 has 1 causes in English and 0 here; say each'],
  ['no note', { note: undefined }, '6:5: h5 9 has no note here; translate it'],
  ['another verdict', { retry: '不要：满了。' }, '10:12: h5 9 has another verdict in English; start with 视情况：'],
  ['no verdict', { retry: '看看再说。' }, '10:12: h5 9 has another verdict in English; start with 视情况：'],
  ['another command', { checks: '[运行 `la`。, 等。]' }, '9:14: h5 9 has other code in English; write `ls`'],
  ['code where there is none', { title: '错在 `x`' }, '7:12: h5 9 has other code in English; write no backticks'],
])('%s is found', (_, keys, finding) => {
  expect(findings(english, { ...chinese, ...keys })).toEqual([`data/zh/h5.yml:${finding}`]);
});

it('a note that English does not have is found', () => {
  expect(findings({}, { note: '旧。' })).toEqual(['data/zh/h5.yml:11:11: h5 9 in English has no note; take it out']);
});

it('a row without Chinese texts, and texts without a row, are found', () => {
  expect(findings({}, { code: '"8"' })).toEqual([
    'data/zh/h5.yml:6:3: h5 9 has no Chinese texts; add its row here',
    'data/zh/h5.yml:6:5: data/h5.yml has no h5 8; take this out',
  ]);
});

it('texts that stand twice are found', () => {
  expect(findings({}, {}, {})).toEqual(['data/zh/h5.yml:11:5: h5 9 is already on line 6; take one out']);
});

it('logs and pages are held to it too', () => {
  const given = {
    'zh/logs.yml':
      'language: zh\nlogs:\n  - id: phone\n    title: 手机\n    host: 手机\n    availability: 公有云\n    look: 调用\n',
    'zh/docs.yml': 'language: zh\ndocs: []\n',
  };
  expect(findingsOf(translationsComplete, given)).toEqual([
    'data/zh/logs.yml:6:19: phone in English has no availability; take it out',
    'data/zh/docs.yml:2:7: manual has no Chinese texts; add its row here',
  ]);
});
