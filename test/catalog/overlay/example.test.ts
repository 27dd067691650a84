import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { checkOverlay, dataDirectory, keptFile, loadFiles, loadOverlay } from '../../../src/catalog/load.ts';

const directory = fileURLToPath(new URL('../../../overlay.example', import.meta.url));

it('the example is in order, and shows entries as well as notes', () => {
  expect(checkOverlay(directory)).toEqual([]);
  const result = loadOverlay(directory, loadFiles(dataDirectory, keptFile).files);
  expect(result.ok && [result.overlay.entries.length > 0, result.overlay.notes.length > 0]).toEqual([true, true]);
});

it('a directory that is not there is a finding, which names the variable', () => {
  const [only, ...more] = checkOverlay('/nowhere/mine');
  expect([only, more]).toMatchObject([{ file: 'mine', message: expect.stringMatching(/ENOENT.*MGSCODE_OVERLAY/) }, []]);
});

it('a folder whose files nobody would read is a finding, but not one that Kubernetes makes', () => {
  const directory = mkdtempSync(join(tmpdir(), 'mgscode-overlay-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  mkdirSync(join(directory, '..data'));
  writeFileSync(join(directory, 'a.yml'), '# nothing yet\n');
  expect(checkOverlay(directory)).toEqual([]);
  mkdirSync(join(directory, 'payments'));
  expect(checkOverlay(directory)).toEqual([
    {
      file: `${basename(directory)}/payments`,
      line: 1,
      col: 1,
      message: expect.stringMatching(/^this folder is not read/),
    },
  ]);
});

it('a directory in which nothing can be read is a finding, and a file with almost the right name', () => {
  const directory = mkdtempSync(join(tmpdir(), 'mgscode-overlay-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const said = () => checkOverlay(directory).map(({ file, message }) => `${file}: ${message}`);
  const name = basename(directory);
  for (const file of [
    'readme.txt',
    '.a.yml.swp',
    'b.yml.bak',
    'c.yml~',
    'd.yml.orig',
    'e.yaml.new',
    'yaml',
    'yml.md',
  ]) {
    writeFileSync(join(directory, file), 'none of it');
  }
  expect(said()).toEqual([
    `${name}: no file in this directory ends in .yml or .yaml; put one there, or unset MGSCODE_OVERLAY`,
  ]);
  const almost = {
    'a.YAML': 'a.yaml',
    'b.Yml': 'b.yml',
    'c.d.yml.txt': 'c.d.yml',
    'e.YAML.TXT': 'e.yaml',
    'f.ymal': 'f.yaml',
  };
  for (const file of [...Object.keys(almost), 'good.yml']) writeFileSync(join(directory, file), '# nothing yet\n');
  expect(said().toSorted()).toEqual(
    Object.entries(almost).map(([file, meant]) => `${name}/${file}: this file is not read; call it ${meant}`),
  );
});
