import type { Chance } from '../eval/chance.ts';

type Path = readonly (string | number)[];

/** What comes in the place of a field; undefined takes it away. */
const junk: readonly { readonly by: unknown }[] = [
  undefined,
  null,
  '',
  'x',
  '-1',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [null],
  { text: { text: 1 } },
  '\u0000\ud800',
  '__proto__',
  'ab '.repeat(5_000),
].map((by) => ({ by }));

/** A value with one of its fields, drawn by chance, replaced by something that it never holds. */
export function mutated(value: unknown, chance: Chance): unknown {
  const paths = pathsOf(value);
  return paths.length === 0 ? value : replaced(value, chance.pick(paths), chance.pick(junk).by);
}

/** One way to spoil a payload: which of several, where in it, and what comes there. */
export interface Mutation {
  readonly of: number;
  readonly path: Path;
  readonly by: unknown;
}

/** Every field of every one of these replaced by everything that it never holds. */
export function* everyMutation(values: readonly unknown[]): Generator<Mutation> {
  for (const [of, value] of values.entries()) {
    for (const path of pathsOf(value)) {
      for (const { by } of junk) {
        yield { of, path, by };
      }
    }
  }
}

/** A value after a mutation of it. */
export function spoiled(value: unknown, { path, by }: Mutation): unknown {
  return replaced(value, path, by);
}

/** What fields a value has, whatever they hold. */
export function shapeOf(value: unknown): string {
  return pathsOf(value)
    .map((path) => path.join('.'))
    .join(' ');
}

/** The ways to everything in a value, lists and objects too. */
function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsOf(inner, [...at, key])]);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) {
    return by;
  }
  const copy: Record<string | number, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** A value with every text that people write in it replaced. */
export function withText(value: unknown, text: string): unknown {
  if (Array.isArray(value)) {
    return value.map((inner) => withText(inner, text));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const fields = Object.entries(value).map(([key, inner]) => {
    const isText = (key === 'text' || key === 'fallback') && typeof inner === 'string';
    return [key, isText ? text : withText(inner, text)];
  });
  return Object.fromEntries(fields);
}
