import { basename, resolve } from 'node:path';
import type { CatalogFiles } from '../files.ts';
import type { Finding } from '../finding.ts';
import { inFileOrder } from '../finding.ts';
import type { ParsedFile } from '../positions.ts';
import { parseFile } from '../positions.ts';
import type { RawEntry, Scope } from '../schema.ts';
import type { OverlayFile, TeamEntry, TeamNote } from './schema.ts';
import { overlayFileSchema } from './schema.ts';

/** The overlay's files by name, as they stand on the disk. */
export type OverlayTexts = ReadonlyMap<string, string>;

/** The overlay's files, each in order by itself, sorted by name. */
export type OverlayFiles = readonly ParsedFile<OverlayFile>[];

/** The files, or everything that is wrong with them by themselves. */
export type OverlayFilesResult =
  | { readonly ok: true; readonly files: OverlayFiles }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Which files of the directory are read. Names that start with a dot are other programs' drafts and snapshots. */
export const overlayFileName = /^[^./][^/]*\.ya?ml$/;

/** Findings show files under their directory's own name, as `data/gateway.yml`, wherever on the disk it lies. */
export function shownName(directory: string): string {
  return basename(resolve(directory));
}

/** Parses the texts of an overlay. A file in which nothing stands, or nothing but comments, says nothing. */
export function parseOverlay(shown: string, texts: OverlayTexts): OverlayFilesResult {
  const names = [...texts.keys()].sort();
  const parsed = names.map((name) => parseFile(`${shown}/${name}`, texts.get(name) ?? '', overlayFileSchema, {}));
  const findings = parsed.flatMap((file) => (file.ok ? [] : file.findings));
  return findings.length > 0
    ? { ok: false, findings: inFileOrder(findings) }
    : { ok: true, files: parsed.flatMap((file) => (file.ok ? [file.parsed] : [])) };
}

/** The scope of a note: its own, or that of its file. */
export function scopeOfNote(note: TeamNote, file: OverlayFile): Scope | undefined {
  return note.scope ?? file.scope;
}

/**
 * The overlay as if its files were the catalog's, with the catalog's logs and pages, so that the catalog's rules can look
 * at it. What a row leaves out is filled in by what no rule that is used here looks at.
 */
export function likeCatalog(overlay: OverlayFiles, { logs, docs }: CatalogFiles): CatalogFiles {
  const scopes = overlay.map(({ file, data, position }) => {
    const { scope = 'business', label = '', about = '' } = data;
    // Notes stay in the data: rules that read every text of a file read theirs too.
    return { file, position, data: { ...data, scope, label, about, entries: data.entries.map(asRow) } };
  });
  const chinese = { language: 'zh' as const };
  return {
    scopes,
    logs,
    docs,
    chinese: {
      scopes: [],
      logs: { ...logs, data: { ...chinese, logs: [] } },
      docs: { ...docs, data: { ...chinese, docs: [] } },
    },
  };
}

/** A row of the overlay with everything that a row of the catalog has. */
export function asRow(entry: TeamEntry): RawEntry {
  const { title = '', owner = 'business system', retry = '', notes, runbooks, team, contact, ...row } = entry;
  return { ...row, title, owner, retry };
}
