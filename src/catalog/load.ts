/**
 * The one place of the catalog that reads and writes files. Everything it calls is pure.
 *
 * Starting means `loadCatalog()`: a catalog with any finding is refused as a whole, so that whoever holds a `Catalog`
 * need not doubt it. `checkCatalog()` is for those who want to see the findings and not throw.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageFile from '../../package.json' with { type: 'json' };
import { buildCatalog } from './build.ts';
import type { Catalog } from './catalog.ts';
import { CatalogError } from './error.ts';
import type { CatalogFiles } from './files.ts';
import { chineseFolder, parseCatalog } from './files.ts';
import type { Finding } from './finding.ts';
import { keep, restore } from './kept.ts';
import { overlayFileName, shownName } from './overlay/files.ts';
import { type OverlayResult, readOverlay } from './overlay/overlay.ts';
import { straysIn } from './overlay/strays.ts';
import { lint } from './rules/index.ts';

/** Where the catalog that ships with the bot lies. */
export const dataDirectory = fileURLToPath(new URL('../../data', import.meta.url));

/** Where the shipped catalog is kept once it is checked, so that the next start need not check it again. */
export const keptFile = fileURLToPath(new URL('../../var/catalog.json', import.meta.url));

const codeDirectory = fileURLToPath(new URL('.', import.meta.url));

/** Enough of the content's hash to tell two catalogs apart in a reply. */
const hashLength = 8;

type Texts = ReadonlyMap<string, string>;

/**
 * Reads, checks and builds the catalog of a directory; its version is `<package version>+<hash of the files>`. With
 * `kept`, a file, what was checked before by the same code is taken from there, and what is checked now is put there.
 * Throws a `CatalogError` with all findings when a file cannot be read, does not parse or breaks a rule.
 */
export function loadCatalog(directory: string = dataDirectory, kept?: string): Catalog {
  const { files, version } = loadFiles(directory, kept);
  return buildCatalog(files, version);
}

/** The catalog's files, all in order, with the version that a catalog built from them has. */
export interface LoadedFiles {
  readonly files: CatalogFiles;
  readonly version: string;
}

/** What `loadCatalog` builds the catalog from. Throws as it does. */
export function loadFiles(directory: string = dataDirectory, kept?: string): LoadedFiles {
  const texts = readTexts(directory, shownName(directory));
  if (!(texts instanceof Map)) {
    throw new CatalogError([texts]);
  }
  const version = `${packageFile.version}+${hashOf(texts)}`;
  const files = kept === undefined ? checked(directory, texts) : checkedOnce(directory, texts, version, kept);
  return { files, version };
}

/** Reads and checks the overlay of a directory beside the catalog that it adds to. Never throws. */
export function loadOverlay(directory: string, catalog: CatalogFiles): OverlayResult {
  const shown = shownName(directory);
  const texts = readTexts(directory, shown, overlayFileName);
  if (!(texts instanceof Map)) {
    return { ok: false, findings: [texts] };
  }
  const stray = straysIn(shown, readdirSync(directory, { withFileTypes: true }));
  return stray.length > 0 ? { ok: false, findings: stray } : readOverlay(shown, texts, catalog);
}

/** A directory that cannot be read, as a finding; `variable` is what may name the wrong one. */
export function unreadable(file: string, error: unknown, variable?: string): Finding {
  const reason = error instanceof Error && 'code' in error ? error.code : error;
  const check = variable === undefined ? 'check' : `check ${variable}, and`;
  const message = `this cannot be read (${reason}); ${check} that it is there and readable`;
  return { file, line: 1, col: 1, message };
}

/**
 * Everything that is wrong with the catalog of a directory, by file and line; empty when it is in order. The rules look
 * at the files together, so they have their say only once each file is in order by itself. Never throws.
 */
export function checkCatalog(directory: string = dataDirectory): readonly Finding[] {
  const texts = readTexts(directory, shownName(directory));
  return texts instanceof Map ? findingsOf(directory, texts).findings : [texts];
}

/**
 * Everything that is wrong with the overlay of a directory. It is only looked at beside a catalog that is in order; what
 * is wrong with the catalog is for `checkCatalog` to say. Never throws.
 */
export function checkOverlay(directory: string, catalogDirectory: string = dataDirectory): readonly Finding[] {
  const texts = readTexts(catalogDirectory, shownName(catalogDirectory));
  const { files } = texts instanceof Map ? findingsOf(catalogDirectory, texts) : {};
  const result = files === undefined ? undefined : loadOverlay(directory, files);
  return result === undefined || result.ok ? [] : result.findings;
}

function checked(directory: string, texts: Texts): CatalogFiles {
  const { files, findings } = findingsOf(directory, texts);
  if (files === undefined || findings.length > 0) {
    throw new CatalogError(findings);
  }
  return files;
}

/** The key holds the code too: a rule or a schema that changed must have its say. */
function checkedOnce(directory: string, texts: Texts, version: string, kept: string): CatalogFiles {
  const key = `${version} ${hashOf(codeTexts())}`;
  const before = restore(readIfThere(kept), key);
  if (before !== undefined) {
    return before;
  }
  const files = checked(directory, texts);
  writeIfPossible(kept, keep(files, key));
  return files;
}

function findingsOf(directory: string, texts: Texts): { files?: CatalogFiles; findings: readonly Finding[] } {
  const parsed = parseCatalog(shownName(directory), texts);
  return parsed.ok ? { files: parsed.files, findings: lint(parsed.files) } : { findings: parsed.findings };
}

/** What belongs to a catalog: files of the directory itself and of the folder of Chinese texts. */
const dataFile = new RegExp(`^(?:${chineseFolder})?[^/]+\\.ya?ml$`);

/** The YAML files by name, sorted; or why they cannot be read. */
function readTexts(directory: string, shown: string, wanted = dataFile): Map<string, string> | Finding {
  let file = shown;
  try {
    const texts = new Map<string, string>();
    const recursive = wanted === dataFile;
    const names = readdirSync(directory, { recursive, encoding: 'utf8' }).filter((each) => wanted.test(each));
    for (const name of names.sort()) {
      file = `${shown}/${name}`;
      texts.set(name, readFileSync(join(directory, name), 'utf8'));
    }
    return texts;
  } catch (error) {
    return unreadable(file, error, wanted === dataFile ? undefined : 'MGSCODE_OVERLAY');
  }
}

function codeTexts(): Texts {
  const names = readdirSync(codeDirectory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Map(names.sort().map((name) => [name, readFileSync(join(codeDirectory, name), 'utf8')]));
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A place that cannot be written to only costs the next start its time. Renaming keeps half a file from being read. */
function writeIfPossible(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch {
    return;
  }
}

function hashOf(texts: Texts): string {
  const hash = createHash('sha256');
  for (const [name, text] of texts) {
    hash.update(JSON.stringify([name, text]));
  }
  return hash.digest('hex').slice(0, hashLength);
}
