import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { overlaySource } from '../../src/reload/sources.ts';

it('an overlay that loses its last file, or gets one with almost the right name, is not in order', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mgscode-source-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const { read, stamp } = overlaySource(directory);
  const look = async () => {
    const content = await read();
    return [await stamp(), content.ok ? [...content.texts.keys()] : content.findings.map(({ message }) => message)];
  };
  writeFileSync(join(directory, 'a.yml'), '# nothing yet\n');
  const [first, files] = await look();
  expect(files).toEqual(['a.yml']);

  writeFileSync(join(directory, 'b.YAML'), 'scope: business\n');
  const [second, almost] = await look();
  expect(almost).toEqual(['this file is not read; call it b.yaml']);
  expect(second).not.toBe(first);

  rmSync(join(directory, 'b.YAML'));
  rmSync(join(directory, 'a.yml'));
  const [third, none] = await look();
  expect(none).toEqual([expect.stringMatching(/^no file in this directory ends in \.yml or \.yaml/)]);
  expect(third).not.toBe(second);
});
