import { createHash } from 'node:crypto';
import type { Position } from '../catalog.ts';
import type { CatalogFiles } from '../files.ts';
import type { Finding } from '../finding.ts';
import type { Scope } from '../schema.ts';
import { type OverlayFiles, type OverlayTexts, parseOverlay, scopeOfNote } from './files.ts';
import { lintOverlay } from './rules/index.ts';
import type { TeamEntry, TeamNote } from './schema.ts';

/** Something of the overlay with its scope and its place. */
export interface Placed<T> {
  readonly scope: Scope;
  readonly item: T;
  readonly position: Position;
}

/** An overlay in order, as plain data: it can be handed from one thread to another. */
export interface Overlay {
  readonly version: string;
  readonly entries: readonly Placed<TeamEntry>[];
  readonly notes: readonly Placed<TeamNote>[];
}

/** The overlay, or everything that is wrong with it. */
export type OverlayResult =
  | { readonly ok: true; readonly overlay: Overlay }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const hashLength = 8;

/** Parses and checks the texts of an overlay beside the catalog that it adds to. Pure; never throws. */
export function readOverlay(shown: string, texts: OverlayTexts, catalog: CatalogFiles): OverlayResult {
  const parsed = parseOverlay(shown, texts);
  if (!parsed.ok) return parsed;
  const findings = lintOverlay(parsed.files, catalog);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, overlay: gather(parsed.files, versionOf(texts)) };
}

function gather(files: OverlayFiles, version: string): Overlay {
  const entries = files.flatMap(({ data, position }) =>
    data.entries.flatMap((item, row) => place(data.scope, item, position(['entries', row]))),
  );
  const notes = files.flatMap(({ data, position }) =>
    data.notes.flatMap((item, row) => place(scopeOfNote(item, data), item, position(['notes', row]))),
  );
  return { version, entries, notes };
}

function place<T>(scope: Scope | undefined, item: T, position: Position): readonly Placed<T>[] {
  return scope === undefined ? [] : [{ scope, item, position }];
}

/** Enough of a hash of the texts to tell two overlays apart. */
export function versionOf(texts: OverlayTexts): string {
  const hash = createHash('sha256');
  for (const name of [...texts.keys()].sort()) hash.update(JSON.stringify([name, texts.get(name)]));
  return hash.digest('hex').slice(0, hashLength);
}
