import { z } from 'zod';
import type { CatalogFiles } from './files.ts';
import type { ParsedFile } from './positions.ts';
import type { DocFile, LogFile, ScopeFile } from './schema.ts';

/** A row's line and column. */
const place = z.tuple([z.number(), z.number()]);

/** Only the frame is looked at again: what is inside was checked before it was kept, and the key says by which code. */
const keptSchema = z.object({
  key: z.string(),
  scopes: z.array(z.object({ file: z.string(), data: z.custom<ScopeFile>(isObject), rows: z.array(place) })),
  logs: z.object({ file: z.string(), data: z.custom<LogFile>(isObject) }),
  docs: z.object({ file: z.string(), data: z.custom<DocFile>(isObject) }),
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
  const logs = { file: files.logs.file, data: files.logs.data };
  const docs = { file: files.docs.file, data: files.docs.data };
  return JSON.stringify({ key, scopes, logs, docs });
}

/** The files again; undefined when the text was kept under another key or is none of ours. Never throws. */
export function restore(text: string, key: string): CatalogFiles | undefined {
  const kept = keptSchema.safeParse(tryJson(text));
  if (!kept.success || kept.data.key !== key) {
    return undefined;
  }
  const { scopes, logs, docs } = kept.data;
  return {
    scopes: scopes.map(({ file, data, rows }) => parsedFile(file, data, rows)),
    logs: parsedFile(logs.file, logs.data, []),
    docs: parsedFile(docs.file, docs.data, []),
  };
}

/** Positions below a row are not kept: nothing that a kept catalog is asked needs them. */
function parsedFile<T>(file: string, data: T, rows: readonly (readonly [number, number])[]): ParsedFile<T> {
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
