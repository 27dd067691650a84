import { z } from 'zod';
import { code, id, line, scopes } from './schema.ts';

const language = z.literal('zh');

/** The Chinese texts of one row, which it has in `data/zh/<scope>.yml` under the same `code`. */
export const entryTranslationSchema = z.strictObject({
  code,
  title: line,
  meaning: line,
  causes: z.array(line).default([]),
  checks: z.array(line).default([]),
  retry: line,
  note: line.optional(),
});

/** The Chinese texts of a scope's file, row by row. */
export const scopeTranslationSchema = z.strictObject({
  scope: z.enum(scopes),
  language,
  label: line,
  about: line,
  entries: z.array(entryTranslationSchema),
});

/** `data/zh/logs.yml`. A `path` is only there where the English one is a description and no path. */
export const logTranslationSchema = z.strictObject({
  language,
  logs: z.array(
    z.strictObject({
      id,
      title: line,
      path: line.optional(),
      host: line,
      availability: line.optional(),
      look: line,
    }),
  ),
});

/** `data/zh/docs.yml`. */
export const docTranslationSchema = z.strictObject({
  language,
  docs: z.array(z.strictObject({ id, title: line })),
});

/** @see entryTranslationSchema */
export type EntryTranslation = z.infer<typeof entryTranslationSchema>;
/** @see scopeTranslationSchema */
export type ScopeTranslation = z.infer<typeof scopeTranslationSchema>;
/** @see logTranslationSchema */
export type LogTranslation = z.infer<typeof logTranslationSchema>;
/** @see docTranslationSchema */
export type DocTranslation = z.infer<typeof docTranslationSchema>;
