import { z } from 'zod';
import type { CatalogFiles } from './files.ts';
import type { ParsedFile } from './positions.ts';
import type { DocFile, LogFile, ScopeFile } from './schema.ts';
import type { DocTranslation, LogTranslation, ScopeTranslation } from './translation-schema.ts';

/** A row's line and column. */
const place = z.tuple([z.number(), z.number()]);

function file<T>(): z.ZodObject<{ file: z.ZodString; data: z.ZodCustom<T> }> {
  return z.object({ file: z.string(), data: z.custom<T>(isObject) });
}

/** Only the frame is looked at again: what is inside was checked before it was kept, and the key says by which code. */
const keptSchema = z.object({
  key: z.string(),
  scopes: z.array(file<ScopeFile>().extend({ rows: z.array(place) })),
  logs: file<LogFile>(),
  docs: file<DocFile>(),
  chinese: z.object({
    scopes: z.array(file<ScopeTranslation>()),
    logs: file<LogTranslation>(),
    docs: file<DocTranslation>(),
  }),
});

/**
 * Checked files as a text to keep: reading YAML back takes two hundred milliseconds and fifty megabytes, reading this
 * takes two and three. `key` names the files and the code that checked them.
 */
export function keep(files: CatalogFiles, key: string): string {
  const scopes = files.scopes.map(({ file, data, position }) => {
    const rows = data.entries.map((_, row) => position(['entries', row]));
    return { file, data, rows: rows.map(({ line, col }) => [line, col]) };
  });
  const { logs, docs, chinese } = files;
  // Functions do not survive in JSON, so what is left of a parsed file is its name and its data.
  return JSON.stringify({ key, scopes, logs, docs, chinese });
}

/** The files again; undefined when the text was kept under another key or is none of ours. Never throws. */
export function restore(text: string, key: string): CatalogFiles | undefined {
  const kept = keptSchema.safeParse(tryJson(text));
  if (!kept.success || kept.data.key !== key) {
    return undefined;
  }
  const { scopes, logs, docs, chinese } = kept.data;
  return {
    scopes: scopes.map((each) => parsedFile(each)),
    logs: parsedFile(logs),
    docs: parsedFile(docs),
    chinese: {
      scopes: chinese.scopes.map((each) => parsedFile(each)),
      logs: parsedFile(chinese.logs),
      docs: parsedFile(chinese.docs),
    },
  };
}

interface Kept<T> {
  readonly file: string;
  readonly data: T;
  readonly rows?: readonly (readonly [number, number])[];
}

/** Positions below a row are not kept: nothing that a kept catalog is asked needs them. */
function parsedFile<T>({ file, data, rows = [] }: Kept<T>): ParsedFile<T> {
  return {
    file,
    data,
    position: ([, row]) => {
      const [line, col] = (typeof row === 'number' ? rows[row] : undefined) ?? [1, 1];
      return { file, line, col };
    },
  };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
