import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lint, rules } from '../../../src/catalog/rules/index.ts';
import { smallCatalog } from '../small-catalog.ts';

const helpers = ['index.ts', 'pair.ts', 'rule.ts', 'texts.ts'];

it('every rule file is registered under its own name, with a test of its own', () => {
  const files = readdirSync(new URL('../../../src/catalog/rules/', import.meta.url)).filter(
    (file) => !helpers.includes(file),
  );
  const tests = readdirSync(new URL('.', import.meta.url)).filter((file) => file !== 'index.test.ts');
  const names = rules.map((rule) => rule.name).sort();
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(names);
  expect(tests.map((file) => file.replace('.test.ts', '')).sort()).toEqual(names);
});

it('a description is a sentence', () => {
  for (const { description } of rules) expect(description).toMatch(/^[A-Z`].*\.$/);
});

it('findings of all rules come in the order of the files', () => {
  const findings = lint(smallCatalog({ 'ios.yaml': 'scope: ios\nlabel: ???\nabout: xxx\nentries: []\n' }));
  const files = findings.map(({ file }) => file);
  expect(files).toEqual([...files].sort());
  expect(findings.filter(({ file }) => file === 'data/ios.yaml').map(({ line }) => line)).toEqual([1, 2, 3]);
});
