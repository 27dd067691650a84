import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
