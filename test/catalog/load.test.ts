import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CatalogError } from '../../src/catalog/error.ts';
import { formatFinding } from '../../src/catalog/finding.ts';
import { checkCatalog, dataDirectory, loadCatalog } from '../../src/catalog/load.ts';
import { sourceRows } from '../../src/catalog/rules/source-rows.ts';
import { smallTexts } from './small-catalog.ts';

describe('the catalog that ships with the bot', () => {
  const catalog = loadCatalog();

  it('has nothing to find fault with', () => {
    expect(checkCatalog().map(formatFinding)).toEqual([]);
  });

  it('has every row of the official page, and more', () => {
    const names = new Set(catalog.entries.map((entry) => `${entry.scope} ${entry.code}`));
    expect(sourceRows.filter((each) => !names.has(`${each.scope} ${each.code}`))).toEqual([]);
    expect(names.size).toBeGreaterThan(sourceRows.length * 2);
  });

  it('has a version that names the package and the content', () => {
    expect(catalog.version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
    expect(loadCatalog().version).toBe(catalog.version);
  });

  it('is the one that is loaded by default', () => {
    expect(loadCatalog(dataDirectory).entries).toEqual(catalog.entries);
  });
});

describe('a directory', () => {
  let home = '';
  let data = '';
  const write = (texts: Iterable<[string, string]>) => {
    for (const [name, text] of texts) writeFileSync(join(data, name), text);
  };

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'catalog-'));
    data = join(home, 'data');
    mkdirSync(join(data, 'zh'), { recursive: true });
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('with a file that does not parse is refused, before any rule has its say', () => {
    write(smallTexts({ 'ios.yml': 'scope: ios\n' }));
    expect(checkCatalog(data).map(formatFinding)).toEqual([
      'data/ios.yml:1:1: the key "label" is missing; add it',
      'data/ios.yml:1:1: the key "about" is missing; add it',
      'data/ios.yml:1:1: the key "entries" is missing; add it',
    ]);
  });

  it('that breaks rules is refused, with every finding in the error', () => {
    write(smallTexts({}));
    const findings = checkCatalog(data);
    expect(findings).toHaveLength(sourceRows.length);
    expect(() => loadCatalog(data)).toThrow(CatalogError);
    expect(() => loadCatalog(data)).toThrow(findings.map(formatFinding).join('\n'));
  });

  it('that is not there is one finding', () => {
    expect(checkCatalog(join(home, 'nowhere')).map(formatFinding)).toEqual([
      'nowhere:1:1: this cannot be read (ENOENT); check that it is there and readable',
    ]);
    expect(() => loadCatalog(join(home, 'nowhere'))).toThrow(CatalogError);
  });

  it('with a file that cannot be read is one finding', () => {
    mkdirSync(join(data, 'gateway.yml'));
    expect(checkCatalog(data).map(formatFinding)).toEqual([
      'data/gateway.yml:1:1: this cannot be read (EISDIR); check that it is there and readable',
    ]);
  });

  it('has another version when only its Chinese texts change', () => {
    cpSync(dataDirectory, data, { recursive: true });
    const before = loadCatalog(data).version;
    const text = readFileSync(join(data, 'zh/h5.yml'), 'utf8');
    write([['zh/h5.yml', text.replace(/about: .*/, 'about: 另一句话。')]]);
    expect(loadCatalog(data).version).not.toBe(before);
  });

  it('may hold other files, which are not read', () => {
    write([...smallTexts({}), ['notes.txt', 'no: [catalog']]);
    expect(checkCatalog(data).filter(({ file }) => file.includes('notes'))).toEqual([]);
  });
});
