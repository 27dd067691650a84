import type { Document, YAMLError } from 'yaml';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Position } from './catalog.ts';
import type { Finding } from './finding.ts';
import { explainAlias, explainSyntax } from './syntax.ts';

/** The keys and list indexes (from 0) that lead from the top of a file to a value. */
export type Path = readonly PropertyKey[];

/** A file's value as plain data, and where each part of it stands. Positions are worked out when asked for. */
export interface YamlText {
  readonly value: unknown;
  /** Where the value at the path starts; of a path that the file does not have, the nearest place around it. */
  position(path: Path): Position;
  /** Where the key that ends the path stands. */
  keyPosition(path: Path): Position;
}

/** What stands in the file, or every reason why it cannot be read. */
export type YamlResult =
  | { readonly ok: true; readonly yaml: YamlText }
  | { readonly ok: false; readonly findings: readonly Finding[] };

type Place = (offset: number) => Position;

/**
 * Reads YAML 1.2 and never throws; an empty text is `null`. Aliases (`*name`) are refused: nothing here needs them, a
 * few lines of them can stand for gigabytes, and a value that starts with `*` nearly always means the character.
 */
export function readYaml(file: string, text: string): YamlResult {
  const lines = new LineCounter();
  const place: Place = (offset) => {
    const { line, col } = lines.linePos(Math.max(0, offset));
    return { file, line: Math.max(1, line), col: Math.max(1, col) };
  };
  try {
    const options = { lineCounter: lines, prettyErrors: false, stringKeys: true, resolveKnownTags: false };
    const document = parseDocument(text, options);
    const errors = [...document.errors, ...document.warnings];
    return errors.length > 0 ? { ok: false, findings: oneALine(errors, text, place) } : convert(document, place);
  } catch (error) {
    return { ok: false, findings: [{ ...place(0), message: `this cannot be read as YAML: ${String(error)}` }] };
  }
}

/** One mistake makes the parser stumble several times over the same line; only the first says what it was. */
function oneALine(errors: readonly YAMLError[], text: string, place: Place): readonly Finding[] {
  const exhausted = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  const byLine = new Map<number, Finding>();
  for (const error of exhausted ? [exhausted] : errors) {
    const finding = { ...place(error.pos[0]), message: explainSyntax(error, text) };
    if (!byLine.has(finding.line)) byLine.set(finding.line, finding);
  }
  return [...byLine.values()];
}

function convert(document: Document.Parsed, place: Place): YamlResult {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    const position = (path: Path) => place(offsetOf(document, path, 'value'));
    const keyPosition = (path: Path) => place(offsetOf(document, path, 'key'));
    return { ok: true, yaml: { value, position, keyPosition } };
  } catch (error) {
    const alias = firstAlias(document);
    if (!alias) throw error;
    return { ok: false, findings: [{ ...place(alias.offset), message: explainAlias(alias.name) }] };
  }
}

function firstAlias(document: Document.Parsed): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  visit(document, {
    Alias(_key, node) {
      found = { name: node.source, offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** Walks down the path as far as the document goes along with it. */
function offsetOf(document: Document.Parsed, path: Path, end: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const child = childAt(node, step);
    if (!child) break;
    const wantsKey = child.key !== undefined && (isEmpty(child.value) || (end === 'key' && depth === path.length - 1));
    offset = startOf(wantsKey ? child.key : child.value) ?? offset;
    node = child.value;
  }
  return offset;
}

function childAt(node: unknown, step: PropertyKey): { key?: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? undefined : { value };
  }
  return isMap(node) ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step) : undefined;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** True for the nothing after `title:`, which the parser places at the end of the line; its key is easier to find. */
function isEmpty(node: unknown): boolean {
  return !isNode(node) || (isScalar(node) && node.range?.[0] === node.range?.[1]);
}
