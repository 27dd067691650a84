import type { SourceFile } from './source-files.ts';

/** What a room may import, of ours and of packages; `types` only as types. `pure` rooms touch nothing outside. */
export interface Room {
  readonly imports: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
  readonly pure?: true;
}

/** A folder or file of `src`, or a group of files that only put the rooms together. */
export type Rooms = Readonly<Record<string, Room>>;

/** The table of rooms. A room that is not in it may not exist. */
export const rooms: Rooms = {
  catalog: { imports: [], packages: ['yaml', 'zod', 'node:crypto', 'node:path', 'node:url'], pure: true },
  extract: { imports: [], packages: [], pure: true },
  search: { imports: ['catalog'], packages: ['fuse.js'], pure: true },
  resolve: { imports: ['catalog', 'extract', 'search'], packages: ['zod'], pure: true },
  links: { imports: ['catalog'], types: ['resolve', 'extract'], packages: ['url-template', 'zod'], pure: true },
  render: {
    imports: [],
    types: ['catalog', 'resolve', 'extract', '@slack/types'],
    packages: ['node:util'],
    pure: true,
  },
  config: { imports: ['catalog', 'links'], packages: ['zod', 'node:net'] },
  metrics: { imports: [], types: ['catalog', 'resolve'], packages: ['prom-client', 'node:http', 'node:net'] },
  store: {
    imports: [],
    packages: [
      'node:crypto',
      'kysely',
      'kysely/migration',
      'node:fs',
      'node:path',
      'node:sqlite',
      'node:timers/promises',
      'pg',
    ],
  },
  slack: {
    imports: ['catalog', 'extract', 'search', 'resolve', 'links', 'render', 'config', 'store', 'metrics'],
    types: ['explain.ts', 'point.ts', '@slack/types'],
    packages: [
      '@slack/bolt',
      '@slack/web-api',
      'zod',
      'node:async_hooks',
      'node:crypto',
      'node:http',
      'node:net',
      'node:querystring',
    ],
  },
  sandbox: {
    imports: [],
    types: ['render', '@slack/types'],
    packages: [
      'ws',
      'zod',
      'node:crypto',
      'node:fs/promises',
      'node:http',
      'node:https',
      'node:module',
      'node:net',
      'node:path',
      'node:stream',
      'node:url',
    ],
  },
};

/** Puts the rooms together and may import all of them; what it takes from packages is its own affair. */
export const wiring: readonly string[] = [
  'cli',
  'cli.ts',
  'explain.ts',
  'knowledge.ts',
  'log.ts',
  'main.ts',
  'point.ts',
  'preload.js',
  'proxy.ts',
  'reload',
  'run.ts',
  'run-sandbox.ts',
  'standing.ts',
];

/** Everybody may import these: they know nothing of the bot. */
const everybodys: readonly string[] = ['never.ts', '../package.json'];

/** The only files that reach outside, of the rooms that otherwise do not, and for what. */
const readers: Readonly<Record<string, readonly string[]>> = {
  'src/catalog/load.ts': ['node:fs', 'process.pid'],
  'src/config/file.ts': ['node:fs'],
};

/** `src/resolve/notes.ts` lies in `resolve`, `src/never.ts` in `never.ts`, and a package is its own room. */
export function roomOf(path: string): string {
  return path.startsWith('src/') ? (path.split('/')[1] ?? '') : path === 'package.json' ? '../package.json' : path;
}

/** Every import and every touch of the outside that a room may not have, as `file:line: what`. */
export function roomFaults(files: readonly SourceFile[], table: Rooms = rooms): readonly string[] {
  return files.flatMap((file) => {
    const name = roomOf(file.path);
    const room = table[name];
    if (room === undefined) {
      return wiring.includes(name) || everybodys.includes(name) ? [] : [`${file.path}: no such room`];
    }
    return [...importFaults(file, name, room), ...outsideFaults(file, room)];
  });
}

function importFaults(file: SourceFile, name: string, room: Room): readonly string[] {
  const always = [name, ...everybodys, ...room.imports, ...room.packages, ...(readers[file.path] ?? [])];
  return file.imports
    .filter(({ to, typeOnly }) => {
      const target = roomOf(to);
      return !always.includes(target) && !(typeOnly && room.types?.includes(target));
    })
    .map(({ to, line, typeOnly }) => `${file.path}:${line}: ${typeOnly ? 'takes types from' : 'imports'} ${to}`);
}

function outsideFaults(file: SourceFile, room: Room): readonly string[] {
  const found = file.outside.filter(({ what }) => !readers[file.path]?.includes(what));
  return room.pure ? found.map(({ what, line }) => `${file.path}:${line}: uses ${what}`) : [];
}
