import { CatalogError } from '../catalog/error.ts';
import type { LoadedFiles } from '../catalog/load.ts';
import { shownName } from '../catalog/overlay/files.ts';
import { type OverlayResult, versionOf } from '../catalog/overlay/overlay.ts';
import { type ConfigFile, type ConfigState, parseConfig } from '../config/file.ts';
import type { Config } from '../config/schema.ts';
import { knowInSteps, loadShipped } from '../knowledge.ts';
import type { Log } from '../slack/log.ts';
import { changesOf } from './changes.ts';
import { type Current, type Holder, hold } from './current.ts';
import { readOverlayAside } from './read-overlay.ts';
import { type Content, configSource, overlaySource } from './sources.ts';
import { inSteps } from './steps.ts';
import { type Watch, watch } from './watch.ts';

/** What is current, kept so while files change. */
export interface Live {
  readonly current: () => Current;
  /** Makes ready what the first question would wait for. */
  readonly warmUp: () => Promise<void>;
  /** Looks for changes from now on. */
  readonly watch: (log: Log) => Watch;
}

/** What to start from. */
export interface LiveParts {
  readonly configFile: ConfigFile;
  /** What the file said a moment ago. */
  readonly config: Config;
  readonly state: ConfigState;
  /** The overlay's directory. */
  readonly overlay?: string | undefined;
}

/** Reads the catalog and the overlay. Rejects with a `CatalogError` when either is not in order. */
export async function openLive({ configFile, config, state, overlay: directory }: LiveParts): Promise<Live> {
  const shipped = loadShipped();
  const overlay = directory === undefined ? undefined : await firstOverlay(directory);
  const known = await inSteps(knowInSteps(shipped, overlay));
  const { catalog, explain } = known;
  const holder = hold({ catalog, explain, config, configFile: { path: configFile.path, state } });

  function watchAll(log: Log): Watch {
    const fail = (error: unknown) =>
      log.error({ err: error }, 'What was changed could not be taken; the old one stays');
    const take = async (content: Content) => takeConfig(holder, configFile, content, log);
    const watches = [watch(configSource(configFile), { take, fail })];
    if (directory !== undefined) {
      watches.push(watch(overlaySource(directory), { take: overlayTaker({ holder, shipped, directory, log }), fail }));
    }
    return { stop: async () => void (await Promise.all(watches.map(({ stop }) => stop()))) };
  }

  return { current: holder.current, warmUp: () => inSteps(known.warmUp()), watch: watchAll };
}

async function firstOverlay(directory: string) {
  const content = await overlaySource(directory).read();
  const result = await readContent(directory, content, new AbortController().signal);
  if (!result.ok) {
    throw new CatalogError(result.findings);
  }
  return result.overlay;
}

async function readContent(directory: string, content: Content, over: AbortSignal): Promise<OverlayResult> {
  return content.ok ? readOverlayAside({ shown: shownName(directory), texts: content.texts }, over) : content;
}

/** The first look finds what was read at the start, unless it has changed since then. */
function takeConfig(holder: Holder, { path }: ConfigFile, content: Content, log: Log): void {
  const read = content.ok
    ? parseConfig(path, content.texts.get(path), [...holder.current().catalog.logs.values()])
    : content;
  if (!read.ok) {
    holder.refuse('configuration', read.findings, log);
    return;
  }
  const { config, configFile } = holder.current();
  const next = { config: read.config, configFile: { path, state: read.state } };
  const isNew = JSON.stringify([next.config, next.configFile]) !== JSON.stringify([config, configFile]);
  holder.accept('configuration', isNew ? next : {}, log);
  if (isNew) {
    const { sentence, ...fields } = changesOf({ config, configFile }, next);
    log.info({ file: path, ...fields }, sentence);
  }
}

interface TakerParts {
  readonly holder: Holder;
  readonly shipped: LoadedFiles;
  readonly directory: string;
  readonly log: Log;
}

/** Takes a new overlay when all of it is ready, the index over its words too: nobody waits for it, and none sees half. */
function overlayTaker({ holder, shipped, directory, log }: TakerParts) {
  return async (content: Content, over: AbortSignal): Promise<void> => {
    if (content.ok && versionOf(content.texts) === holder.current().catalog.overlay?.version) {
      return holder.accept('overlay', {}, log);
    }
    const read = await readContent(directory, content, over);
    if (over.aborted) {
      return;
    }
    if (!read.ok) {
      return holder.refuse('overlay', read.findings, log);
    }
    const { catalog, explain, warmUp } = await inSteps(knowInSteps(shipped, read.overlay));
    await inSteps(warmUp());
    holder.accept('overlay', { catalog, explain }, log);
    log.info({ overlay: catalog.overlay }, 'The overlay was read again');
  };
}
