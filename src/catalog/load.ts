/**
 * The one place of the catalog that reads files. Everything it calls is pure.
 *
 * Starting means `loadCatalog()`: a catalog with any finding is refused as a whole, so that whoever holds a `Catalog`
 * need not doubt it. `checkCatalog()` is for those who want to see the findings and not throw.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageFile from '../../package.json' with { type: 'json' };
import { buildCatalog } from './build.ts';
import type { Catalog } from './catalog.ts';
import { CatalogError } from './error.ts';
import type { CatalogFiles } from './files.ts';
import { parseCatalog } from './files.ts';
import type { Finding } from './finding.ts';
import { lint } from './rules/index.ts';

/** Where the catalog that ships with the bot lies. */
export const dataDirectory = fileURLToPath(new URL('../../data', import.meta.url));

/** Enough of the content's hash to tell two catalogs apart in a reply. */
const hashLength = 8;

type Checked =
  | { readonly ok: true; readonly files: CatalogFiles; readonly version: string }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads, checks and builds the catalog of a directory; its version is `<package version>+<hash of the files>`.
 * Throws a `CatalogError` with all findings when a file cannot be read, does not parse or breaks a rule.
 */
export function loadCatalog(directory: string = dataDirectory): Catalog {
  const checked = check(directory);
  if (!checked.ok) throw new CatalogError(checked.findings);
  return buildCatalog(checked.files, checked.version);
}

/**
 * Everything that is wrong with the catalog of a directory, by file and line; empty when it is in order. The rules look
 * at the files together, so they have their say only once each file is in order by itself. Never throws.
 */
export function checkCatalog(directory: string = dataDirectory): readonly Finding[] {
  const checked = check(directory);
  return checked.ok ? [] : checked.findings;
}

/** Findings show files under the directory's own name, as `data/gateway.yml`, wherever on the disk it lies. */
function check(directory: string): Checked {
  const shown = basename(resolve(directory));
  const texts = readTexts(directory, shown);
  if (!(texts instanceof Map)) return { ok: false, findings: [texts] };
  const parsed = parseCatalog(shown, texts);
  if (!parsed.ok) return parsed;
  const findings = lint(parsed.files);
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, files: parsed.files, version: `${packageFile.version}+${contentHash(texts)}` };
}

/** The YAML files by name, sorted; or why they cannot be read. */
function readTexts(directory: string, shown: string): Map<string, string> | Finding {
  let file = shown;
  try {
    const texts = new Map<string, string>();
    for (const name of readdirSync(directory)
      .filter((each) => /\.ya?ml$/.test(each))
      .sort()) {
      file = `${shown}/${name}`;
      texts.set(name, readFileSync(join(directory, name), 'utf8'));
    }
    return texts;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    return { file, line: 1, col: 1, message: `this cannot be read (${reason}); check that it is there and readable` };
  }
}

function contentHash(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of texts) hash.update(JSON.stringify([name, text]));
  return hash.digest('hex').slice(0, hashLength);
}
