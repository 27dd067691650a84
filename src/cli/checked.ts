import type { Catalog } from '../catalog/catalog.ts';
import { shownName } from '../catalog/overlay/files.ts';
import type { ConfigState } from '../config/file.ts';
import type { Config } from '../config/schema.ts';

/** What was checked and found to be in order. */
export interface Checked {
  readonly path: string;
  readonly state: ConfigState;
  readonly config: Config;
  readonly catalog: Catalog;
  /** The overlay's directory. */
  readonly overlay: string | undefined;
}

/** What was checked, in one line: whoever is told of no mistake must see that the right files were looked at. */
export function checkedLine({ path, state, config, catalog, overlay }: Checked): string {
  const { added = 0, noted = 0 } = catalog.overlay ?? {};
  return [
    configPart(path, state, config),
    overlay === undefined
      ? 'no overlay'
      : `overlay ${shownName(overlay)}: ${count(added, 'code')}, ${count(noted, 'note')}`,
    `catalog ${count(catalog.entries.length - added, 'entry', 'entries')}`,
  ].join('; ');
}

function configPart(path: string, state: ConfigState, { environments, channels, bots, admins }: Config): string {
  if (state !== 'written') {
    return state === 'absent' ? `no ${path}: the defaults hold` : `${path} says nothing: the defaults hold`;
  }
  const names = environments.length === 0 ? '' : ` (${environments.map(({ name }) => name).join(', ')})`;
  const facts = [
    `${count(environments.length, 'environment')}${names}`,
    `${count(channels.watch.length, 'pattern')} of channels to watch`,
    count(bots.length, 'bot'),
    count(admins.length, 'admin'),
  ];
  return `${path}: ${facts.join(', ')}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
