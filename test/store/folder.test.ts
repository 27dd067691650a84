import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { sqliteFault } from '../../src/store/sqlite-fault.ts';
import { file, folder, now } from './stores.ts';

it.each([
  ['is a file', () => join(taken(), 'mgscode.db'), /EEXIST: .+; a file stands where the folder/],
  ['would be in a file', () => join(taken(), 'deep/mgscode.db'), /ENOTDIR: .+; a file stands where a folder/],
])('a folder that %s is told of, with what to do', async (_what, place, told) => {
  const path = place();
  const fault = await openStore(file(path), { now: () => now }).catch((error: unknown) => error);
  expect(fault).toMatchObject({ name: 'StoreFault', message: expect.stringMatching(told) });
  expect(fault).toMatchObject({ message: expect.stringContaining(`${path}: `) });
});

// Who runs the tests may be root, who may write everywhere.
it.each(['EACCES', 'EPERM'])('a folder that the process may not make (%s) is told of, with what to do', (code) => {
  const error = Object.assign(new Error(`${code}: permission denied, mkdir 'var'`), { code });
  expect(sqliteFault('var/mgscode.db', error).message).toMatch(/, mkdir 'var'; let the user of this process make/);
});

function taken(): string {
  const path = join(folder(), 'taken');
  writeFileSync(path, '');
  return path;
}
