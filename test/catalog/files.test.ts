import { expect, it } from 'vitest';
import { parseCatalog } from '../../src/catalog/files.ts';
import { formatFinding } from '../../src/catalog/finding.ts';
import { row, scopeText, smallTexts } from './small-catalog.ts';

it('a catalog without a file that it needs is refused, each such file being named', () => {
  const texts = new Map([...smallTexts({})].filter(([name]) => !['ios.yml', 'logs.yml', 'zh/h5.yml'].includes(name)));
  const result = parseCatalog('data', texts);
  expect(result.ok ? [] : result.findings.map(formatFinding)).toEqual([
    'data/ios.yml:1:1: this file is missing; the catalog needs it',
    'data/logs.yml:1:1: this file is missing; the catalog needs it',
    'data/zh/h5.yml:1:1: this file is missing; the catalog needs it',
  ]);
});

it('everything that is wrong in any of the files is named at once', () => {
  const texts = smallTexts({
    'ios.yml': scopeText('ios', row({ code: '4001', owner: 'client', metaning: 'It hung.', meaning: undefined })),
    'h5.yml': 'scope: h5\n\tlabel: H5\n',
    'docs.yml': 'docs:\n  - id: The Manual\n    title: Manual\n    url: http://example.com/\n',
  });
  const result = parseCatalog('data', texts);
  expect(result.ok ? [] : result.findings.map(formatFinding)).toEqual([
    'data/docs.yml:2:9: "id" cannot be "The Manual": write it as lower-case-words-with-dashes',
    'data/docs.yml:4:10: "url" cannot be "http://example.com/": write a whole address that starts with https://',
    expect.stringMatching(/^data\/h5\.yml:2:1: a tab indents this line; use spaces$/),
    'data/ios.yml:5:11: "code" must be text; put quotes around it',
    'data/ios.yml:8:12: "owner" cannot be "client"; use one of client app, gateway configuration, business system, network, nobody: not a failure',
    'data/ios.yml:13:5: unknown key "metaning"; did you mean "meaning"?',
  ]);
});
