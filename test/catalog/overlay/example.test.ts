import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
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
