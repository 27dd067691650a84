import type { SourceFile } from './source-files.ts';

/** Longer than this, a file holds two things. */
const mostLines = 200;
/** Longer than this, a function is not seen at once. */
const mostFunctionLines = 45;

/** Files and functions that are too long, as `file:line: what`. */
export function lengthFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, lines, functions }) => [
    ...(lines > mostLines ? [`${path}: ${lines} lines`] : []),
    ...functions
      .filter((each) => each.lines > mostFunctionLines)
      .map((each) => `${path}:${each.line}: ${each.what} has ${each.lines} lines`),
  ]);
}

/** Exports that nothing is said about, as `file:line: what`. */
export function docFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, bare }) => bare.map(({ what, line }) => `${path}:${line}: ${what} has no docstring`));
}

/** Circles of imports, each once, beginning with its first file by name. */
export function circles(files: readonly SourceFile[]): readonly string[] {
  const known = new Set(files.map((file) => file.path));
  const imports = new Map(
    files.map((file) => [file.path, file.imports.map(({ to }) => to).filter((to) => known.has(to))]),
  );
  const found = new Set<string>();
  const done = new Set<string>();
  for (const { path } of files) follow(path, [], { imports, found, done });
  return [...found];
}

interface Walk {
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly found: Set<string>;
  readonly done: Set<string>;
}

function follow(path: string, trail: readonly string[], walk: Walk): void {
  const since = trail.indexOf(path);
  if (since >= 0) {
    walk.found.add(fromFirst(trail.slice(since)).join(' -> '));
    return;
  }
  if (walk.done.has(path)) {
    return;
  }
  for (const next of walk.imports.get(path) ?? []) follow(next, [...trail, path], walk);
  walk.done.add(path);
}

function fromFirst(circle: readonly string[]): readonly string[] {
  const start = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(start), ...circle.slice(0, start)];
}
