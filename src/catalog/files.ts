import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { inFileOrder } from './finding.ts';
import type { Parsed, ParsedFile } from './positions.ts';
import { parseFile } from './positions.ts';
import type { DocFile, LogFile, ScopeFile } from './schema.ts';
import { docFileSchema, logFileSchema, scopeFileSchema, scopes } from './schema.ts';

/** The catalog's files, each in order by itself: what the rules check and what a catalog is built from. */
export interface CatalogFiles {
  /** One for each scope, sorted by file name. */
  readonly scopes: readonly ParsedFile<ScopeFile>[];
  readonly logs: ParsedFile<LogFile>;
  readonly docs: ParsedFile<DocFile>;
}

/** The files, when all are there and each fits its schema; otherwise everything that is wrong with them. */
export type CatalogFilesResult =
  | { readonly ok: true; readonly files: CatalogFiles }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Parses the texts of a data directory, given by file name, in any order. `directory` stands before the file names in
 * findings. Every file but `logs.yml` and `docs.yml` is a scope's.
 */
export function parseCatalog(directory: string, texts: ReadonlyMap<string, string>): CatalogFilesResult {
  const findings: Finding[] = [];
  const read = <S extends z.ZodType>(name: string, schema: S): ParsedFile<z.output<S>> | undefined => {
    const result = parseNamed(`${directory}/${name}`, texts.get(name), schema);
    if (result.ok) return result.parsed;
    findings.push(...result.findings);
    return undefined;
  };
  const scopeFiles = scopeFileNames(texts.keys()).flatMap((name) => read(name, scopeFileSchema) ?? []);
  const logs = read('logs.yml', logFileSchema);
  const docs = read('docs.yml', docFileSchema);
  if (!logs || !docs || findings.length > 0) return { ok: false, findings: inFileOrder(findings) };
  return { ok: true, files: { scopes: scopeFiles, logs, docs } };
}

function parseNamed<S extends z.ZodType>(file: string, text: string | undefined, schema: S): Parsed<z.output<S>> {
  if (text !== undefined) return parseFile(file, text, schema);
  return { ok: false, findings: [{ file, line: 1, col: 1, message: 'this file is missing; the catalog needs it' }] };
}

function scopeFileNames(present: Iterable<string>): readonly string[] {
  const names = new Set([...scopes.map((scope) => `${scope}.yml`), ...present]);
  names.delete('logs.yml');
  names.delete('docs.yml');
  return [...names].sort();
}
