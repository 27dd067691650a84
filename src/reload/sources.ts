import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../catalog/finding.ts';
import { unreadable } from '../catalog/load.ts';
import { type OverlayTexts, overlayFileName, shownName } from '../catalog/overlay/files.ts';
import { straysIn } from '../catalog/overlay/strays.ts';
import type { ConfigFile } from '../config/file.ts';

/** What files hold, by name; or why they cannot be read. */
export type Content =
  | { readonly ok: true; readonly texts: OverlayTexts }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Files that can change while the bot runs. Neither function rejects. */
export interface Source {
  /** Something that is another one after a change: cheap, and not sure to notice it. */
  readonly stamp: () => Promise<string>;
  readonly read: () => Promise<Content>;
}

/** The files of an overlay's directory. */
export function overlaySource(directory: string): Source {
  const shown = shownName(directory);

  async function look() {
    const all = await readdir(directory, { withFileTypes: true });
    const names = all.map(({ name }) => name);
    return { names: names.filter((name) => overlayFileName.test(name)).sort(), stray: straysIn(shown, all) };
  }

  async function read(): Promise<Content> {
    try {
      const { names: all, stray } = await look();
      if (stray.length > 0) {
        return { ok: false, findings: stray };
      }
      const texts = await Promise.all(all.map((name) => readFile(join(directory, name), 'utf8')));
      return { ok: true, texts: new Map(all.map((name, i) => [name, texts[i] ?? ''])) };
    } catch (error) {
      return { ok: false, findings: [unreadable(shown, error, 'MGSCODE_OVERLAY')] };
    }
  }

  async function stamp(): Promise<string> {
    try {
      const { names, stray } = await look();
      const stamps = names.map(async (name) => `${name} ${await stampOf(join(directory, name))}`);
      return [...stray.map(({ file }) => file), ...(await Promise.all(stamps))].join('\n');
    } catch (error) {
      return String(error);
    }
  }
  return { read, stamp };
}

/** The configuration file. Where nobody named it, it may be missing: then there is no text. */
export function configSource({ path, required }: ConfigFile): Source {
  async function read(): Promise<Content> {
    try {
      return { ok: true, texts: new Map([[path, await readFile(path, 'utf8')]]) };
    } catch (error) {
      return isAbsent(error) && !required
        ? { ok: true, texts: new Map() }
        : { ok: false, findings: [unreadable(path, error, 'MGSCODE_CONFIG')] };
    }
  }
  return { read, stamp: () => stampOf(path).catch(String) };
}

/** True for the failure of a file that is not there. */
function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** A file put in the place of another has another number, one written to has another time; symbolic links are followed. */
async function stampOf(path: string): Promise<string> {
  const { dev, ino, size, mtimeMs, ctimeMs } = await stat(path);
  return [dev, ino, size, mtimeMs, ctimeMs].join(' ');
}
