import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { circles, docFaults, lengthFaults } from './boundary/habits.ts';
import { roomFaults, roomOf, rooms, wiring } from './boundary/rooms.ts';
import { readSources, readTexts, type SourceFile } from './boundary/source-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readSources(root, ['tsconfig.json', 'src/sandbox/page/tsconfig.json']);

/** The files with only those imports that are there at run time. */
function withoutTypes(given: readonly SourceFile[]): readonly SourceFile[] {
  return given.map((file) => ({ ...file, imports: file.imports.filter(({ typeOnly }) => !typeOnly) }));
}

describe('the rooms', () => {
  it('are all there, and nothing else is', () => {
    const there = new Set(files.map((file) => roomOf(file.path)));
    expect(Object.keys(rooms).filter((room) => !there.has(room))).toEqual([]);
    expect(wiring.filter((file) => !there.has(file))).toEqual([]);
  });

  it('import only what the table allows, and the pure ones touch nothing outside', () => {
    expect(roomFaults(files)).toEqual([]);
  });
});

describe('the code', () => {
  it('has no circles of imports', () => {
    expect(circles(withoutTypes(files))).toEqual([]);
  });

  it('has none even of types, but in the sandbox, where the world holds its parts and they know the world', () => {
    expect(circles(files.filter((file) => roomOf(file.path) !== 'sandbox'))).toEqual([]);
  });

  it('has no file over 200 lines and no function over 45', () => {
    expect(lengthFaults(files)).toEqual([]);
  });

  it('says something about everything that it exports', () => {
    expect(docFaults(files)).toEqual([]);
  });
});

describe('the checker', () => {
  const long = `/** A long one. */\nexport function long(): void {\n${'  // a line\n'.repeat(44)}}\n`;
  const example = readTexts({
    'src/resolve/bad.ts': [
      "import { App } from '@slack/bolt';",
      "import { readFileSync } from 'node:fs';",
      "import { clip } from '../render/clip.ts';",
      "import type { Card } from '../render/card.ts';",
      "export * from '../slack/draw.ts';",
      "const lazy = () => import('../store/open.ts');",
      'export const now = Date.now();',
      'export interface Env { home: typeof process.env.HOME }',
      '/** Fine. */',
      'export const moment = new Date(0);',
      'const today = new Date(), luck = Math.random(), home = process.env.HOME, page = fetch("x");',
      'const record = { fetch: 1, process: 2 }; record.fetch; record.process;',
    ].join('\n'),
    'src/links/bad.ts':
      "import { resolve } from '../resolve/resolve.ts';\nimport type { Answer } from '../resolve/answer.ts';\n",
    'src/render/bad.ts': "import type { KnownBlock } from '@slack/types';\nimport { x } from '@slack/types';\n",
    'src/attic/bad.ts': '',
    'src/catalog/load.ts':
      "import { readFileSync } from 'node:fs';\nimport packageFile from '../../package.json' with { type: 'json' };\n",
    'src/store/a.ts': "import { b } from './b.ts';\n",
    'src/store/b.ts': "import type { C } from './c.ts';\n",
    'src/store/c.ts': "export { a } from './a.ts';\nimport { b } from './b.ts';\n",
    'src/config/long.ts': long,
    'src/config/longer.ts': '\n'.repeat(201),
    'src/config/fine.ts': '/** Said. */\nexport type Fine = 1;\n/** @see Fine */\nexport const fine = () => 1;\n',
    'src/never.ts': '',
    'src/main.ts': "import { App } from '@slack/bolt';\nconst home = process.env.HOME;\n",
  });

  it('finds imports and touches that a room may not have', () => {
    expect(roomFaults(example)).toEqual([
      'src/attic/bad.ts: no such room',
      'src/links/bad.ts:1: imports src/resolve/resolve.ts',
      'src/render/bad.ts:2: imports @slack/types',
      'src/resolve/bad.ts:1: imports @slack/bolt',
      'src/resolve/bad.ts:2: imports node:fs',
      'src/resolve/bad.ts:3: imports src/render/clip.ts',
      'src/resolve/bad.ts:4: takes types from src/render/card.ts',
      'src/resolve/bad.ts:5: imports src/slack/draw.ts',
      'src/resolve/bad.ts:6: imports src/store/open.ts',
      'src/resolve/bad.ts:7: uses Date.now',
      'src/resolve/bad.ts:11: uses new Date()',
      'src/resolve/bad.ts:11: uses Math.random',
      'src/resolve/bad.ts:11: uses process.env',
      'src/resolve/bad.ts:11: uses fetch()',
    ]);
  });

  it('finds circles', () => {
    expect(circles(example)).toEqual([
      'src/store/a.ts -> src/store/b.ts -> src/store/c.ts',
      'src/store/b.ts -> src/store/c.ts',
    ]);
    expect(circles(withoutTypes(example))).toEqual([]);
  });

  it('finds what is too long', () => {
    expect(lengthFaults(example)).toEqual([
      'src/config/long.ts:2: long has 46 lines',
      'src/config/longer.ts: 201 lines',
    ]);
  });

  it('finds exports that nothing is said about', () => {
    expect(docFaults(example)).toEqual([
      'src/resolve/bad.ts:7: now has no docstring',
      'src/resolve/bad.ts:8: Env has no docstring',
    ]);
  });
});
