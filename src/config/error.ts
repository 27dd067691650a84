import type { Finding } from '../catalog/finding.ts';
import { formatFinding } from '../catalog/finding.ts';

/** A configuration that cannot be used. The message lists every finding, one a line, as `file:line:col: message`. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(findings: readonly Finding[]) {
    super(['The configuration is not in order:', ...findings.map(formatFinding)].join('\n'));
  }
}
