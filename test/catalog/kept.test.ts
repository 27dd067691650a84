import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/load.ts';

function freshFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'mgscode-kept-')), 'var', 'catalog.json');
}

describe('a catalog that was checked before', () => {
  it('is the same catalog, positions of rows included', () => {
    const kept = freshFile();
    const first = loadCatalog(dataDirectory, kept);
    const second = loadCatalog(dataDirectory, kept);
    expect(second.version).toBe(first.version);
    expect(second.entries).toEqual(first.entries);
    expect([...second.scopes]).toEqual([...first.scopes]);
    expect([...second.logs]).toEqual([...first.logs]);
    expect([...second.docs]).toEqual([...first.docs]);
    expect(second.exact('gateway', 4001)).toEqual(first.exact('gateway', 4001));
  });

  it('is taken from where it was kept', () => {
    const kept = freshFile();
    loadCatalog(dataDirectory, kept);
    writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('"label":"Gateway"', '"label":"Kept"'));
    expect(loadCatalog(dataDirectory, kept).scopes.get('gateway')?.label).toBe('Kept');
  });

  it.each([
    ['is not JSON', '{"key":'],
    ['is none of ours', '{"key":"x"}'],
    ['was checked by other code', undefined],
  ])('is checked again when what was kept %s', (_, text) => {
    const kept = freshFile();
    loadCatalog(dataDirectory, kept);
    const other = readFileSync(kept, 'utf8')
      .replace(/"key":"[^"]*"/, '"key":"other"')
      .replaceAll('"label":"Gateway"', '"label":"Kept"');
    writeFileSync(kept, text ?? other);
    expect(loadCatalog(dataDirectory, kept).scopes.get('gateway')?.label).toBe('Gateway');
  });

  it('is used without being kept where nothing can be written', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'mgscode-kept-')), 'file');
    writeFileSync(file, '');
    expect(loadCatalog(dataDirectory, join(file, 'var', 'catalog.json')).exact('gateway', 4001)?.code).toBe('4001');
  });
});
