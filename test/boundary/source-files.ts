import { dirname, join, relative } from 'node:path';
import type { Node, SourceFile as TypescriptFile } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isExportDeclaration,
  isFunctionLikeDeclaration,
  isIdentifier,
  isImportDeclaration,
  isNewExpression,
  isPropertyAccessExpression,
  isStringLiteral,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';

/** An import or re-export. `to` is a file's path below the root, or a package as it is written. */
export interface Import {
  readonly to: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Something in a file with the line on which it stands. */
export interface Spot {
  readonly what: string;
  readonly line: number;
}

/** A function with a body; `lines` from its first to its last. */
export interface Measured extends Spot {
  readonly lines: number;
}

/** What the rules look at, as TypeScript's own parser sees it. `path` is below the root. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly Measured[];
  /** Exports without a docstring. */
  readonly bare: readonly Spot[];
  /** Uses of what changes from run to run or reaches outside: the clock, chance, the environment, the network. */
  readonly outside: readonly Spot[];
}

/** The files of TypeScript projects below `root/src`, by path. Throws when a project cannot be opened. */
export function readSources(root: string, projects: readonly string[]): readonly SourceFile[] {
  return read(new API({ cwd: root }), root, projects);
}

/** The same for files that are given by their path below a root of their own. */
export function readTexts(texts: Readonly<Record<string, string>>): readonly SourceFile[] {
  const config = {
    compilerOptions: { module: 'nodenext', noLib: true, types: [], allowImportingTsExtensions: true },
    include: ['src'],
  };
  const files = Object.entries(texts).map(([path, text]) => [join('/example', path), text]);
  const fs = createVirtualFileSystem({
    ...Object.fromEntries(files),
    '/example/tsconfig.json': JSON.stringify(config),
  });
  return read(new API({ cwd: '/example', fs }), '/example', ['tsconfig.json']);
}

function read(api: API, root: string, projects: readonly string[]): readonly SourceFile[] {
  try {
    const snapshot = api.updateSnapshot({ openProjects: projects.map((project) => join(root, project)) });
    const files = snapshot
      .getProjects()
      .flatMap(({ program, rootFiles }) =>
        rootFiles.filter((path) => path.startsWith(join(root, 'src/'))).map((path) => program.getSourceFile(path)),
      );
    const read = files.filter((file) => file !== undefined).map((file) => readFile(file, root));
    return [...new Map(read.map((file) => [file.path, file])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    api.close();
  }
}

function readFile(file: TypescriptFile, root: string): SourceFile {
  const nodes = [...descendants(file)];
  return {
    path: relative(root, file.fileName),
    lines: file.text.replace(/\n$/, '').split('\n').length,
    imports: nodes.flatMap((node) => importOf(node, file, root)),
    functions: nodes.flatMap((node) => functionOf(node, file)),
    bare: file.statements.flatMap((node) => bareOf(node, file)),
    outside: nodes.flatMap((node) => outsideOf(node, file)),
  };
}

function* descendants(node: Node): Generator<Node> {
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) {
    yield child;
    yield* descendants(child);
  }
}

function lineOf(node: Node, file: TypescriptFile): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

function importOf(node: Node, file: TypescriptFile, root: string): readonly Import[] {
  const line = () => lineOf(node, file);
  if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword) {
    const [what] = node.arguments;
    return [
      {
        to: what && isStringLiteral(what) ? targetOf(what.text, file, root) : 'something',
        typeOnly: false,
        line: line(),
      },
    ];
  }
  if (!isImportDeclaration(node) && !isExportDeclaration(node)) {
    return [];
  }
  const { moduleSpecifier: from } = node;
  if (from === undefined || !isStringLiteral(from)) {
    return [];
  }
  const typeOnly = /^(?:import|export)\s+type\b/.test(node.getText(file));
  return [{ to: targetOf(from.text, file, root), typeOnly, line: line() }];
}

function targetOf(from: string, file: TypescriptFile, root: string): string {
  return from.startsWith('.') ? relative(root, join(dirname(file.fileName), from)) : from;
}

function functionOf(node: Node, file: TypescriptFile): readonly Measured[] {
  if (!isFunctionLikeDeclaration(node) || !('body' in node) || node.body === undefined) {
    return [];
  }
  const line = lineOf(node, file);
  const last = file.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
  const { name } = node as { name?: Node };
  return [{ what: name?.getText(file) ?? 'a function without a name', line, lines: last - line + 1 }];
}

/** Exported statements that nothing is said about. What is only handed on from another file is said there. */
function bareOf(node: Node, file: TypescriptFile): readonly Spot[] {
  const { modifiers } = node as { modifiers?: readonly Node[] };
  const exported = modifiers?.some((modifier) => modifier.kind === SyntaxKind.ExportKeyword) ?? false;
  if (!exported || (node.jsDoc ?? []).length > 0) {
    return [];
  }
  const what = /^(?:export|default|declare|async|abstract|function\*?|class|const|let|interface|type|\s)*([\w$]+)/.exec(
    node.getText(file),
  );
  return [{ what: what?.[1] ?? 'an export', line: lineOf(node, file) }];
}

const callsOutside = new Set([
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'require',
  'Date',
  'Math.random',
  'Date.now',
]);
const objectsOutside = new Set(['process', 'console', 'performance', 'globalThis', 'crypto']);

function outsideOf(node: Node, file: TypescriptFile): readonly Spot[] {
  const what = usedOutside(node, file);
  return what === undefined ? [] : [{ what, line: lineOf(node, file) }];
}

function usedOutside(node: Node, file: TypescriptFile): string | undefined {
  if (isNewExpression(node)) {
    return node.expression.getText(file) === 'Date' && (node.arguments ?? []).length === 0 ? 'new Date()' : undefined;
  }
  if (isPropertyAccessExpression(node)) {
    const whole = node.getText(file);
    const outside = isIdentifier(node.expression) && objectsOutside.has(node.expression.text);
    return outside || callsOutside.has(whole) ? whole : undefined;
  }
  const called = isCallExpression(node) && isIdentifier(node.expression) ? node.expression.text : '';
  return callsOutside.has(called) ? `${called}()` : undefined;
}
