import type { Finding } from './finding.ts';
import { formatFinding } from './finding.ts';

/** A catalog that cannot be used. The message lists every finding, one a line, as `file:line:col: message`. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(['The catalog is not in order:', ...findings.map(formatFinding)].join('\n'));
    this.findings = findings;
  }
}
