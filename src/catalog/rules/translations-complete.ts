import type { CatalogFiles } from '../files.ts';
import type { Finding } from '../finding.ts';
import type { ParsedFile } from '../positions.ts';
import type { Path } from '../yaml-text.ts';
import { differences } from './pair.ts';
import type { Rule } from './rule.ts';
import { repeated } from './rule.ts';

/** Something that has texts, by what it is called, with where its texts stand and what they are. */
interface Placed {
  readonly name: string;
  readonly item: object;
  readonly path: Path;
}

/** A file in English and the same in Chinese, each as its rows. */
interface Pair {
  readonly file: string;
  readonly english: readonly Placed[];
  readonly chineseFile: ParsedFile<unknown>;
  readonly list: string;
  readonly chinese: readonly Placed[];
}

/** Whoever reads Chinese gets the whole answer, and never half of one in English. */
export const translationsComplete: Rule = {
  name: 'translations-complete',
  description: 'Every row, log and page has its Chinese texts, as many as in English and with the same code in them.',
  check: (files) => pairsOf(files).flatMap((pair) => [...missing(pair), ...surplus(pair), ...unlike(pair)]),
};

function pairsOf({ scopes, logs, docs, chinese }: CatalogFiles): readonly Pair[] {
  const byScope = scopes.flatMap((file) => {
    const { scope, entries } = file.data;
    const texts = chinese.scopes.find(({ data }) => data.scope === scope);
    const name = ({ code }: { code: string }) => `${scope} ${code}`;
    return texts === undefined ? [] : pair(file, entries, texts, texts.data.entries, { list: 'entries', name });
  });
  return [
    ...byScope,
    ...pair(logs, logs.data.logs, chinese.logs, chinese.logs.data.logs, { list: 'logs', name: ({ id }) => id }),
    ...pair(docs, docs.data.docs, chinese.docs, chinese.docs.data.docs, { list: 'docs', name: ({ id }) => id }),
  ];
}

function pair<K>(
  { file }: ParsedFile<unknown>,
  english: readonly (K & object)[],
  chineseFile: ParsedFile<unknown>,
  chinese: readonly (K & object)[],
  { list, name }: { readonly list: string; readonly name: (item: K) => string },
): readonly Pair[] {
  const placed = (item: K & object, row: number): Placed => ({ name: name(item), item, path: [list, row] });
  return [{ file, english: english.map(placed), chineseFile, list, chinese: chinese.map(placed) }];
}

function missing({ english, chineseFile, list, chinese }: Pair): readonly Finding[] {
  const there = new Set(chinese.map(({ name }) => name));
  return english
    .filter(({ name }) => !there.has(name))
    .map(({ name }) => ({
      ...chineseFile.position([list]),
      message: `${name} has no Chinese texts; add its row here`,
    }));
}

function surplus({ file, english, chineseFile, chinese }: Pair): readonly Finding[] {
  const wanted = new Set(english.map(({ name }) => name));
  const unknown = chinese
    .filter(({ name }) => !wanted.has(name))
    .map(({ name, path }) => ({ ...chineseFile.position(path), message: `${file} has no ${name}; take this out` }));
  const twice = repeated(chinese, ({ name }) => name).map(({ first, again }) => {
    const { line } = chineseFile.position(first.path);
    return { ...chineseFile.position(again.path), message: `${again.name} is already on line ${line}; take one out` };
  });
  return [...unknown, ...twice];
}

function unlike({ english, chineseFile, chinese }: Pair): readonly Finding[] {
  const byName = new Map(english.map(({ name, item }) => [name, item]));
  return chinese.flatMap(({ name, item, path }) =>
    differences(byName.get(name) ?? item, item).map(({ at, message }) => ({
      ...chineseFile.position([...path, ...at]),
      message: `${name} ${message}`,
    })),
  );
}
