import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { inFileOrder } from './finding.ts';
import type { Parsed, ParsedFile } from './positions.ts';
import { parseFile } from './positions.ts';
import type { DocFile, LogFile, ScopeFile } from './schema.ts';
import { docFileSchema, logFileSchema, scopeFileSchema, scopes } from './schema.ts';
import type { DocTranslation, LogTranslation, ScopeTranslation } from './translation-schema.ts';
import { docTranslationSchema, logTranslationSchema, scopeTranslationSchema } from './translation-schema.ts';

/** The folder of the data directory that holds the Chinese texts of its files, each in a file of the same name. */
export const chineseFolder = 'zh/';

/** The catalog's files, each in order by itself: what the rules check and what a catalog is built from. */
export interface CatalogFiles {
  /** One for each scope, sorted by file name. */
  readonly scopes: readonly ParsedFile<ScopeFile>[];
  readonly logs: ParsedFile<LogFile>;
  readonly docs: ParsedFile<DocFile>;
  readonly chinese: ChineseFiles;
}

/** The Chinese texts of each of the catalog's files. */
export interface ChineseFiles {
  readonly scopes: readonly ParsedFile<ScopeTranslation>[];
  readonly logs: ParsedFile<LogTranslation>;
  readonly docs: ParsedFile<DocTranslation>;
}

/** The files, when all are there and each fits its schema; otherwise everything that is wrong with them. */
export type CatalogFilesResult =
  | { readonly ok: true; readonly files: CatalogFiles }
  | { readonly ok: false; readonly findings: readonly Finding[] };

type Texts = ReadonlyMap<string, string>;

/**
 * Parses the texts of a data directory, given by file name, in any order. `directory` stands before the file names in
 * findings. Every file but `logs.yml` and `docs.yml` is a scope's, in the folder of Chinese texts too.
 */
export function parseCatalog(directory: string, texts: Texts): CatalogFilesResult {
  const reader = openReader(directory, texts);
  const english = parseFolder(reader, texts, '', { scope: scopeFileSchema, logs: logFileSchema, docs: docFileSchema });
  const chinese = parseFolder(reader, texts, chineseFolder, {
    scope: scopeTranslationSchema,
    logs: logTranslationSchema,
    docs: docTranslationSchema,
  });
  if (!english || !chinese || reader.findings.length > 0) {
    return { ok: false, findings: inFileOrder(reader.findings) };
  }
  return { ok: true, files: { ...english, chinese } };
}

/** Parses files one by one and gathers what is wrong with them. */
interface Reader {
  readonly findings: Finding[];
  readonly read: <S extends z.ZodType>(name: string, schema: S) => ParsedFile<z.output<S>> | undefined;
}

function openReader(directory: string, texts: Texts): Reader {
  const findings: Finding[] = [];
  return {
    findings,
    read: (name, schema) => {
      const result = parseNamed(`${directory}/${name}`, texts.get(name), schema);
      if (result.ok) return result.parsed;
      findings.push(...result.findings);
      return undefined;
    },
  };
}

/** The files of one folder; undefined when the logs or the pages are not in order, which the reader has noted. */
function parseFolder<S extends z.ZodType, L extends z.ZodType, D extends z.ZodType>(
  { read }: Reader,
  texts: Texts,
  folder: string,
  schemas: { readonly scope: S; readonly logs: L; readonly docs: D },
) {
  const scopeFiles = scopeFileNames(texts, folder).flatMap((name) => read(name, schemas.scope) ?? []);
  const logs = read(`${folder}logs.yml`, schemas.logs);
  const docs = read(`${folder}docs.yml`, schemas.docs);
  return logs && docs && { scopes: scopeFiles, logs, docs };
}

function parseNamed<S extends z.ZodType>(file: string, text: string | undefined, schema: S): Parsed<z.output<S>> {
  if (text !== undefined) return parseFile(file, text, schema);
  return { ok: false, findings: [{ file, line: 1, col: 1, message: 'this file is missing; the catalog needs it' }] };
}

function scopeFileNames(texts: Texts, folder: string): readonly string[] {
  const present = [...texts.keys()].filter(
    (name) => name.startsWith(folder) && !name.slice(folder.length).includes('/'),
  );
  const names = new Set([...scopes.map((scope) => `${folder}${scope}.yml`), ...present]);
  names.delete(`${folder}logs.yml`);
  names.delete(`${folder}docs.yml`);
  return [...names].sort();
}
