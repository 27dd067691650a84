import type { Position } from './catalog.ts';

/** Something wrong in a file, where it stands and, in one line, what is wrong and what to do about it. */
export interface Finding extends Position {
  readonly message: string;
}

/** The first of several findings; `more` is how many there are beyond it. */
export interface FirstFinding extends Finding {
  readonly more: number;
}

/** The first of the findings; undefined where there are none. */
export function firstOf(findings: readonly Finding[]): FirstFinding | undefined {
  const [first, ...others] = findings;
  return first === undefined ? undefined : { ...first, more: others.length };
}

/** A finding as every tool prints it: `data/gateway.yml:12:5: the key "meaning" is missing; add it`. */
export function formatFinding(finding: Finding): string {
  return `${finding.file}:${finding.line}:${finding.col}: ${finding.message}`;
}

/** The findings sorted by file, line and column, each once. */
export function inFileOrder(findings: readonly Finding[]): readonly Finding[] {
  const each = new Map(findings.map((finding) => [formatFinding(finding), finding]));
  return [...each.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.col - b.col,
  );
}
